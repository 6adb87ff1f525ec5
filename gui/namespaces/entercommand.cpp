// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/entercommand.h"

#include "engine/namespaces/namespacetranslation.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>
#include <unistd.h>

namespace nestbox {

namespace {

/// A file that is a namespace without processes.
QString heldPath(const NamespaceNode& node)
{
    for (const Holder& holder : node.holders) {
        if (holder.kind == Holder::Kind::Thread)
            return QStringLiteral("/proc/%1/task/%2/ns/user").arg(holder.pid).arg(holder.number);
        if (holder.kind == Holder::Kind::Descriptor)
            return QStringLiteral("/proc/%1/fd/%2").arg(holder.pid).arg(holder.number);
        if (holder.kind == Holder::Kind::BindMount && !holder.path.empty())
            return QStringLiteral("/proc/%1/root%2").arg(holder.pid).arg(QString::fromStdString(holder.path));
    }
    return {};
}

/// The user namespaces that are entered on the way: `node` and those between it and the reader's.
std::vector<std::size_t> onTheWay(const NamespaceTree& tree, std::size_t node)
{
    std::vector<std::size_t> way = tree.path_to_root(node);
    const auto reader = tree.reader ? std::ranges::find(way, *tree.reader) : way.end();
    if (reader == way.end())
        return { node };
    way.erase(reader, way.end());
    return way;
}

/// Of which types one of the user namespaces governs what the process is in.
std::vector<NamespaceType> governedOf(
    const NamespaceTree& tree, const Process& process, const std::vector<std::size_t>& governors)
{
    std::vector<NamespaceType> types;
    for (const std::size_t governor : governors)
        for (const std::size_t i : tree.nodes[governor].governs)
            if (tree.governed[i].inode == inode_of(process.namespaces, tree.governed[i].type))
                types.push_back(tree.governed[i].type);
    return types;
}

QString optionOf(NamespaceType type)
{
    const std::string_view name = type == NamespaceType::Mnt ? "mount" : type_name(type);
    return QStringLiteral("--") + QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

/// Joins also what user namespaces in between govern, which nsenter(1) cannot.
QStringList ownCommand(const Process& process)
{
    return { QCoreApplication::applicationDirPath() + QStringLiteral("/nestbox"), QStringLiteral("enter"),
        QString::number(process.pid) };
}

std::optional<Id> firstInside(const std::optional<IdMap>& map)
{
    if (!map || map->ranges.empty())
        return std::nullopt;
    return map->outside_of(0) ? Id { 0 } : std::ranges::min_element(map->ranges, {}, &IdRange::inside)->inside;
}

bool is(const NamespaceTree& tree, IdKind kind, Id here, std::size_t node, Id inside)
{
    const NamespaceTranslation found = translate(tree, kind, here, *tree.reader, node);
    return found.status == NamespaceTranslation::Status::Mapped && found.id == inside;
}

QStringList identity(const NamespaceTree& tree, std::size_t node, EnteringUser user)
{
    const std::optional<Id> uid = firstInside(tree.nodes[node].uid_map);
    const std::optional<Id> gid = firstInside(tree.nodes[node].gid_map);
    const bool already = uid && gid && tree.reader && is(tree, IdKind::Uid, user.uid, node, *uid)
        && is(tree, IdKind::Gid, user.gid, node, *gid);
    if (!uid || !gid || already)
        return { QStringLiteral("--preserve-credentials") };
    return { QStringLiteral("--setuid=%1").arg(*uid), QStringLiteral("--setgid=%1").arg(*gid) };
}

} // namespace

EnteringUser EnteringUser::current()
{
    return { geteuid(), getegid() };
}

std::optional<std::size_t> processToJoin(const NamespaceTree& tree, std::size_t node)
{
    const std::vector<std::size_t> governors = onTheWay(tree, node);
    const std::vector<std::size_t>& processes = tree.nodes[node].processes;
    const auto most = std::ranges::max_element(
        processes, {}, [&](std::size_t number) { return governedOf(tree, tree.processes[number], governors).size(); });
    return most == processes.end() ? std::nullopt : std::optional { *most };
}

std::vector<NamespaceType> leftOut(const NamespaceTree& tree, std::size_t node, std::uint32_t self)
{
    const std::optional<std::size_t> number = processToJoin(tree, node);
    const auto own = std::ranges::find(tree.processes, self, &Process::pid);
    if (!number || own == tree.processes.end() || tree.reader == node)
        return {};
    const Process& process = tree.processes[*number];
    const std::vector<NamespaceType> joined = governedOf(tree, process, onTheWay(tree, node));
    std::vector<NamespaceType> types;
    for (const NamespaceType type : all_namespace_types)
        if (type != NamespaceType::User && inode_of(process.namespaces, type) != inode_of(own->namespaces, type)
            && std::ranges::find(joined, type) == joined.end())
            types.push_back(type);
    return types;
}

QStringList enterCommand(const NamespaceTree& tree, std::size_t node, const QStringList& command, EnteringUser user)
{
    if (tree.reader == node)
        return command;
    const NamespaceNode& place = tree.nodes[node];
    const std::optional<std::size_t> number = processToJoin(tree, node);
    const QString path = number ? QStringLiteral("/proc/%1/ns/user").arg(tree.processes[*number].pid) : heldPath(place);
    if (path.isEmpty())
        return {};
    QStringList words { QStringLiteral("nsenter"), QStringLiteral("--user=") + path };
    if (number) {
        const Process& process = tree.processes[*number];
        std::vector<NamespaceType> types = governedOf(tree, process, { node });
        if (governedOf(tree, process, onTheWay(tree, node)).size() > types.size())
            return ownCommand(process) << QStringLiteral("--") << command;
        std::ranges::sort(types);
        if (!types.empty())
            words << QStringLiteral("--target=%1").arg(process.pid);
        for (const NamespaceType type : types)
            words << optionOf(type);
    }
    words << identity(tree, node, user);
    return words << QStringLiteral("--") << command;
}

} // namespace nestbox
