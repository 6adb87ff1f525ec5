// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/overviewtab.h"

#include "gui/namespaces/plainscrollarea.h"
#include "gui/text/namespacetext.h"
#include "gui/widgets/labels.h"

#include <QAction>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

namespace nestbox {

namespace {

constexpr std::size_t mostKeepers = 4;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OverviewTab)
};

/// "level 2: in bash, user:[1], in Initial user namespace, user:[2]".
QString whereText(const NamespacePlace& place)
{
    const NamespaceNode& node = place.namespaceNode();
    if (node.ancestry == Ancestry::Initial)
        return Words::tr("The first one: it has no parent and cannot end.");
    if (node.ancestry == Ancestry::Hidden)
        return Words::tr("Below an ancestor that may not be seen from here.");
    QStringList above;
    const std::vector<std::size_t> path = place.tree->path_to_root(*place.node);
    for (auto it = path.begin() + 1; it != path.end(); ++it)
        above << longNamespaceName(*place.tree, *it);
    const bool whole = place.tree->nodes[path.back()].ancestry == Ancestry::Initial;
    const QString level = whole ? Words::tr("Level %1").arg(path.size() - 1) : Words::tr("Level not known");
    return Words::tr("%1, in %2").arg(level, above.join(Words::tr(", in ")));
}

QString processesText(const NamespacePlace& place)
{
    const auto& processes = place.namespaceNode().processes;
    if (processes.empty())
        return processesAreHidden(*place.tree, *place.node) ? Words::tr("None that you may see.") : Words::tr("None.");
    QStringList names;
    for (std::size_t i = 0; i < std::min<std::size_t>(processes.size(), 5); ++i) {
        const Process& process = place.tree->processes[processes[i]];
        names << QStringLiteral("%1 %2").arg(process.pid).arg(printable(process.name));
    }
    if (processes.size() > 5)
        names << Words::tr("and %n more", nullptr, static_cast<int>(processes.size() - 5));
    return QStringLiteral("%1: %2").arg(processCountText(processes.size()), names.join(QStringLiteral(", ")));
}

/// Of a namespace in which no process is seen and that nothing is known to hold.
QString otherKeepersText(const NamespacePlace& place)
{
    if (!place.namespaceNode().children.empty())
        return Words::tr("Namespaces below it.");
    if (!place.namespaceNode().governs.empty())
        return Words::tr("Namespaces that it governs.");
    return processesAreHidden(*place.tree, *place.node)
        ? Words::tr("Not known: perhaps processes that you may not see.")
        : Words::tr("Not known.");
}

QString keepersText(const NamespacePlace& place)
{
    const NamespaceNode& node = place.namespaceNode();
    QStringList keepers;
    for (std::size_t i = 0; i < std::min(node.holders.size(), mostKeepers); ++i)
        keepers << holderText(node.holders[i]);
    if (node.holders.size() > mostKeepers)
        keepers << Words::tr("and %n more", nullptr, static_cast<int>(node.holders.size() - mostKeepers));
    if (!keepers.isEmpty())
        return keepers.join(QStringLiteral(", "));
    if (node.ancestry == Ancestry::Initial)
        return Words::tr("The kernel itself.");
    return node.processes.empty() ? otherKeepersText(place)
                                  : Words::tr("Nothing but its processes, as far as is known.");
}

} // namespace

OverviewTab::OverviewTab(const QList<QAction*>& actions, QWidget* parent)
    : DetailsTab(parent)
    , m_rows(new QFormLayout)
    , m_name(addRow(tr("Namespace")))
    , m_owner(addRow(tr("Owner")))
    , m_where(addRow(tr("Place")))
    , m_uid(addRow(tr("UID map")))
    , m_gid(addRow(tr("GID map")))
    , m_processes(addRow(tr("In it")))
    , m_keepers(addRow(tr("Kept by")))
    , m_governs(addRow(tr("Governs")))
    , m_note(newCaptionLabel())
{
    auto* content = new QWidget;
    content->setLayout(m_rows);
    m_rows->setContentsMargins(0, 6, 0, 0);
    m_rows->setHorizontalSpacing(18);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    for (QAction* action : actions) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 4, 4, 0);
    layout->addWidget(newPlainScrollArea(content), 1);
    layout->addWidget(m_note);
    layout->addLayout(buttons);
    setNote({});
}

void OverviewTab::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

QLabel* OverviewTab::addRow(const QString& caption)
{
    QLabel* text = newTextLabel();
    QLabel* name = newCaptionLabel();
    name->setText(caption);
    name->setWordWrap(false);
    m_rows->addRow(name, text);
    return text;
}

void OverviewTab::showPlace(const NamespacePlace& place)
{
    const NamespaceNode& node = place.namespaceNode();
    m_name->setText(longNamespaceName(*place.tree, *place.node));
    m_owner->setText(ownerName(*place.tree, *place.node));
    m_where->setText(whereText(place));
    m_uid->setText(mapText(node.uid_map));
    m_gid->setText(mapText(node.gid_map));
    m_processes->setText(processesText(place));
    m_keepers->setText(keepersText(place));
    m_governs->setText(node.governs.empty() ? tr("Nothing.") : governedText(*place.tree, *place.node));
}

QString namespaceAsText(const NamespacePlace& place)
{
    const NamespaceNode& node = place.namespaceNode();
    return QStringList { longNamespaceName(*place.tree, *place.node), ownerText(*place.tree, *place.node),
        whereText(place), Words::tr("UID map: %1").arg(mapText(node.uid_map)),
        Words::tr("GID map: %1").arg(mapText(node.gid_map)), processesText(place) }
               .join(QLatin1Char('\n'))
        + QLatin1Char('\n');
}

} // namespace nestbox
