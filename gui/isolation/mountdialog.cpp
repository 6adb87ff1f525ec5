// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/isolation/mountdialog.h"

#include "engine/host/pathstate.h"
#include "engine/profile/legalnames.h"
#include "gui/text/lists.h"
#include "gui/text/mounttext.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/labels.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace nestbox {

namespace {

constexpr int leastWidth = 460;

} // namespace

MountDialog::MountDialog(const Isolation& isolation, std::size_t row, const std::string& home, QWidget* parent)
    : QDialog(parent)
    , m_isolation(isolation)
    , m_row(row)
    , m_home(home)
    , m_fromSystem(new QRadioButton(tr("A &folder or file of this system")))
    , m_inMemory(new QRadioButton(tr("An &empty folder in memory")))
    , m_source(new QLineEdit)
    , m_sourceRow(nullptr)
    , m_target(new QLineEdit)
    , m_readOnly(new QCheckBox(tr("&Read-only, with everything mounted below it")))
    , m_finding(newCaptionLabel())
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    const bool known = row < isolation.mounts.size();
    setWindowTitle(known ? tr("Change Mount") : tr("Add Mount"));
    build();
    show(known ? isolation.mounts[row] : BindMount { {}, {}, true });
    if (!known)
        m_isolation.mounts.emplace_back(mount());
    refresh();
}

void MountDialog::build()
{
    m_sourceRow = buildSource();
    m_target->setPlaceholderText(QStringLiteral("/…"));
    auto* form = new QFormLayout;
    form->addRow(tr("&What appears"), m_sourceRow);
    form->addRow(tr("&Where inside"), m_target);
    form->addRow(QString(), m_readOnly);
    qobject_cast<QLabel*>(form->labelForField(m_sourceRow))->setBuddy(m_source);
    m_finding->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_finding->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_fromSystem);
    layout->addWidget(m_inMemory);
    layout->addLayout(form);
    layout->addWidget(m_finding);
    layout->addStretch(1);
    layout->addWidget(m_buttons);
    setMinimumWidth(leastWidth);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QLineEdit* edit : { m_source, m_target })
        connect(edit, &QLineEdit::textChanged, this, &MountDialog::refresh);
    connect(m_fromSystem, &QRadioButton::toggled, this, &MountDialog::refresh);
    connect(m_source, &QLineEdit::editingFinished, this, &MountDialog::proposeTarget);
}

QWidget* MountDialog::buildSource()
{
    auto* choose = new QToolButton;
    choose->setIcon(icon(QStringLiteral("open")));
    choose->setToolTip(tr("Choose a folder"));
    choose->setAccessibleName(choose->toolTip());
    connect(choose, &QToolButton::clicked, this, &MountDialog::browse);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_source, 1);
    layout->addWidget(choose);
    m_source->setPlaceholderText(tr("/… or ~/…"));
    return row;
}

void MountDialog::show(const ProfileMount& mount)
{
    const auto* bind = std::get_if<BindMount>(&mount);
    (bind != nullptr ? m_fromSystem : m_inMemory)->setChecked(true);
    m_target->setText(mountText(mount).target);
    m_readOnly->setChecked(bind != nullptr && bind->read_only);
    if (bind != nullptr)
        m_source->setText(QString::fromStdString(bind->source));
}

ProfileMount MountDialog::mount() const
{
    const std::string target = m_target->text().trimmed().toStdString();
    if (m_inMemory->isChecked())
        return TmpfsMount { target };
    return BindMount { m_source->text().trimmed().toStdString(), target, m_readOnly->isChecked() };
}

void MountDialog::browse()
{
    const QString start = m_source->text().startsWith(QLatin1Char('/')) ? m_source->text() : QDir::homePath();
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Choose a Folder"), start);
    if (folder.isEmpty())
        return;
    m_source->setText(homePath(folder.toStdString(), m_home));
    proposeTarget();
}

/// A folder of the system at its own place; one of the user's below /home.
void MountDialog::proposeTarget()
{
    const QString source = m_source->text().trimmed();
    if (!m_target->text().isEmpty() || source.isEmpty())
        return;
    m_target->setText(source.startsWith(QLatin1Char('~')) ? QString::fromStdString(m_home) + source.mid(1) : source);
}

QString MountDialog::finding() const
{
    const ProfileMount wanted = mount();
    const auto* bind = std::get_if<BindMount>(&wanted);
    if (m_target->text().trimmed().isEmpty() || (bind != nullptr && bind->source.empty()))
        return QString();
    const std::vector<MountFinding> found = check_mounts(m_isolation, m_home, path_state);
    const auto own = std::ranges::find(found, m_row, &MountFinding::row);
    return own == found.end() ? QString() : mountFindingText(*own, m_isolation);
}

void MountDialog::refresh()
{
    if (m_row >= m_isolation.mounts.size())
        return;
    m_isolation.mounts[m_row] = mount();
    const bool fromSystem = m_fromSystem->isChecked();
    m_sourceRow->setEnabled(fromSystem);
    m_readOnly->setEnabled(fromSystem);
    m_finding->setText(unbroken(finding()));
    const ProfileMount wanted = mount();
    const auto* bind = std::get_if<BindMount>(&wanted);
    const bool legal = is_absolute_path(mountText(wanted).target.toStdString())
        && (bind == nullptr || is_absolute_or_home_path(bind->source));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(legal);
}

} // namespace nestbox
