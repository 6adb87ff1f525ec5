// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/namespacetext.h"

#include "engine/namespaces/namespacetranslation.h"
#include "engine/namespaces/seenid.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QStringList>

#include <algorithm>
#include <map>
#include <vector>

namespace nestbox {

namespace {

struct NamespaceText
{
    Q_DECLARE_TR_FUNCTIONS(NamespaceText)
};

QString rangeText(const IdRange& range)
{
    const QString outside
        = range.outside == invalid_id ? NamespaceText::tr("no number") : QString::number(range.outside);
    const QString ends = QStringLiteral("%1 → %2").arg(range.inside).arg(outside);
    return range.count == 1 ? ends : QStringLiteral("%1 × %2").arg(ends).arg(range.count);
}

/// All IDs there are can only be those of an ancestor; the first of them has no number below it.
bool isWholeAncestor(const IdMap& map)
{
    return map.ranges.size() == 1 && map.ranges.front().count == IdMap::identity().ranges.front().count
        && map.ranges.front().outside == invalid_id;
}

QString typeText(NamespaceType type)
{
    const std::string_view name = type_name(type);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QString namedUser(const NamespaceTree& tree, Id user)
{
    const auto name = tree.user_names.find(user);
    return name == tree.user_names.end() ? QString::number(user)
                                         : QStringLiteral("%1 (%2)").arg(user).arg(printable(name->second));
}

/// A map goes from the inside to the outside as its arrow does, whatever the direction of the text around it.
QString leftToRight(const QString& text)
{
    return QGuiApplication::isRightToLeft() ? QChar(0x2066) + text + QChar(0x2069) : text;
}

} // namespace

QString printable(const std::string& bytes)
{
    QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    for (QChar& character : text)
        if (!character.isPrint() && !character.isSurrogate())
            character = QChar::ReplacementCharacter;
    return text;
}

QString namespaceName(std::uint64_t inode)
{
    return QStringLiteral("user:[%1]").arg(inode);
}

bool processesAreHidden(const NamespaceTree& tree, std::size_t node)
{
    if (tree.proc_hides || (!tree.reader && !tree.hidden.empty()))
        return true;
    if (tree.hidden.empty())
        return false;
    const std::optional<IdMap> uid = map_seen_by(tree, IdKind::Uid, node, *tree.reader);
    const std::optional<IdMap> gid = map_seen_by(tree, IdKind::Gid, node, *tree.reader);
    const auto mayBeSame = [](const auto& one, const auto& other) { return !one || !other || one == other; };
    return std::ranges::any_of(tree.hidden,
        [&](const HiddenGroup& group) { return mayBeSame(group.uid_map, uid) && mayBeSame(group.gid_map, gid); });
}

QString namespaceTitle(const NamespaceTree& tree, std::size_t node)
{
    const NamespaceNode& place = tree.nodes[node];
    if (place.ancestry == Ancestry::Initial)
        return NamespaceText::tr("Initial user namespace");
    if (place.processes.empty())
        return processesAreHidden(tree, node) ? NamespaceText::tr("(no process that you may see)")
                                              : NamespaceText::tr("(no process)");
    return printable(tree.processes[place.processes.front()].name);
}

QString longNamespaceName(const NamespaceTree& tree, std::size_t node)
{
    return NamespaceText::tr("%1, %2").arg(namespaceTitle(tree, node), namespaceName(tree.nodes[node].inode));
}

QString userText(const NamespaceTree& tree, Id user)
{
    switch (seen_id(tree, IdKind::Uid, user)) {
    case SeenId::Itself:
        break;
    case SeenId::NoNumber:
        return NamespaceText::tr("without a number");
    case SeenId::Ambiguous:
        return NamespaceText::tr("not known");
    }
    return namedUser(tree, user);
}

QString ownerName(const NamespaceTree& tree, std::size_t node)
{
    const NamespaceNode& place = tree.nodes[node];
    if (!place.owner_here)
        return place.owner ? NamespaceText::tr("%1 in its parent, without a number here").arg(*place.owner)
                           : NamespaceText::tr("not known");
    const QString here = namedUser(tree, *place.owner_here);
    if (!place.owner || place.owner == place.owner_here)
        return here;
    return NamespaceText::tr("%1, in its parent %2").arg(here).arg(*place.owner);
}

QString ownerText(const NamespaceTree& tree, std::size_t node)
{
    return NamespaceText::tr("owner %1").arg(ownerName(tree, node));
}

QString mapText(const std::optional<IdMap>& map)
{
    return shortMapText(map, static_cast<std::size_t>(-1));
}

QString shortMapText(const std::optional<IdMap>& map, std::size_t most)
{
    if (!map)
        return NamespaceText::tr("could not be read");
    if (map->ranges.empty())
        return NamespaceText::tr("nothing mapped");
    if (*map == IdMap::identity())
        return NamespaceText::tr("every ID onto itself");
    if (isWholeAncestor(*map))
        return NamespaceText::tr("every ID of a namespace around yours");
    QStringList parts;
    for (std::size_t i = 0; i < map->ranges.size() && i < most; ++i)
        parts << leftToRight(rangeText(map->ranges[i]));
    const QString text = parts.join(QStringLiteral(", "));
    if (map->ranges.size() <= most)
        return text;
    return NamespaceText::tr("%1 and %n more", nullptr, static_cast<int>(map->ranges.size() - most)).arg(text);
}

QString mapsText(const std::optional<IdMap>& uid, const std::optional<IdMap>& gid, std::size_t most)
{
    if (uid == gid)
        return NamespaceText::tr("UID and GID: %1").arg(shortMapText(uid, most));
    return NamespaceText::tr("UID: %1; GID: %2").arg(shortMapText(uid, most), shortMapText(gid, most));
}

QString mapsText(const NamespaceNode& node, std::size_t most)
{
    return mapsText(node.uid_map, node.gid_map, most);
}

QString processCountText(std::size_t count)
{
    return NamespaceText::tr("%Ln process(es)", nullptr, static_cast<int>(count));
}

QString holderText(const Holder& holder)
{
    switch (holder.kind) {
    case Holder::Kind::Thread:
        return NamespaceText::tr("thread %1 of process %2").arg(holder.number).arg(holder.pid);
    case Holder::Kind::Descriptor:
        return NamespaceText::tr("descriptor %1 of process %2").arg(holder.number).arg(holder.pid);
    case Holder::Kind::BindMount:
        return holder.path.empty() ? NamespaceText::tr("a bind mount seen by process %1").arg(holder.pid)
                                   : NamespaceText::tr("a bind mount on %1").arg(printable(holder.path));
    case Holder::Kind::Unknown:
        break;
    }
    return NamespaceText::tr("something that the kernel does not name");
}

QString governedText(const NamespaceTree& tree, std::size_t node)
{
    std::map<NamespaceType, std::vector<std::uint64_t>> byType;
    for (const std::size_t i : tree.nodes[node].governs)
        byType[tree.governed[i].type].push_back(tree.governed[i].inode);
    QStringList parts;
    for (const auto& [type, inodes] : byType)
        parts << (inodes.size() == 1 ? QStringLiteral("%1 %2").arg(typeText(type)).arg(inodes.front())
                                     : QStringLiteral("%1 %2").arg(inodes.size()).arg(typeText(type)));
    return parts.join(QStringLiteral(", "));
}

} // namespace nestbox
