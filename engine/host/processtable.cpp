// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/processtable.h"

#include "engine/host/processstatus.h"
#include "engine/idmap/maptext.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <utility>

namespace nestbox {
namespace {

using Entry = ProcessTable::Entry;
using State = ProcessTable::State;

constexpr std::array<const char*, namespace_type_count> link_paths { "ns/cgroup", "ns/ipc", "ns/mnt", "ns/net",
    "ns/pid", "ns/time", "ns/user", "ns/uts" };

constexpr std::size_t user_index = static_cast<std::size_t>(NamespaceType::User);

bool same_process(const ListedProcess& listed, const Entry& entry)
{
    return listed.pid == entry.seen.process.pid && listed.inode == entry.inode;
}

std::optional<IdMap> read_map(int process, const char* path, std::string& text)
{
    if (!read_proc_file(process, path, text))
        return std::nullopt;
    return parse_map_text(text).map;
}

/// Maps are written once, a while after their namespace was made: empty ones may still be.
bool awaits_maps(const Entry& entry)
{
    const auto empty = [](const std::optional<IdMap>& map) { return map && map->ranges.empty(); };
    return entry.state == State::Hidden && (empty(entry.seen.uid_map) || empty(entry.seen.gid_map));
}

/// Of a process that could not be looked at.
State state_of_error(int error)
{
    const bool exhausted = error == EMFILE || error == ENFILE || error == ENOMEM;
    const bool denied = error == EACCES || error == EPERM;
    return denied ? State::Hidden : exhausted ? State::Unread : State::Gone;
}

State read_links(int process, NamespaceInodes& inodes)
{
    const NamespaceLink user = read_namespace_link(process, link_paths[user_index]);
    if (user.error != 0)
        return state_of_error(user.error);
    for (std::size_t type = 0; type < namespace_type_count; ++type)
        inodes[type] = type == user_index ? user.inode : read_namespace_link(process, link_paths[type]).inode;
    return State::Visible;
}

/// Everything of one process through one descriptor, so that it cannot be mixed with a later one of the same number.
State read_process(int proc, HiddenProcess& seen)
{
    thread_local std::string text;
    const FileDescriptor directory = open_process(proc, seen.process.pid);
    if (!directory)
        return state_of_error(errno);
    const State state = read_links(directory.get(), seen.process.namespaces);
    if (state == State::Gone || state == State::Unread)
        return state;
    if (read_proc_file(directory.get(), "status", text))
        parse_process_status(text, seen.process);
    if (state == State::Hidden) {
        seen.uid_map = read_map(directory.get(), "uid_map", text);
        seen.gid_map = read_map(directory.get(), "gid_map", text);
    }
    return state;
}

void read_in_full(int proc, Entry& entry)
{
    HiddenProcess seen;
    seen.process.pid = entry.seen.process.pid;
    const State state = read_process(proc, seen);
    if (state == State::Unread)
        return;
    entry.changed = state != entry.state || seen != entry.seen;
    entry.state = state;
    entry.seen = std::move(seen);
}

} // namespace

bool ProcessTable::look(int proc, std::span<const std::uint32_t> watched, int& error)
{
    if (!list_processes(proc, m_listed)) {
        error = errno;
        return false;
    }
    error = 0;
    m_someone_left = false;
    if (!std::ranges::equal(m_listed, m_entries, same_process))
        merge_listing();
    m_workers.for_each(
        m_entries.size(), [&](std::size_t i) { look_at(proc, m_entries[i], due(m_entries[i], watched)); });
    ++m_round;
    m_first = false;
    return finish();
}

/// Both lists are in the order of the pids. An entry that is still the same is moved, not copied.
void ProcessTable::merge_listing()
{
    std::ranges::sort(m_listed, {}, &ListedProcess::pid); // as the kernel lists them; costs nothing then
    m_merged.clear();
    auto old = m_entries.begin();
    std::size_t kept = 0;
    for (const ListedProcess& listed : m_listed) {
        old = std::find_if(
            old, m_entries.end(), [&](const Entry& entry) { return entry.seen.process.pid >= listed.pid; });
        const bool same = old != m_entries.end() && same_process(listed, *old);
        Entry& entry = same ? m_merged.emplace_back(std::move(*old)) : m_merged.emplace_back();
        kept += same ? 1 : 0;
        entry.seen.process.pid = listed.pid;
        entry.inode = listed.inode;
    }
    m_someone_left = kept != m_entries.size();
    m_entries.swap(m_merged);
}

bool ProcessTable::due(const Entry& entry, std::span<const std::uint32_t> watched) const
{
    const std::uint32_t pid = entry.seen.process.pid;
    return entry.state == State::Unread || entry.young || awaits_maps(entry) || (pid + m_round) % rounds == 0
        || std::ranges::binary_search(watched, pid);
}

void ProcessTable::look_at(int proc, Entry& entry, bool in_full) const
{
    entry.before = entry.seen.process.namespaces;
    entry.changed = false;
    const bool appeared = entry.state == State::Unread && !m_first;
    if (!in_full) {
        const ProcPath path { entry.seen.process.pid, link_paths[user_index] };
        const NamespaceLink link = read_namespace_link(proc, path.c_str());
        in_full
            = entry.state == State::Hidden ? !link.denied() : link.inode != entry.before[user_index] || link.inode == 0;
    }
    if (in_full)
        read_in_full(proc, entry);
    entry.young = appeared;
}

bool ProcessTable::finish()
{
    const bool changed = m_someone_left || std::ranges::any_of(m_entries, &Entry::changed);
    std::erase_if(m_entries, [](const Entry& entry) { return entry.state == State::Gone; });
    return changed;
}

} // namespace nestbox
