// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/writtencard.h"

#include "gui/document/sandboxdocument.h"
#include "gui/widgets/labels.h"

#include <QFontDatabase>
#include <QGridLayout>

namespace nestbox {

namespace {

constexpr std::size_t rangesShown = 8;

QString rangeLines(const IdMap& map)
{
    if (map.ranges.empty())
        return WrittenCard::tr("nothing");
    QStringList lines;
    for (std::size_t i = 0; i < map.ranges.size() && i < rangesShown; ++i)
        lines.append(
            QStringLiteral("%1 %2 %3").arg(map.ranges[i].inside).arg(map.ranges[i].outside).arg(map.ranges[i].count));
    if (map.ranges.size() > rangesShown)
        lines.append(WrittenCard::tr("… %n more", nullptr, static_cast<int>(map.ranges.size() - rangesShown)));
    return lines.join(QLatin1Char('\n'));
}

QString setgroupsWord(Setgroups setgroups)
{
    return setgroups == Setgroups::Allow ? QStringLiteral("allow") : QStringLiteral("deny");
}

} // namespace

WrittenCard::WrittenCard(SandboxDocument& document, QWidget* parent)
    : Card(tr("What the kernel gets"), parent)
    , m_document(document)
    , m_grid(new QGridLayout)
{
    m_grid->setColumnStretch(1, 1);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    body()->addLayout(m_grid);
    body()->addStretch(1);
    connect(&document, &SandboxDocument::changed, this, &WrittenCard::refresh);
    refresh();
}

void WrittenCard::showRow(int row, const QString& file, const QString& text)
{
    while (m_texts.size() <= row) {
        auto* name = newCaptionLabel();
        auto* value = newTextLabel();
        value->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        m_grid->addWidget(name, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1, Qt::AlignTop);
        m_names.append(name);
        m_texts.append(value);
    }
    m_names[row]->setText(file);
    m_texts[row]->setText(text);
}

void WrittenCard::refresh()
{
    const std::vector<Assessment::Level>& levels = m_document.assessment().levels;
    int row = 0;
    for (const Assessment::Level& level : levels) {
        showRow(row++, QStringLiteral("uid_map"), rangeLines(level.uid.map));
        showRow(row++, QStringLiteral("gid_map"), rangeLines(level.gid.map));
        showRow(row++, QStringLiteral("setgroups"), setgroupsWord(level.setgroups));
    }
    for (int i = 0; i < m_texts.size(); ++i) {
        m_names[i]->setVisible(i < row);
        m_texts[i]->setVisible(i < row);
    }
}

} // namespace nestbox
