// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/namespaces/buildtree.h"

#include "engine/namespaces/assembletree.h"
#include "engine/namespaces/parentnumbers.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace nestbox {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// Finds the order of the nodes: parents first. Works on indexes into the facts.
class Sorter
{
public:
    explicit Sorter(const std::vector<UserNamespace>& facts)
        : m_facts(facts)
        , m_index(index_by_inode(facts))
        , m_children(facts.size())
        , m_placed(facts.size(), false)
    {
    }

    [[nodiscard]] std::vector<std::size_t> sorted()
    {
        std::vector<std::size_t> roots;
        for (std::size_t i = 0; i < m_facts.size(); ++i) {
            const std::size_t parent = parent_of(i);
            (parent == nowhere ? roots : m_children[parent]).push_back(i);
        }
        place_all(std::move(roots));
        for (std::size_t i = 0; i < m_facts.size(); ++i) // only a circle has kept anything out
            if (!m_placed[i])
                place_all({ i });
        return std::move(m_order);
    }

    [[nodiscard]] std::size_t parent_of(std::size_t i) const
    {
        if (m_facts[i].ancestry != Ancestry::Known)
            return nowhere;
        const auto found = m_index.find(m_facts[i].parent);
        return found == m_index.end() ? nowhere : found->second;
    }

private:
    void place_all(std::vector<std::size_t> waiting)
    {
        push_in_order(waiting, std::exchange(waiting, {}));
        while (!waiting.empty()) {
            const std::size_t next = waiting.back();
            waiting.pop_back();
            if (m_placed[next])
                continue;
            m_placed[next] = true;
            m_order.push_back(next);
            push_in_order(waiting, std::move(m_children[next]));
        }
    }

    /// The first ends on top of the stack.
    void push_in_order(std::vector<std::size_t>& stack, std::vector<std::size_t> siblings) const
    {
        std::ranges::sort(siblings, [this](std::size_t a, std::size_t b) { return key(b) < key(a); });
        stack.insert(stack.end(), siblings.begin(), siblings.end());
    }

    [[nodiscard]] std::tuple<bool, std::uint64_t, std::uint64_t> key(std::size_t i) const
    {
        const UserNamespace& fact = m_facts[i];
        return { fact.ancestry != Ancestry::Initial, fact.id, fact.inode };
    }

    const std::vector<UserNamespace>& m_facts;
    IndexOfInode m_index;
    std::vector<std::vector<std::size_t>> m_children;
    std::vector<bool> m_placed;
    std::vector<std::size_t> m_order;
};

NamespaceNode node_of(UserNamespace&& fact)
{
    NamespaceNode node;
    node.inode = fact.inode;
    node.id = fact.id;
    node.ancestry = fact.ancestry == Ancestry::Known ? Ancestry::Hidden : fact.ancestry; // until the parent is found
    node.owner_here = fact.owner;
    node.holders = std::move(fact.holders);
    return node;
}

void place_nodes(NamespaceTree& tree, NamespaceFacts& facts)
{
    Sorter sorter { facts.user_namespaces };
    const std::vector<std::size_t> order = sorter.sorted();
    std::vector<std::size_t> node_of_fact(order.size(), nowhere);
    ParentNumbers numbers { facts.reader, facts.user_namespaces.size() };
    tree.nodes.reserve(order.size());
    for (const std::size_t i : order) {
        const std::size_t node = tree.nodes.size();
        const std::size_t parent = sorter.parent_of(i) == nowhere ? nowhere : node_of_fact[sorter.parent_of(i)];
        node_of_fact[i] = node;
        UserNamespace& fact = facts.user_namespaces[i];
        tree.nodes.push_back(node_of(UserNamespace { fact }));
        if (parent != nowhere)
            adopt(tree, node, parent);
        numbers.convert(fact, tree.nodes.back());
        if (fact.inode == facts.reader)
            tree.reader = node;
    }
}

bool same_maps(const HiddenGroup& group, const HiddenProcess& process)
{
    return group.uid_map == process.uid_map && group.gid_map == process.gid_map;
}

std::vector<HiddenGroup> group_hidden(std::vector<HiddenProcess>&& processes)
{
    std::vector<HiddenGroup> groups;
    for (HiddenProcess& hidden : processes) {
        auto group = std::ranges::find_if(groups, [&](const HiddenGroup& g) { return same_maps(g, hidden); });
        if (group == groups.end()) {
            groups.push_back({ std::move(hidden.uid_map), std::move(hidden.gid_map), {} });
            group = groups.end() - 1;
        }
        group->processes.push_back(std::move(hidden.process));
    }
    return groups;
}

} // namespace

NamespaceTree build_tree(NamespaceFacts facts)
{
    NamespaceTree tree;
    place_nodes(tree, facts);
    tree.governed = std::move(facts.governed);
    tree.processes = std::move(facts.processes);
    tree.hidden = group_hidden(std::move(facts.hidden));
    tree.overflow_uid = facts.overflow_uid;
    tree.overflow_gid = facts.overflow_gid;
    tree.proc_hides = facts.proc_hides;
    attach_all(tree);
    return tree;
}

} // namespace nestbox
