// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/heldnamespaces.h"
#include "engine/host/nsfs.h"
#include "engine/host/reader.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <unordered_set>

namespace nestbox {

/// Describes namespaces and, by the way, those above them that nobody else will describe: a namespace tells its parent
/// and its governor, never its children. May be used from several threads at once.
class NamespaceExplorer
{
public:
    using Inodes = std::unordered_set<std::uint64_t>;

    /// `known` are those that need no description; it must stay as it is. `proc` is an open /proc.
    NamespaceExplorer(int proc, const Reader& reader, const Inodes& known);

    /// What the ioctls tell of a namespace that a process is in; the maps are read from that process's files.
    /// Absent = there was no room to ask: it has to be done again.
    [[nodiscard]] std::optional<UserNamespace> describe_user(const NamespaceFile& file);
    [[nodiscard]] std::optional<GovernedNamespace> describe_governed(const NamespaceFile& file, NamespaceType type);

    /// Describes, with its maps, a namespace that perhaps no process is in. Known ones are passed over.
    void visit_user(NamespaceFile file, std::optional<Holder> holder = {});
    void visit_governed(const NamespaceFile& file, NamespaceType type, Holder holder);
    /// A namespace that cannot be opened: only its number is known.
    void note_unopened(std::uint64_t inode, NamespaceType type, Holder holder);

    /// What was visited, by inode; empties the explorer.
    [[nodiscard]] HeldNamespaces take();

private:
    /// True = it is for the caller to describe it.
    [[nodiscard]] bool claim_user(std::uint64_t inode, std::optional<Holder>& holder);
    [[nodiscard]] bool claim_governed(std::uint64_t inode, NamespaceType type, Holder& holder);

    int m_proc;
    const Reader& m_reader;
    const Inodes& m_known;
    std::mutex m_mutex; ///< guards what follows
    std::map<std::uint64_t, UserNamespace> m_users;
    std::map<std::uint64_t, GovernedNamespace> m_governed;
};

} // namespace nestbox
