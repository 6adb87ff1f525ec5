// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/translatetab.h"

#include "gui/namespaces/namespacechooser.h"
#include "gui/namespaces/plainscrollarea.h"
#include "gui/text/idtext.h"
#include "gui/text/namespacetext.h"
#include "gui/text/translationtext.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/labels.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

#include <algorithm>

namespace nestbox {

namespace {

constexpr int mostOpeners = 6;

Chip::Tone toneOf(NamespaceTranslation::Status status)
{
    switch (status) {
    case NamespaceTranslation::Status::Mapped:
        return Chip::Tone::Good;
    case NamespaceTranslation::Status::Unmapped:
        return Chip::Tone::Warning;
    case NamespaceTranslation::Status::Invalid:
        return Chip::Tone::Danger;
    case NamespaceTranslation::Status::Unknown:
        break;
    }
    return Chip::Tone::Neutral;
}

QString iconOf(NamespaceTranslation::Status status)
{
    return status == NamespaceTranslation::Status::Mapped ? QStringLiteral("check")
        : status == NamespaceTranslation::Status::Invalid ? QStringLiteral("error")
                                                          : QStringLiteral("warning");
}

QLabel* bold(const QString& text)
{
    QLabel* label = newTextLabel();
    label->setText(text);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

TranslateTab::TranslateTab(QWidget* parent)
    : DetailsTab(parent)
    , m_kind(new QComboBox)
    , m_id(new QLineEdit(QStringLiteral("0")))
    , m_from(new NamespaceChooser)
    , m_result(new Chip)
    , m_to(new NamespaceChooser)
    , m_sentence(newTextLabel())
    , m_path(newCaptionLabel())
    , m_readingsTitle(bold({}))
    , m_readings(new QGridLayout)
    , m_readingsNote(newCaptionLabel())
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 4, 4);
    layout->setSpacing(10);
    layout->addLayout(buildQuestion());
    layout->addWidget(buildAnswer(), 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TranslateTab::answer);
    connect(m_id, &QLineEdit::textChanged, this, &TranslateTab::answer);
    connect(m_from, &NamespaceChooser::chosen, this, &TranslateTab::answer);
    connect(m_to, &NamespaceChooser::chosen, this, &TranslateTab::answer);
}

QLayout* TranslateTab::buildQuestion()
{
    m_kind->addItems({ kindText(IdKind::Uid), kindText(IdKind::Gid) });
    m_kind->setAccessibleName(tr("Kind of ID"));
    static const QRegularExpression digits { QStringLiteral("[0-9]{0,10}") };
    m_id->setValidator(new QRegularExpressionValidator(digits, m_id));
    m_id->setMaximumWidth(m_id->fontMetrics().averageCharWidth() * 16);
    m_id->setAccessibleName(tr("ID to translate"));
    m_from->setAccessibleName(tr("Namespace that the ID is in"));
    m_to->setAccessibleName(tr("Namespace that it is seen from"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_kind);
    row->addWidget(m_id);
    row->addWidget(new QLabel(tr("in")));
    row->addWidget(m_from, 1);
    row->addWidget(new QLabel(tr("is")));
    row->addWidget(m_result);
    row->addWidget(new QLabel(tr("in")));
    row->addWidget(m_to, 1);
    return row;
}

QWidget* TranslateTab::buildAnswer()
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_sentence);
    layout->addWidget(m_path);
    layout->addSpacing(6);
    layout->addWidget(m_readingsTitle);
    m_readings->setHorizontalSpacing(24);
    m_readings->setColumnStretch(1, 1);
    layout->addLayout(m_readings);
    layout->addWidget(m_readingsNote);
    m_readingsNote->setText(tr("%1 stands for: has no number where the file was opened.").arg(invalid_id));
    layout->addStretch(1);
    return newPlainScrollArea(content);
}

