// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/outline.h"

#include "engine/namespaces/namespacetranslation.h"
#include "engine/namespaces/seenid.h"
#include "gui/text/namespacetext.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <map>
#include <utility>

namespace nestbox {

namespace {

constexpr std::size_t mostChips = 4;
constexpr std::size_t mostRanges = 2;
constexpr std::size_t everyRange = static_cast<std::size_t>(-1);

constexpr std::size_t mostAlike = 64; // processes that are compared

/// A row to be, and what it has to share with its neighbours to be shown with them as one.
struct Sibling
{
    OutlineEntry entry;
    QString likeness;
};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Outline)
};

class Builder
{
public:
    explicit Builder(const NamespaceTree& tree)
        : m_tree(tree)
    {
    }

    [[nodiscard]] QList<OutlineEntry> build() const
    {
        QList<OutlineEntry> roots;
        QList<Sibling> orphans;
        for (std::size_t node = 0; node < m_tree.nodes.size(); ++node)
            if (!m_tree.nodes[node].parent && isOrphan(node))
                orphans << siblingOf(node);
            else if (!m_tree.nodes[node].parent)
                roots << entryOf(node);
        if (!orphans.isEmpty())
            roots << unknownAncestors(std::move(orphans));
        for (const HiddenGroup& group : m_tree.hidden)
            roots << hiddenEntry(group);
        return roots;
    }

private:
    [[nodiscard]] bool isOrphan(std::size_t node) const { return m_tree.nodes[node].ancestry != Ancestry::Initial; }

    [[nodiscard]] OutlineEntry entryOf(std::size_t node) const
    {
        const NamespaceNode& place = m_tree.nodes[node];
        OutlineEntry entry;
        entry.key = QStringLiteral("n%1.%2").arg(place.inode).arg(place.id);
        entry.inode = place.inode;
        entry.title = namespaceTitle(m_tree, node);
        entry.line = Words::tr("%1, %2").arg(namespaceName(place.inode), ownerText(m_tree, node));
        entry.maps = mapsText(place, mostRanges);
        entry.detail = detailOf(node);
        entry.governs = place.governs.empty() ? QString() : Words::tr("governs %1").arg(governedText(m_tree, node));
        addChips(entry, node);
        entry.search = searchText(entry, place);
        QList<Sibling> children;
        for (const std::size_t child : place.children)
            children << siblingOf(child);
        entry.children = grouped(std::move(children), entry.key);
        return entry;
    }

    [[nodiscard]] Sibling siblingOf(std::size_t node) const { return { entryOf(node), likenessOf(node) }; }

    /// All but the numbers of the namespace, of its processes and of what it governs.
    [[nodiscard]] QString likenessOf(std::size_t node) const
    {
        const NamespaceNode& place = m_tree.nodes[node];
        if (place.processes.size() > mostAlike)
            return namespaceName(place.inode); // a crowd is like no other
        QStringList traits { ownerText(m_tree, node), mapsText(place, everyRange), detailOf(node) };
        for (const std::size_t i : place.processes)
            traits << printable(m_tree.processes[i].name) << chipDetail(m_tree.processes[i], node);
        std::map<NamespaceType, int> governed;
        for (const std::size_t i : place.governs)
            ++governed[m_tree.governed[i].type];
        for (const auto& [type, count] : governed)
            traits << QStringLiteral("%1 %2").arg(static_cast<int>(type)).arg(count);
        return traits.join(QLatin1Char('\n'));
    }

    [[nodiscard]] QString detailOf(std::size_t node) const
    {
        const NamespaceNode& place = m_tree.nodes[node];
        QStringList parts;
        if (place.ancestry != Ancestry::Initial)
            parts << shortMapText(place.uid_map, 1);
        if (!place.processes.empty())
            parts << processCountText(place.processes.size());
        else if (!place.holders.empty())
            parts << Words::tr("kept by %1").arg(holderText(place.holders.front()));
        if (m_tree.reader == node)
            parts << Words::tr("you are here");
        return parts.join(QStringLiteral(" · "));
    }

    [[nodiscard]] QString uidInside(Id uid, std::size_t node) const
    {
        if (seen_id(m_tree, IdKind::Uid, uid) == SeenId::Ambiguous)
            return Words::tr("not known");
        const NamespaceTranslation inside = translate(m_tree, IdKind::Uid, uid, *m_tree.reader, node);
        if (inside.status == NamespaceTranslation::Status::Unknown)
            return Words::tr("not known");
        return inside.status == NamespaceTranslation::Status::Mapped ? QString::number(inside.id) : Words::tr("none");
    }

    [[nodiscard]] QString chipDetail(const Process& process, std::size_t node) const
    {
        if (!process.credentials)
            return {};
        const Id uid = process.credentials->uid.effective;
        if (!m_tree.reader || node == *m_tree.reader)
            return Words::tr("UID %1").arg(userText(m_tree, uid));
        return Words::tr("inside %1, outside %2")
            .arg(uidInside(uid, node),
                seen_id(m_tree, IdKind::Uid, uid) == SeenId::Itself ? QString::number(uid) : userText(m_tree, uid));
    }

    void addChips(OutlineEntry& entry, std::size_t node) const
    {
        const std::vector<std::size_t>& processes = m_tree.nodes[node].processes;
        for (std::size_t i = 0; i < std::min(processes.size(), mostChips); ++i) {
            const Process& process = m_tree.processes[processes[i]];
            entry.chips.append(
                { QStringLiteral("%1 %2").arg(process.pid).arg(printable(process.name)), chipDetail(process, node) });
        }
        entry.moreProcesses = static_cast<int>(processes.size() - static_cast<std::size_t>(entry.chips.size()));
    }

