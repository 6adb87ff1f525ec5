// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/governednamespace.h"
#include "engine/namespaces/usernamespace.h"

#include <cstdint>
#include <map>
#include <unordered_set>

namespace nestbox {

/// Marks described namespaces as alive, and with each those that it keeps alive itself: its ancestors or its governor.
/// An inode proves little, for it is used again. A process that was in the namespace at the last look is a proof; a
/// holder is only an indication, and none if there is a process that may be in a later namespace.
class Survivors
{
public:
    /// Both must stay as they are.
    Survivors(
        const std::map<std::uint64_t, UserNamespace>& users, const std::map<std::uint64_t, GovernedNamespace>& governed)
        : m_users(users)
        , m_governed(governed)
    {
    }

    /// A process is in a namespace with this inode, and so it was at the last look (`stayed`) or not. All of them come
    /// before the holders.
    void note_process(NamespaceType type, std::uint64_t inode, bool stayed);

    /// Something else holds it. False = it is in doubt, and not kept.
    [[nodiscard]] bool keep_held_user(std::uint64_t inode);
    [[nodiscard]] bool keep_held_governed(std::uint64_t inode);

    [[nodiscard]] bool has_user(std::uint64_t inode) const { return m_alive_users.contains(inode); }
    [[nodiscard]] bool has_governed(std::uint64_t inode) const { return m_alive_governed.contains(inode); }

private:
    using Inodes = std::unordered_set<std::uint64_t>;

    void keep_user(std::uint64_t inode);
    void keep_governed(std::uint64_t inode);
    [[nodiscard]] bool doubtful(std::uint64_t user) const;
    /// The described parent of a user namespace; 0 = none.
    [[nodiscard]] std::uint64_t above(std::uint64_t user) const;

    const std::map<std::uint64_t, UserNamespace>& m_users;
    const std::map<std::uint64_t, GovernedNamespace>& m_governed;
    Inodes m_alive_users;
    Inodes m_alive_governed;
    Inodes m_entered; ///< of any type: processes are there that were not
};

} // namespace nestbox
