// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/filedescriptor.h"
#include "engine/host/heldsearch.h"
#include "engine/host/namespacetable.h"
#include "engine/host/processtable.h"
#include "engine/host/reader.h"
#include "engine/host/workers.h"
#include "engine/namespaces/namespacefacts.h"

#include <cstdint>
#include <expected>
#include <span>

namespace nestbox {

/// Looks at the user namespaces of the machine through the processes in /proc, again and again; a refresh costs what
/// changed. Threads help it, but it is to be used from one thread at a time.
class Scanner
{
public:
    /// `threads`: how many to use; 0 = as the machine has processors, four at most.
    explicit Scanner(unsigned threads = 0);
    Scanner(const Scanner&) = delete; // its parts refer to each other
    Scanner& operator=(const Scanner&) = delete;

    /// The quick pass: processes with their namespaces and credentials; namespaces with parents, owners, maps and
    /// governors. The first one reads everything. Later ones see at once who comes, goes or changes the user
    /// namespace; credentials, names and namespaces of other types at once of those in `watched` (pids, ascending)
    /// and of newcomers, of the others within ProcessTable::rounds refreshes.
    /// Returns whether anything changed, or the errno if /proc cannot be listed (facts stay as they were).
    [[nodiscard]] std::expected<bool, int> refresh(std::span<const std::uint32_t> watched = {});

    /// What to give to find_held_namespaces(), in any thread, for the deep pass.
    [[nodiscard]] HeldSearch held_search() const;

    /// Takes its result. It stays until the next one comes or its holders are gone.
    void adopt(HeldNamespaces held);

    [[nodiscard]] NamespaceFacts facts() const;

private:
    FileDescriptor m_proc;
    int m_error = 0; ///< of opening /proc
    Reader m_reader;
    Workers m_workers;
    ProcessTable m_processes;
    NamespaceTable m_namespaces;
};

} // namespace nestbox
