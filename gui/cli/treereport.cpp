// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/treereport.h"

#include "gui/text/namespacetext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace nestbox {

namespace {

constexpr std::size_t processesInShort = 6;
constexpr std::size_t rangesInShort = 3;

struct TreeReport
{
    Q_DECLARE_TR_FUNCTIONS(TreeReport)
};

class Report
{
public:
    Report(const NamespaceTree& tree, bool inFull)
        : m_tree(tree)
        , m_ranges(inFull ? static_cast<std::size_t>(-1) : rangesInShort)
        , m_inFull(inFull)
    {
    }

    [[nodiscard]] QString text()
    {
        for (std::size_t node = 0; node < m_tree.nodes.size(); ++node)
            if (!m_tree.nodes[node].parent)
                add(node, {}, {});
        for (const HiddenGroup& group : m_tree.hidden)
            addHidden(group);
        if (m_tree.proc_hides)
            m_lines << TreeReport::tr("There may be more: /proc is mounted so that it hides the processes of others.");
        return m_lines.join(QLatin1Char('\n'));
    }

private:
    /// `branch` stands before its first line, `margin` before all others and those of its descendants.
    void add(std::size_t node, const QString& branch, const QString& margin)
    {
        const NamespaceNode& place = m_tree.nodes[node];
        const QString stem = margin + (place.children.empty() ? QStringLiteral("    ") : QStringLiteral("│   "));
        m_lines << branch + headline(node);
        for (const QString& detail : details(node))
            m_lines << stem + detail;
        for (const std::size_t child : place.children) {
            const bool last = child == place.children.back();
            add(child, margin + (last ? QStringLiteral("└─ ") : QStringLiteral("├─ ")),
                margin + (last ? QStringLiteral("   ") : QStringLiteral("│  ")));
        }
    }

    [[nodiscard]] QString headline(std::size_t node) const
    {
        const NamespaceNode& place = m_tree.nodes[node];
        QString line = QStringLiteral("%1  %2").arg(namespaceName(place.inode), namespaceTitle(m_tree, node));
        line += TreeReport::tr(", %1").arg(ownerText(m_tree, node));
        if (place.ancestry == Ancestry::Hidden)
            line += TreeReport::tr(", below an ancestor that may not be seen from here");
        if (m_tree.reader == node)
            line += TreeReport::tr(" (you are here)");
        return line;
    }

    [[nodiscard]] QStringList details(std::size_t node) const
    {
        const NamespaceNode& place = m_tree.nodes[node];
        QStringList lines { mapsText(place, m_ranges) };
        lines << processLines(place);
        for (const Holder& holder : place.holders)
            lines << TreeReport::tr("kept by %1").arg(holderText(holder));
        if (!place.governs.empty())
            lines << TreeReport::tr("governs %1").arg(governedText(m_tree, node));
        return lines;
    }

    [[nodiscard]] QStringList processLines(const NamespaceNode& place) const
    {
        if (m_inFull) {
            QStringList lines;
            for (const std::size_t process : place.processes)
                lines << processText(m_tree.processes[process]);
            return lines;
        }
        QStringList names;
        for (std::size_t i = 0; i < std::min(place.processes.size(), processesInShort); ++i)
            names << processText(m_tree.processes[place.processes[i]]);
        if (place.processes.size() > processesInShort)
            names << TreeReport::tr("%n more", nullptr, static_cast<int>(place.processes.size() - processesInShort));
        return names.isEmpty() ? QStringList {}
                               : QStringList { TreeReport::tr("%1: %2").arg(
                                     processCountText(place.processes.size()), names.join(QStringLiteral(", "))) };
    }

    [[nodiscard]] QString processText(const Process& process) const
    {
        QString text = QStringLiteral("%1 %2").arg(process.pid).arg(printable(process.name));
        if (!m_inFull)
            return text;
        if (process.credentials)
            text += TreeReport::tr(", UID %1").arg(userText(m_tree, process.credentials->uid.effective));
        QStringList command;
        for (const std::string& argument : process.command)
            command << printable(argument);
        return command.isEmpty() ? text : QStringLiteral("%1: %2").arg(text, command.join(QLatin1Char(' ')));
    }

    void addHidden(const HiddenGroup& group)
    {
        const QString count = processCountText(group.processes.size());
        if (!group.uid_map)
            m_lines << TreeReport::tr("Hidden from you: %1; nothing can be read of them.").arg(count);
        else
            m_lines << TreeReport::tr("Hidden from you: the namespaces of %1 with these maps: UID %2; GID %3")
                           .arg(count, shortMapText(group.uid_map, m_ranges), shortMapText(group.gid_map, m_ranges));
    }

    const NamespaceTree& m_tree;
    std::size_t m_ranges;
    bool m_inFull;
    QStringList m_lines;
};

} // namespace

QString treeReportText(const NamespaceTree& tree, bool inFull)
{
    return Report { tree, inFull }.text();
}

} // namespace nestbox
