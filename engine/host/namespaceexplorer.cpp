// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/namespaceexplorer.h"

#include "engine/host/joinnamespace.h"

#include <utility>

namespace nestbox {
namespace {

/// Fills what the ioctls tell and hands out the parent, open.
NamespaceFile ask(const NamespaceFile& file, const Reader& reader, UserNamespace& fact)
{
    fact.inode = file.inode;
    fact.id = namespace_id(file.fd.get());
    ParentAnswer answer = parent_of(file);
    fact.ancestry = answer.ancestry;
    fact.parent = answer.parent.inode;
    fact.owner = owner_of(file);
    // An owner without a number here is shown as the overflow ID; below the reader everybody has one.
    if (fact.ancestry != Ancestry::Known && fact.owner == reader.overflow_uid && !reader.maps_overflow_uid)
        fact.owner.reset();
    return std::move(answer.parent);
}

void add_holder(std::vector<Holder>& holders, Holder&& holder)
{
    constexpr std::size_t most_holders = 64;
    if (holders.size() < most_holders)
        holders.push_back(std::move(holder));
}

template <typename Fact> std::vector<Fact> values(std::map<std::uint64_t, Fact>&& found)
{
    std::vector<Fact> facts;
    facts.reserve(found.size());
    for (auto& [inode, fact] : found)
        facts.push_back(std::move(fact));
    return facts;
}

} // namespace

NamespaceExplorer::NamespaceExplorer(int proc, const Reader& reader, const Inodes& known)
    : m_proc(proc)
    , m_reader(reader)
    , m_known(known)
{
}

UserNamespace NamespaceExplorer::describe_user(const NamespaceFile& file)
{
    UserNamespace fact;
    if (NamespaceFile parent = ask(file, m_reader, fact))
        visit_user(std::move(parent));
    return fact;
}

GovernedNamespace NamespaceExplorer::describe_governed(const NamespaceFile& file, NamespaceType type)
{
    GovernedNamespace fact;
    fact.type = type;
    fact.inode = file.inode;
    fact.id = namespace_id(file.fd.get());
    if (NamespaceFile governor = governor_of(file)) {
        fact.governor = governor.inode;
        visit_user(std::move(governor));
    }
    return fact;
}

void NamespaceExplorer::visit_user(NamespaceFile file, std::optional<Holder> holder)
{
    while (file && claim_user(file.inode, holder)) {
        UserNamespace fact;
        NamespaceFile parent = ask(file, m_reader, fact);
        fact.numbers = UserNamespace::MapNumbers::Parent;
        if (std::optional<InsideMaps> maps = read_maps_inside(m_proc, file.fd.get())) {
            fact.uid_map = std::move(maps->uid);
            fact.gid_map = std::move(maps->gid);
        }
        const std::lock_guard lock { m_mutex };
        UserNamespace& kept = m_users[file.inode];
        fact.holders = std::move(kept.holders);
        kept = std::move(fact);
        file = std::move(parent);
        holder.reset();
    }
}

void NamespaceExplorer::visit_governed(const NamespaceFile& file, NamespaceType type, Holder holder)
{
    if (!claim_governed(file.inode, type, holder))
        return;
    GovernedNamespace fact = describe_governed(file, type);
    const std::lock_guard lock { m_mutex };
    GovernedNamespace& kept = m_governed[file.inode];
    fact.holders = std::move(kept.holders);
    kept = std::move(fact);
}

void NamespaceExplorer::note_unopened(std::uint64_t inode, NamespaceType type, Holder holder)
{
    if (type != NamespaceType::User) {
        (void)claim_governed(inode, type, holder);
        return;
    }
    std::optional<Holder> user_holder { std::move(holder) };
    (void)claim_user(inode, user_holder);
}

HeldNamespaces NamespaceExplorer::take()
{
    const std::lock_guard lock { m_mutex };
    return { values(std::exchange(m_users, {})), values(std::exchange(m_governed, {})) };
}

bool NamespaceExplorer::claim_user(std::uint64_t inode, std::optional<Holder>& holder)
{
    if (m_known.contains(inode))
        return false;
    const std::lock_guard lock { m_mutex };
    const auto [at, first] = m_users.try_emplace(inode);
    at->second.inode = inode;
    if (holder)
        add_holder(at->second.holders, std::move(*holder));
    return first;
}

bool NamespaceExplorer::claim_governed(std::uint64_t inode, NamespaceType type, Holder& holder)
{
    if (m_known.contains(inode))
        return false;
    const std::lock_guard lock { m_mutex };
    const auto [at, first] = m_governed.try_emplace(inode);
    at->second.inode = inode;
    at->second.type = type;
    add_holder(at->second.holders, std::move(holder));
    return first;
}

} // namespace nestbox
