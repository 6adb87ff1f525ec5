// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "madefacts.h"

#include <QTest>

namespace nestbox::test {

IdMap map_of(std::initializer_list<IdRange> ranges)
{
    return { std::vector<IdRange> { ranges } };
}

UserNamespace user_namespace(
    std::uint64_t inode, std::uint64_t parent, Id owner, const IdMap& uid_map, const IdMap& gid_map)
{
    UserNamespace fact;
    fact.inode = inode;
    fact.ancestry = inode == initial ? Ancestry::Initial : parent == 0 ? Ancestry::Hidden : Ancestry::Known;
    fact.parent = parent;
    fact.owner = owner;
    fact.uid_map = uid_map;
    fact.gid_map = gid_map;
    return fact;
}

Process process(std::uint32_t pid, std::uint64_t home, Id uid, Id gid)
{
    Process made;
    made.pid = pid;
    made.name = "made-" + std::to_string(pid);
    made.namespaces[static_cast<std::size_t>(NamespaceType::User)] = home;
    Credentials& credentials = made.credentials.emplace();
    credentials.uid = { uid, uid, uid, uid };
    credentials.gid = { gid, gid, gid, gid };
    credentials.pids = { pid };
    return made;
}

NamespaceFacts made_facts()
{
    NamespaceFacts facts;
    facts.reader = initial;
    UserNamespace root = user_namespace(initial, 0, 0, IdMap::identity(), IdMap::identity());
    root.numbers = UserNamespace::MapNumbers::Parent;
    const IdMap rootless = map_of({ { 0, 1000, 1 }, { 1, 100000, 65536 } });
    facts.user_namespaces = {
        user_namespace(container, initial, 1000, rootless, rootless),
        user_namespace(inner, container, 1000, map_of({ { 0, 100000, 1000 } }), map_of({ { 0, 100010, 10 } })),
        user_namespace(sibling, initial, 1001, map_of({ { 0, 1001, 1 } }), map_of({ { 0, 1001, 1 } })),
        user_namespace(deepest, inner, 100000, map_of({ { 5, 100000, 1 } }), {}),
        root,
    };
    facts.processes = { process(1, initial, 0, 0), process(11, container, 1000, 1000),
        process(12, inner, 100000, 100010), process(13, sibling, 1001, 1001), process(14, deepest, 100000, 100010) };
    facts.processes[0].credentials->effective = CapabilitySet::full();
    return facts;
}

std::size_t node_of(const NamespaceTree& tree, std::uint64_t inode)
{
    const std::optional<std::size_t> node = tree.find(inode);
    if (!node)
        qFatal("no namespace %llu", static_cast<unsigned long long>(inode));
    return *node;
}

} // namespace nestbox::test
