// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/heldnamespaces.h"
#include "engine/host/namespaceexplorer.h"
#include "engine/host/namespacejob.h"
#include "engine/host/processtable.h"
#include "engine/host/reader.h"
#include "engine/host/workers.h"

#include <cstdint>
#include <map>
#include <vector>

namespace nestbox {

/// The namespaces that the processes of a ProcessTable are in, those above them, and those that were found held by
/// something else. Only new ones are described. An inode may be used again: a description is kept only while something
/// that was there at the last look, too, proves that its namespace lived on.
class NamespaceTable
{
public:
    NamespaceTable(const Reader& reader, Workers& workers)
        : m_reader(reader)
        , m_workers(workers)
    {
    }

    /// Follows what has changed among the processes. `proc` is an open /proc.
    void update(int proc, const std::vector<ProcessTable::Entry>& entries);

    /// Reads maps again that were empty (others never change): young ones always, of the others a part by turns.
    /// True = one has been written since.
    [[nodiscard]] bool reread_empty_maps(int proc);

    /// Takes what a search beyond the processes found, in place of what the one before it had found.
    void adopt(HeldNamespaces held, const std::vector<ProcessTable::Entry>& entries);

    /// Some vanished before they could be described: update again at the next look.
    [[nodiscard]] bool incomplete() const { return m_incomplete; }

    [[nodiscard]] const std::map<std::uint64_t, UserNamespace>& users() const { return m_users; }
    [[nodiscard]] const std::map<std::uint64_t, GovernedNamespace>& governed() const { return m_governed; }

private:
    /// One whose maps may still be written.
    struct Unmapped
    {
        std::uint64_t inode = 0;
        std::uint32_t pid = 0; ///< a process in it
        std::uint32_t age = 0; ///< looks since it was described
    };

    /// Descriptions that may be of an earlier namespace with the same inode.
    struct SetAside
    {
        std::map<std::uint64_t, UserNamespace> users;
        std::map<std::uint64_t, GovernedNamespace> governed;
    };

    [[nodiscard]] SetAside forget_unproven(const std::vector<ProcessTable::Entry>& entries);
    void set_aside(SetAside& doubtful, std::uint64_t user) const;
    [[nodiscard]] std::vector<NamespaceJob> missing(const std::vector<ProcessTable::Entry>& entries) const;
    void describe(int proc, std::vector<NamespaceJob> jobs);
    [[nodiscard]] NamespaceExplorer::Inodes known_besides(const std::vector<NamespaceJob>& jobs) const;
    void take(HeldNamespaces found);
    void take(NamespaceJob& job);
    [[nodiscard]] bool resolved(const NamespaceJob& job) const;
    void reject_outdated(HeldNamespaces& held, const std::vector<ProcessTable::Entry>& entries) const;
    void note_unmapped(const std::vector<ProcessTable::Entry>& entries);

    const Reader& m_reader;
    Workers& m_workers;
    std::uint32_t m_round = 0;
    bool m_incomplete = false;
    std::map<std::uint64_t, UserNamespace> m_users;
    std::map<std::uint64_t, GovernedNamespace> m_governed;
    std::map<std::uint64_t, Unmapped> m_unmapped;
};

} // namespace nestbox
