// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/procfs.h"
#include "engine/host/workers.h"
#include "engine/namespaces/hiddenprocess.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace nestbox {

/// The processes of /proc, kept from one look to the next so that a look costs what changed: a link read for a process
/// that is still the same, a full read for a new one. All processes are read in full every `rounds` looks by turns,
/// so that an exec, a setuid or a move between namespaces of other types does not stay unseen; hidden ones whose maps
/// are empty at every look.
class ProcessTable
{
public:
    enum class State : std::uint8_t
    {
        Unread, ///< so far: it is new, or there was no room to look
        Visible,
        Hidden, ///< its namespaces are
        Gone
    };

    struct Entry
    {
        HiddenProcess seen; ///< with maps if Hidden only
        NamespaceInodes before {}; ///< its namespaces at the last look; 0 = it was not there
        std::uint64_t inode = 0; ///< of /proc/PID
        State state = State::Unread;
        bool changed = false; ///< by this look
        bool young = false; ///< appeared at the last look: it may be between fork and exec
    };

    static constexpr std::uint32_t rounds = 32;

    explicit ProcessTable(Workers& workers)
        : m_workers(workers)
    {
    }

    /// Looks again; those in `watched` (pids, ascending) are read in full. True = something changed. False with
    /// errno set through `error` = /proc cannot be listed and nothing was touched.
    [[nodiscard]] bool look(int proc, std::span<const std::uint32_t> watched, int& error);

    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }

private:
    void merge_listing();
    [[nodiscard]] bool due(const Entry& entry, std::span<const std::uint32_t> watched) const;
    void look_at(int proc, Entry& entry, bool in_full) const;
    [[nodiscard]] bool finish();

    Workers& m_workers;
    std::uint32_t m_round = 0;
    bool m_first = true;
    bool m_someone_left = false;
    std::vector<ListedProcess> m_listed;
    std::vector<Entry> m_entries; ///< by pid
    std::vector<Entry> m_merged; ///< storage for the next merge
};

} // namespace nestbox
