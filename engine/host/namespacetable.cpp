// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/namespacetable.h"

#include "engine/host/survivors.h"

#include <algorithm>
#include <ranges>
#include <unordered_map>
#include <utility>

namespace nestbox {
namespace {

using Entry = ProcessTable::Entry;
using Inodes = NamespaceExplorer::Inodes;

constexpr std::uint32_t young_for = 8; // looks
constexpr std::uint32_t rounds = 16;
constexpr std::size_t always_reread = 16;
constexpr std::size_t enough_pids = 8;

/// Goes through the namespaces of all processes; neighbours mostly share them, so that a repetition costs nothing.
template <typename Visit> void for_each_namespace(const std::vector<Entry>& entries, const Visit& visit)
{
    NamespaceInodes last {};
    for (const Entry& entry : entries)
        for (std::size_t type = 0; type < namespace_type_count; ++type) {
            const std::uint64_t inode = entry.seen.process.namespaces[type];
            if (inode == 0)
                continue;
            visit(entry, static_cast<NamespaceType>(type), inode, inode == std::exchange(last[type], inode));
        }
}

bool has_process(const std::vector<Entry>& entries, std::uint32_t pid)
{
    const auto at
        = std::ranges::lower_bound(entries, pid, {}, [](const Entry& entry) { return entry.seen.process.pid; });
    return at != entries.end() && at->seen.process.pid == pid;
}

template <typename Fact> bool still_held(Fact& fact, const std::vector<Entry>& entries)
{
    std::erase_if(fact.holders, [&](const Holder& holder) {
        return holder.kind != Holder::Kind::Unknown && !has_process(entries, holder.pid);
    });
    return !fact.holders.empty();
}

/// Whether two descriptions with the same inode are of one namespace: the inode may have been used again.
bool same_namespace(const UserNamespace& a, const UserNamespace& b)
{
    return a.id == b.id && (a.id != 0 || (a.parent == b.parent && a.owner == b.owner));
}

bool same_namespace(const GovernedNamespace& a, const GovernedNamespace& b)
{
    return a.id == b.id && (a.id != 0 || (a.type == b.type && a.governor == b.governor));
}

std::uint64_t above(const UserNamespace& user)
{
    return user.ancestry == Ancestry::Known ? user.parent : 0;
}

std::uint64_t above(const GovernedNamespace& governed)
{
    return governed.governor.value_or(0);
}

/// Of `users` those below one of `inodes`, which are added to them.
template <typename Users> void add_all_below(Inodes& inodes, const Users& users)
{
    for (std::size_t before = 0; std::exchange(before, inodes.size()) != inodes.size();)
        for (const UserNamespace& user : users)
            if (inodes.contains(above(user)))
                inodes.insert(user.inode);
}

/// Gives those that were set aside back what keeps them or, if nobody has described them anew, their place; unless it
/// was in a namespace whose inode another one has now.
template <typename Fact>
void restore(std::map<std::uint64_t, Fact>& facts, std::map<std::uint64_t, Fact>& set_aside, const Inodes& replaced)
{
    for (auto& [inode, old] : set_aside) {
        const auto at = facts.find(inode);
        if (at != facts.end() && same_namespace(at->second, old))
            at->second.holders = std::move(old.holders);
        else if (at == facts.end() && !replaced.contains(above(old)))
            facts.emplace(inode, std::move(old));
    }
}

bool has_empty_map(const UserNamespace& user)
{
    return user.uid_map && user.gid_map && (user.uid_map->ranges.empty() || user.gid_map->ranges.empty());
}

} // namespace

void NamespaceTable::update(int proc, const std::vector<Entry>& entries)
{
    m_incomplete = false;
    SetAside doubtful = forget_unproven(entries);
    describe(proc, missing(entries));
    Inodes replaced;
    for (const auto& [inode, old] : doubtful.users)
        if (const auto at = m_users.find(inode); at != m_users.end() && !same_namespace(at->second, old))
            replaced.insert(inode);
    add_all_below(replaced, std::views::values(doubtful.users));
    restore(m_users, doubtful.users, replaced);
    restore(m_governed, doubtful.governed, replaced);
    note_unmapped(entries);
}

/// A process that is in a namespace for the first time may be in a new one with a used inode: what only a holder
/// vouches for is then described anew.
NamespaceTable::SetAside NamespaceTable::forget_unproven(const std::vector<Entry>& entries)
{
    Survivors survivors { m_users, m_governed };
    for_each_namespace(entries, [&](const Entry& entry, NamespaceType type, std::uint64_t inode, bool) {
        survivors.note_process(type, inode, inode_of(entry.before, type) == inode);
    });
    SetAside doubtful;
    for (auto& [inode, user] : m_users)
        if (still_held(user, entries) && !survivors.keep_held_user(inode))
            set_aside(doubtful, inode);
    for (auto& [inode, governed] : m_governed)
        if (still_held(governed, entries) && !survivors.keep_held_governed(inode)) {
            doubtful.governed.emplace(inode, governed);
            set_aside(doubtful, above(governed));
        }
    std::erase_if(m_users, [&](const auto& item) { return !survivors.has_user(item.first); });
    std::erase_if(m_governed, [&](const auto& item) { return !survivors.has_governed(item.first); });
    return doubtful;
}

/// With all above it.
void NamespaceTable::set_aside(SetAside& doubtful, std::uint64_t user) const
{
    for (auto at = m_users.find(user); at != m_users.end(); at = m_users.find(above(at->second)))
        if (!doubtful.users.emplace(*at).second)
            return;
}

std::vector<NamespaceJob> NamespaceTable::missing(const std::vector<Entry>& entries) const
{
    std::vector<NamespaceJob> jobs;
    std::unordered_map<std::uint64_t, std::size_t> job_of;
    for_each_namespace(entries, [&](const Entry& entry, NamespaceType type, std::uint64_t inode, bool) {
        const bool known = type == NamespaceType::User ? m_users.contains(inode) : m_governed.contains(inode);
        if (known)
            return;
        const auto [at, first] = job_of.try_emplace(inode, jobs.size());
        if (first) {
            jobs.emplace_back();
            jobs.back().inode = inode;
            jobs.back().type = type;
        }
        std::vector<std::uint32_t>& pids = jobs[at->second].pids;
        if (pids.size() < enough_pids)
            pids.push_back(entry.seen.process.pid);
    });
    return jobs;
}

NamespaceExplorer::Inodes NamespaceTable::known_besides(const std::vector<NamespaceJob>& jobs) const
{
    Inodes known;
    for (const auto& [inode, user] : m_users)
        known.insert(inode);
    for (const auto& [inode, governed] : m_governed)
        known.insert(inode);
    for (const NamespaceJob& job : jobs)
        known.insert(job.inode);
    return known;
}

/// A namespace whose processes have all gone may live on as somebody's parent: that somebody is then asked once more,
/// and this time its parent is described on the way.
void NamespaceTable::describe(int proc, std::vector<NamespaceJob> jobs)
{
    constexpr int most_attempts = 3;
    for (int attempt = 0; !jobs.empty() && attempt < most_attempts; ++attempt) {
        const Inodes known = known_besides(jobs);
        NamespaceExplorer explorer { proc, m_reader, known };
        m_workers.for_each(jobs.size(), [&](std::size_t i) { jobs[i].run(proc, m_reader, explorer); });
        take(explorer.take());
        for (NamespaceJob& job : jobs)
            take(job);
        m_incomplete = m_incomplete || !std::ranges::all_of(jobs, &NamespaceJob::done);
        std::erase_if(jobs, [this](const NamespaceJob& job) { return !job.done || resolved(job); });
        for (NamespaceJob& job : jobs) {
            m_users.erase(job.inode);
            m_governed.erase(job.inode);
            job.done = false;
        }
    }
    m_incomplete = m_incomplete || !jobs.empty(); // better not at all than without its parent
}

void NamespaceTable::take(HeldNamespaces found)
{
    for (UserNamespace& user : found.users)
        m_users.try_emplace(user.inode, std::move(user));
    for (GovernedNamespace& governed : found.governed)
        m_governed.try_emplace(governed.inode, std::move(governed));
}

void NamespaceTable::take(NamespaceJob& job)
{
    if (!job.done)
        return;
    if (job.type == NamespaceType::User)
        m_users.insert_or_assign(job.inode, job.user);
    else
        m_governed.insert_or_assign(job.inode, job.governed);
}

/// Whether everything above it is described.
bool NamespaceTable::resolved(const NamespaceJob& job) const
{
    const bool governed = job.type != NamespaceType::User;
    if (governed && !job.governed.governor)
        return true;
    auto at = m_users.find(governed ? *job.governed.governor : job.inode);
    while (at != m_users.end() && at->second.ancestry == Ancestry::Known)
        at = m_users.find(at->second.parent);
    return at != m_users.end();
}

void NamespaceTable::note_unmapped(const std::vector<Entry>& entries)
{
    const std::map<std::uint64_t, Unmapped> before = std::exchange(m_unmapped, {});
    const std::uint32_t first_age = m_round == 0 ? young_for : 0;
    for_each_namespace(entries, [&](const Entry& entry, NamespaceType type, std::uint64_t inode, bool repeated) {
        if (type != NamespaceType::User || repeated)
            return;
        const auto user = m_users.find(inode);
        if (user == m_users.end() || !has_empty_map(user->second))
            return;
        const auto known = before.find(inode);
        const std::uint32_t age = known == before.end() ? first_age : known->second.age;
        m_unmapped.try_emplace(inode, Unmapped { inode, entry.seen.process.pid, age });
    });
}

bool NamespaceTable::reread_empty_maps(int proc)
{
    bool written = false;
    const bool few = m_unmapped.size() <= always_reread;
    ++m_round;
    for (auto& [inode, unmapped] : m_unmapped) {
        const bool due = unmapped.age++ < young_for || few || (inode + m_round) % rounds == 0;
        const FileDescriptor process = due ? open_process(proc, unmapped.pid) : FileDescriptor {};
        UserNamespace& user = m_users[inode];
        UserNamespace now = process ? user : UserNamespace {};
        if (!process || !read_maps_of(process.get(), m_reader, now) || now == user)
            continue;
        user = std::move(now);
        written = true;
    }
    return written;
}

void NamespaceTable::adopt(HeldNamespaces held, const std::vector<Entry>& entries)
{
    reject_outdated(held, entries);
    for (auto& [inode, user] : m_users)
        user.holders.clear();
    for (auto& [inode, governed] : m_governed)
        governed.holders.clear();
    for (UserNamespace& user : held.users) {
        UserNamespace& known = m_users[user.inode];
        if (!user.uid_map && known.uid_map && same_namespace(known, user))
            known.holders = std::move(user.holders);
        else
            known = std::move(user);
    }
    for (GovernedNamespace& governed : held.governed)
        m_governed.insert_or_assign(governed.inode, std::move(governed));
    m_incomplete = true; // what the search before had found is dropped by the next update
}

/// A search takes its time: where a look has found another namespace with the same inode since, that one is newer.
void NamespaceTable::reject_outdated(HeldNamespaces& held, const std::vector<Entry>& entries) const
{
    Survivors seen { m_users, m_governed };
    for_each_namespace(entries,
        [&](const Entry&, NamespaceType type, std::uint64_t inode, bool) { seen.note_process(type, inode, true); });
    Inodes rejected;
    for (const UserNamespace& user : held.users)
        if (seen.has_user(user.inode) && !same_namespace(m_users.at(user.inode), user))
            rejected.insert(user.inode);
    add_all_below(rejected, held.users);
    std::erase_if(held.users, [&](const UserNamespace& user) { return rejected.contains(user.inode); });
    std::erase_if(held.governed, [&](const GovernedNamespace& governed) {
        return rejected.contains(above(governed))
            || (seen.has_governed(governed.inode) && !same_namespace(m_governed.at(governed.inode), governed));
    });
}

} // namespace nestbox
