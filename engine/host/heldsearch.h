// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/heldnamespaces.h"
#include "engine/host/reader.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <unordered_set>
#include <vector>

namespace nestbox {

/// Where to look for namespaces that no process is in. A plain value, made by a Scanner.
struct HeldSearch
{
    struct Target
    {
        std::uint32_t pid = 0;
        std::uint64_t mount_namespace = 0; ///< inode; 0 = not known
    };

    Reader reader;
    std::vector<Target> processes;
    std::unordered_set<std::uint64_t> known; ///< inodes of the namespaces that processes are in
};

/// The deep pass: threads, open descriptors, nsfs files mounted in every mount namespace that a process of the search
/// is in, and listns(2) where the kernel has it (Linux 6.19). Takes seconds on a busy machine: meant for a thread of
/// its own. Absent = stopped before the end.
///
/// Opens nothing but namespaces. Not searched: mount namespaces without processes, sockets, and what was sent over a
/// socket and not received yet.
[[nodiscard]] std::optional<HeldNamespaces> find_held_namespaces(const HeldSearch& search, const std::stop_token& stop);

} // namespace nestbox
