// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/importdialog.h"

#include "engine/profile/importmap.h"
#include "gui/document/rangetext.h"
#include "gui/text/idtext.h"
#include "gui/text/importtext.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace nestbox {

namespace {

constexpr qint64 longestFile = 1 << 20;
constexpr std::size_t linesShown = 8;

QString rowText(const ProfileRange& row)
{
    return QStringLiteral("%1  ←  %2  × %3")
        .arg(QString::number(row.inside), outsideText(row.outside), countText(row.count));
}

/// The first few rows of one kind.
QStringList rowTexts(const QString& title, const std::vector<ProfileRange>& rows)
{
    QStringList lines;
    if (rows.empty())
        return lines;
    lines.append(title);
    for (std::size_t i = 0; i < rows.size() && i < linesShown; ++i)
        lines.append(QStringLiteral("    ") + rowText(rows[i]));
    if (rows.size() > linesShown)
        lines.append(QStringLiteral("    …"));
    return lines;
}

} // namespace

ImportDialog::ImportDialog(const HostFacts& facts, QWidget* parent)
    : QDialog(parent)
    , m_facts(facts)
    , m_text(new QPlainTextEdit)
    , m_format(new QComboBox)
    , m_result(newTextLabel())
    , m_import(new QPushButton(tr("&Import")))
{
    setWindowTitle(tr("Import Map"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Map text"));
    m_text->setPlaceholderText(tr("0 1000 1\n1 100000 65536"));
    m_text->setTabChangesFocus(true);
    m_format->setAccessibleName(tr("Read as"));
    fillFormats();
    build();
    connect(m_text, &QPlainTextEdit::textChanged, this, &ImportDialog::read);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ImportDialog::read);
    resize(620, 520);
    read();
}

void ImportDialog::fillFormats()
{
    m_format->addItem(tr("whatever it is"), -1);
    for (const MapFormat format : all_map_formats)
        m_format->addItem(mapFormatText(format), static_cast<int>(format));
}

void ImportDialog::build()
{
    auto* formatLabel = new QLabel(tr("&Read as"));
    formatLabel->setBuddy(m_format);
    auto* file = new QPushButton(tr("&Open File…"));
    file->setAutoDefault(false);
    connect(file, &QPushButton::clicked, this, &ImportDialog::openFile);
    auto* line = new QHBoxLayout;
    line->addWidget(formatLabel);
    line->addWidget(m_format, 1);
    line->addWidget(file);
    auto* result = new QScrollArea;
    result->setWidget(m_result);
    result->setWidgetResizable(true);
    result->setFrameShape(QFrame::NoFrame);
    result->setFocusPolicy(Qt::NoFocus);
    m_result->setAlignment(Qt::AlignTop);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_import, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_text, 3);
    layout->addLayout(line);
    layout->addWidget(result, 2);
    layout->addWidget(buttons);
}

void ImportDialog::setText(const QString& text)
{
    m_text->setPlainText(text);
}

void ImportDialog::read()
{
    const int chosen = m_format->currentData().toInt();
    const auto format = chosen < 0 ? std::nullopt : std::optional(static_cast<MapFormat>(chosen));
    const auto map = import_map(m_text->toPlainText().toStdString(), m_facts, format);
    m_map = map ? std::optional(*map) : std::nullopt;
    m_import->setEnabled(map.has_value());
    QPalette colours = palette();
    if (map) {
        m_result->setPalette(colours);
        return showMap();
    }
    QStringList lines;
    for (const ImportError& error : map.error())
        lines.append(importErrorText(error));
    colours.setColor(QPalette::WindowText, Theme::of(colours).danger);
    m_result->setPalette(colours);
    m_result->setText(m_text->document()->isEmpty() ? QString() : lines.join(QLatin1Char('\n')));
}

void ImportDialog::showMap()
{
    QStringList lines { tr("Read as %1.").arg(mapFormatText(m_map->format)) };
    if (m_map->names_kinds)
        lines << rowTexts(kindText(IdKind::Uid), m_map->uid) << rowTexts(kindText(IdKind::Gid), m_map->gid);
    else
        lines << rowTexts(tr("UID or GID, whichever is shown"), m_map->uid);
    for (const ImportWarning& warning : m_map->warnings)
        lines.append(importWarningText(warning));
    m_result->setText(lines.join(QLatin1Char('\n')));
}

void ImportDialog::openFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open File"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return setText(QString::fromUtf8(file.read(longestFile + 1)));
    m_result->setText(tr("%1 cannot be read: %2").arg(path, file.errorString()));
}

} // namespace nestbox
