// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/asidetab.h"

#include "gui/namespaces/plainscrollarea.h"
#include "gui/widgets/labels.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AsideTab)
};

QString whyText(OutlineEntry::Kind kind)
{
    switch (kind) {
    case OutlineEntry::Kind::Group:
        return Words::tr("These differ in nothing but their numbers, so they share a box. Enter or a double click "
                         "unfolds it; each of them has details of its own.");
    case OutlineEntry::Kind::UnknownAncestors:
        return Words::tr("The kernel shows a parent only to those who are in it or above it. These have one, and "
                         "whether it is the same one for all of them cannot be told from here.");
    case OutlineEntry::Kind::HiddenProcesses:
        return Words::tr("The kernel opens the namespace of a process only to those who could debug it. Its maps can "
                         "be read by everybody: processes with the same maps are listed together, whether or not they "
                         "are in the same namespace.");
    case OutlineEntry::Kind::Namespace:
        break;
    }
    return Words::tr("It has ended.");
}

QString whatText(const OutlineEntry& entry)
{
    QStringList lines { entry.line };
    if (!entry.maps.isEmpty())
        lines << entry.maps;
    return lines.join(QLatin1Char('\n'));
}

QStringList members(const OutlineEntry& entry)
{
    QStringList names;
    for (const OutlineEntry& child : entry.children)
        names << Words::tr("%1: %2").arg(child.title, child.line);
    for (const OutlineEntry::Chip& chip : entry.chips)
        names << (chip.detail.isEmpty() ? chip.title : Words::tr("%1: %2").arg(chip.title, chip.detail));
    if (entry.moreProcesses > 0)
        names << Words::tr("and %n more process(es)", nullptr, entry.moreProcesses);
    return names;
}

} // namespace

AsideTab::AsideTab(QWidget* parent)
    : DetailsTab(parent)
    , m_title(newTextLabel())
    , m_what(newTextLabel())
    , m_why(newCaptionLabel())
    , m_members(newTextLabel())
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_why->setText(Words::tr("Details stand here as soon as a namespace can be seen."));
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 6, 0, 0);
    rows->setSpacing(8);
    for (QLabel* label : { m_title, m_what, m_why, m_members })
        rows->addWidget(label);
    rows->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 4, 4, 0);
    layout->addWidget(newPlainScrollArea(content));
}

void AsideTab::showPlace(const NamespacePlace& place)
{
    m_title->setText(place.entry.title);
    m_what->setText(whatText(place.entry));
    m_why->setText(whyText(place.entry.kind));
    m_members->setText(members(place.entry).join(QLatin1Char('\n')));
}

QString AsideTab::text() const
{
    return QStringList { m_title->text(), m_what->text(), m_why->text(), m_members->text() }.join(QLatin1Char('\n'));
}

} // namespace nestbox