    [[nodiscard]] QString searchText(const OutlineEntry& entry, const NamespaceNode& place) const
    {
        QStringList words { entry.title, entry.line, mapsText(place, everyRange) };
        for (const std::size_t i : place.processes) {
            const Process& process = m_tree.processes[i];
            words << QString::number(process.pid) << printable(process.name);
            if (process.credentials)
                words << QStringLiteral("uid %1").arg(userText(m_tree, process.credentials->uid.effective));
        }
        words.removeDuplicates();
        static const QRegularExpression isolates { QStringLiteral("[\\x{2066}\\x{2069}]") };
        return words.join(QLatin1Char('\n')).toLower().remove(isolates);
    }

    /// The group stands where the first of its members stood.
    [[nodiscard]] QList<OutlineEntry> grouped(QList<Sibling> siblings, const QString& parentKey) const
    {
        QHash<QString, QList<qsizetype>> alike;
        for (qsizetype i = 0; i < siblings.size(); ++i)
            if (siblings[i].entry.children.isEmpty())
                alike[siblings[i].likeness] << i;
        QHash<qsizetype, QString> groupOf;
        for (auto it = alike.cbegin(); it != alike.cend(); ++it)
            if (it->size() >= smallestGroup)
                for (const qsizetype i : *it)
                    groupOf.insert(i, it.key());
        QList<OutlineEntry> result;
        QHash<QString, qsizetype> places;
        for (qsizetype i = 0; i < siblings.size(); ++i) {
            if (!groupOf.contains(i)) {
                result << std::move(siblings[i].entry);
                continue;
            }
            const QString sameness = groupOf.value(i);
            if (!places.contains(sameness)) {
                places.insert(sameness, result.size());
                result << groupOfAlike(siblings[i].entry, parentKey, sameness, alike[sameness].size());
            }
            result[places.value(sameness)].children << std::move(siblings[i].entry);
        }
        return result;
    }

    [[nodiscard]] OutlineEntry groupOfAlike(
        const OutlineEntry& first, const QString& parentKey, const QString& sameness, qsizetype count) const
    {
        OutlineEntry group;
        group.kind = OutlineEntry::Kind::Group;
        group.key = QStringLiteral("g%1\n%2").arg(parentKey, sameness);
        group.title = Words::tr("%1, %n like this", nullptr, static_cast<int>(count)).arg(first.title);
        group.line = ownerText(m_tree, m_tree.find(first.inode).value_or(0));
        group.maps = first.maps;
        group.detail = Words::tr("each %1", "of several like namespaces: map and processes").arg(first.detail);
        group.search = group.title.toLower();
        return group;
    }

    [[nodiscard]] OutlineEntry unknownAncestors(QList<Sibling> orphans) const
    {
        OutlineEntry entry;
        entry.kind = OutlineEntry::Kind::UnknownAncestors;
        entry.key = QStringLiteral("unknown");
        entry.title = Words::tr("Ancestors that you may not see");
        entry.line = Words::tr("How the namespaces in here are related cannot be told from here.");
        entry.detail = Words::tr("%n namespace(s) below", nullptr, static_cast<int>(orphans.size()));
        entry.search = entry.title.toLower();
        entry.children = grouped(std::move(orphans), entry.key);
        return entry;
    }

    [[nodiscard]] static QString hiddenTitle(const HiddenGroup& group)
    {
        const std::string& name = group.processes.front().name;
        const bool alike
            = std::ranges::all_of(group.processes, [&](const Process& process) { return process.name == name; });
        return alike ? Words::tr("%1, hidden from you").arg(printable(name)) : Words::tr("Hidden from you");
    }

    [[nodiscard]] OutlineEntry hiddenEntry(const HiddenGroup& group) const
    {
        OutlineEntry entry;
        entry.kind = OutlineEntry::Kind::HiddenProcesses;
        entry.title = hiddenTitle(group);
        entry.line = Words::tr("the namespaces of %1").arg(processCountText(group.processes.size()));
        entry.maps = group.uid_map ? mapsText(group.uid_map, group.gid_map, mostRanges)
                                   : Words::tr("not even maps may be read");
        entry.key = QStringLiteral("h%1;%2").arg(mapText(group.uid_map), mapText(group.gid_map));
        entry.detail = group.uid_map
            ? Words::tr("%1 · %2").arg(shortMapText(group.uid_map, 1), processCountText(group.processes.size()))
            : processCountText(group.processes.size());
        QStringList words { entry.title, entry.maps };
        for (const Process& process : group.processes) {
            words << QString::number(process.pid) << printable(process.name);
            if (static_cast<std::size_t>(entry.chips.size()) < mostChips)
                entry.chips.append({ QStringLiteral("%1 %2").arg(process.pid).arg(printable(process.name)),
                    process.credentials ? Words::tr("UID %1").arg(userText(m_tree, process.credentials->uid.effective))
                                        : QString() });
        }
        entry.moreProcesses = static_cast<int>(group.processes.size()) - static_cast<int>(entry.chips.size());
        entry.search = words.join(QLatin1Char('\n')).toLower();
        return entry;
    }

    const NamespaceTree& m_tree;
};

} // namespace

QList<OutlineEntry> buildOutline(const NamespaceTree& tree)
{
    return Builder { tree }.build();
}

} // namespace nestbox
