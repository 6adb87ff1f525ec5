// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/namespaceexplorer.h"

#include "engine/host/joinnamespace.h"

#include <cerrno>
#include <utility>

namespace nestbox {
namespace {

/// Fills what the ioctls tell and hands out what is above it, open.
NamespaceAbove ask(const NamespaceFile& file, const Reader& reader, UserNamespace& fact)
{
    fact.inode = file.inode;
    fact.id = namespace_id(file.fd.get());
    NamespaceAbove parent = parent_of(file);
    fact.ancestry = parent.ancestry;
    fact.parent = parent.file.inode;
    fact.owner = owner_of(file);
    // An owner without a number here is shown as the overflow ID, which another may have; below the reader everybody
    // has one (create_user_ns).
    if (fact.ancestry != Ancestry::Known && fact.owner == reader.overflow_uid && !reader.maps_every_uid)
        fact.owner.reset();
    return parent;
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

std::optional<UserNamespace> NamespaceExplorer::describe_user(const NamespaceFile& file)
{
    UserNamespace fact;
    NamespaceAbove parent = ask(file, m_reader, fact);
    if (parent.exhausted)
        return std::nullopt;
    visit_user(std::move(parent.file));
    return fact;
}

std::optional<GovernedNamespace> NamespaceExplorer::describe_governed(const NamespaceFile& file, NamespaceType type)
{
    GovernedNamespace fact;
    fact.type = type;
    fact.inode = file.inode;
    fact.id = namespace_id(file.fd.get());
    NamespaceAbove governor = governor_of(file);
    if (governor.exhausted)
        return std::nullopt;
    if (governor.file)
        fact.governor = governor.file.inode;
    visit_user(std::move(governor.file));
    return fact;
}

void NamespaceExplorer::visit_user(NamespaceFile file, std::optional<Holder> holder)
{
    while (file && claim_user(file.inode, holder)) {
        UserNamespace fact;
        NamespaceAbove parent = ask(file, m_reader, fact);
        fact.numbers = UserNamespace::MapNumbers::Parent;
        std::expected<InsideMaps, int> maps = read_maps_inside(m_proc, file.fd.get());
        if (maps) {
            fact.uid_map = std::move(maps->uid);
            fact.gid_map = std::move(maps->gid);
        }
        const std::lock_guard lock { m_mutex };
        if (parent.exhausted || (!maps && maps.error() != EPERM)) {
            m_users.erase(file.inode);
            return;
        }
        UserNamespace& kept = m_users[file.inode];
        fact.holders = std::move(kept.holders);
        kept = std::move(fact);
        file = std::move(parent.file);
        holder.reset();
    }
}

void NamespaceExplorer::visit_governed(const NamespaceFile& file, NamespaceType type, Holder holder)
{
    if (!claim_governed(file.inode, type, holder))
        return;
    std::optional<GovernedNamespace> fact = describe_governed(file, type);
    const std::lock_guard lock { m_mutex };
    if (!fact) {
        m_governed.erase(file.inode);
        return;
    }
    GovernedNamespace& kept = m_governed[file.inode];
    fact->holders = std::move(kept.holders);
    kept = *std::move(fact);
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
