// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/scanner.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <thread>
#include <utility>

namespace nestbox {
namespace {

unsigned usual_threads()
{
    constexpr unsigned most = 4; // the kernel's own locks leave little to gain with more
    return std::clamp(std::thread::hardware_concurrency(), 1U, most);
}

} // namespace

Scanner::Scanner(unsigned threads)
    : m_proc(open_proc())
    , m_error(m_proc ? 0 : errno)
    , m_reader(Reader::of_this_process(m_proc.get()))
    , m_workers(threads == 0 ? usual_threads() : threads)
    , m_processes(m_workers)
    , m_namespaces(m_reader, m_workers)
{
}

std::expected<bool, int> Scanner::refresh(std::span<const std::uint32_t> watched)
{
    if (!m_proc)
        return std::unexpected(m_error);
    int error = 0;
    const bool changed = m_processes.look(m_proc.get(), watched, error);
    if (error != 0)
        return std::unexpected(error);
    if (changed || m_namespaces.incomplete())
        m_namespaces.update(m_proc.get(), m_processes.entries());
    const bool written = m_namespaces.reread_empty_maps(m_proc.get());
    return changed || written;
}

HeldSearch Scanner::held_search() const
{
    HeldSearch search;
    search.reader = m_reader;
    for (const ProcessTable::Entry& entry : m_processes.entries()) {
        if (entry.state != ProcessTable::State::Visible)
            continue;
        const NamespaceInodes& inodes = entry.seen.process.namespaces;
        search.known.insert(inodes.begin(), inodes.end());
        search.processes.push_back({ entry.seen.process.pid, inode_of(inodes, NamespaceType::Mnt) });
    }
    return search;
}

void Scanner::adopt(HeldNamespaces held)
{
    m_namespaces.adopt(std::move(held), m_processes.entries());
}

NamespaceFacts Scanner::facts() const
{
    NamespaceFacts facts;
    facts.reader = m_reader.user_namespace;
    facts.overflow_uid = m_reader.overflow_uid;
    facts.overflow_gid = m_reader.overflow_gid;
    facts.proc_hides = m_reader.proc_hides;
    for (const auto& [inode, user] : m_namespaces.users())
        facts.user_namespaces.push_back(user);
    for (const auto& [inode, governed] : m_namespaces.governed())
        facts.governed.push_back(governed);
    for (const ProcessTable::Entry& entry : m_processes.entries())
        if (entry.state == ProcessTable::State::Hidden)
            facts.hidden.push_back(entry.seen);
        else if (entry.state == ProcessTable::State::Visible)
            facts.processes.push_back(entry.seen.process);
    return facts;
}

} // namespace nestbox