void TranslateTab::showPlace(const NamespacePlace& place)
{
    const bool another = !m_place.valid() || m_place.namespaceNode().inode != place.namespaceNode().inode;
    m_place = place;
    m_from->setTree(place.tree, *place.node);
    m_to->setTree(place.tree, place.tree->reader.value_or(0));
    if (another)
        m_from->choose(*place.node);
    answer();
}

QString TranslateTab::sentence() const
{
    return m_sentence->text();
}

void TranslateTab::answer()
{
    if (!m_place.valid() || !m_from->node() || !m_to->node())
        return;
    const IdKind kind = m_kind->currentIndex() == 1 ? IdKind::Gid : IdKind::Uid;
    bool isNumber = false;
    const std::uint32_t id = m_id->text().toUInt(&isNumber);
    if (!isNumber || id == invalid_id) {
        m_result->show(Chip::Tone::Neutral, QStringLiteral("info"), tr("?"));
        m_sentence->setText(tr("Type an ID from 0 to 4294967294."));
        m_path->clear();
        return;
    }
    const NamespaceTranslation found = translate(*m_place.tree, kind, id, *m_from->node(), *m_to->node());
    const TranslationText text = translationText(*m_place.tree, kind, id, *m_from->node(), *m_to->node(), found);
    m_result->show(toneOf(found.status), iconOf(found.status), text.result);
    m_sentence->setText(text.sentence);
    m_path->setText(found.path.size() < 2 ? QString() : tr("By this way: %1").arg(text.path.join(tr("; then "))));
    showReadings();
}

/// What a process reads depends on where it opened the file.
void TranslateTab::showReadings()
{
    while (QLayoutItem* item = m_readings->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_readingsNote->hide();
    const NamespaceTree& tree = *m_place.tree;
    const std::size_t node = *m_place.node;
    const NamespaceNode& place = tree.nodes[node];
    const QString file = m_kind->currentIndex() == 1 ? QStringLiteral("gid_map") : QStringLiteral("uid_map");
    const QString process
        = place.processes.empty() ? tr("PID") : QString::number(tree.processes[place.processes.front()].pid);
    m_readingsTitle->setText(tr("What is read from /proc/%1/%2").arg(process, file));
    int row = 0;
    addReading(tr("opened from inside the namespace itself"), node, row++);
    if (tree.reader && *tree.reader != node)
        addReading(
            tr("opened from %1 (where Nestbox runs)").arg(longNamespaceName(tree, *tree.reader)), *tree.reader, row++);
    if (place.parent && place.parent != tree.reader)
        addReading(tr("opened from its parent, %1").arg(longNamespaceName(tree, *place.parent)), *place.parent, row++);
    for (const std::size_t child : place.children)
        if (row < mostOpeners)
            addReading(tr("opened from %1 in it").arg(longNamespaceName(tree, child)), child, row++);
    const std::size_t other = *m_to->node();
    if (other != node && other != tree.reader && other != place.parent && row < mostOpeners)
        addReading(tr("opened from %1").arg(longNamespaceName(tree, other)), other, row++);
}

void TranslateTab::addReading(const QString& opener, std::size_t node, int row)
{
    const IdKind kind = m_kind->currentIndex() == 1 ? IdKind::Gid : IdKind::Uid;
    const std::optional<IdMap> seen = map_seen_by(*m_place.tree, kind, *m_place.node, node);
    QLabel* who = newCaptionLabel();
    who->setText(opener);
    constexpr int widest = 440;
    who->setMinimumWidth(std::min(who->fontMetrics().horizontalAdvance(opener) + 4, widest));
    QLabel* what = newTextLabel();
    what->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const QString text = seen ? QString::fromStdString(seen->to_kernel_text()).trimmed() : tr("not known");
    what->setText(text.isEmpty() ? tr("nothing: the map is empty") : text);
    if (seen && std::ranges::find(seen->ranges, invalid_id, &IdRange::outside) != seen->ranges.end())
        m_readingsNote->show();
    m_readings->addWidget(who, row, 0, Qt::AlignTop);
    m_readings->addWidget(what, row, 1, Qt::AlignTop);
}

} // namespace nestbox
