// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/entercommand.h"

#include "engine/namespaces/namespacetranslation.h"

#include <algorithm>
#include <array>
#include <unistd.h>
#include <utility>

namespace nestbox {

namespace {

/// A file that is the namespace.
QString pathOf(const NamespaceTree& tree, const NamespaceNode& node)
{
    if (!node.processes.empty())
        return QStringLiteral("/proc/%1/ns/user").arg(tree.processes[node.processes.front()].pid);
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

/// What the process is in and the namespace governs: to enter others takes rights elsewhere.
QStringList joinedBesides(const NamespaceTree& tree, const NamespaceNode& node)
{
    static constexpr std::array options { std::pair { NamespaceType::Cgroup, "--cgroup" },
        std::pair { NamespaceType::Ipc, "--ipc" }, std::pair { NamespaceType::Mnt, "--mount" },
        std::pair { NamespaceType::Net, "--net" }, std::pair { NamespaceType::Pid, "--pid" },
        std::pair { NamespaceType::Time, "--time" }, std::pair { NamespaceType::Uts, "--uts" } };
    QStringList joined;
    if (node.processes.empty())
        return joined;
    const NamespaceInodes& inodes = tree.processes[node.processes.front()].namespaces;
    for (const auto& [type, option] : options)
        if (std::ranges::any_of(node.governs,
                [&, kind = type](std::size_t i) { return tree.governed[i].inode == inode_of(inodes, kind); }))
            joined << QString::fromLatin1(option);
    return joined;
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

QStringList enterCommand(const NamespaceTree& tree, std::size_t node, const QStringList& command, EnteringUser user)
{
    if (tree.reader == node)
        return command;
    const NamespaceNode& place = tree.nodes[node];
    const QString path = pathOf(tree, place);
    if (path.isEmpty())
        return {};
    QStringList words { QStringLiteral("nsenter"), QStringLiteral("--user=") + path };
    const QStringList besides = joinedBesides(tree, place);
    if (!besides.isEmpty())
        words << QStringLiteral("--target=%1").arg(tree.processes[place.processes.front()].pid) << besides;
    words << identity(tree, node, user);
    return words << QStringLiteral("--") << command;
}

} // namespace nestbox
