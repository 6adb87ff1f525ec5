// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/namespaceexplorer.h"

#include <cstdint>
#include <vector>

namespace nestbox {

/// A namespace to describe, and processes through which it can be reached.
struct NamespaceJob
{
    std::uint64_t inode = 0;
    NamespaceType type = NamespaceType::User;
    std::vector<std::uint32_t> pids;
    bool done = false;
    UserNamespace user; ///< what was found, if it is one
    GovernedNamespace governed; ///< likewise

    /// Tries one process after the other until one is still there and in the namespace.
    void run(int proc, const Reader& reader, NamespaceExplorer& explorer);
};

/// Both maps of the namespace `user`, read from the files of a process in it. False = the process is gone or has left
/// the namespace meanwhile (never to come back: setns(2) leads downwards only), so that they may be another one's.
[[nodiscard]] bool read_maps_of(int process, const Reader& reader, UserNamespace& user);

} // namespace nestbox
