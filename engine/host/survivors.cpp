// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/survivors.h"

namespace nestbox {

void Survivors::note_process(NamespaceType type, std::uint64_t inode, bool stayed)
{
    if (!stayed)
        m_entered.insert(inode);
    else if (type == NamespaceType::User)
        keep_user(inode);
    else
        keep_governed(inode);
}

std::uint64_t Survivors::above(std::uint64_t user) const
{
    const auto at = m_users.find(user);
    const bool has_parent = at != m_users.end() && at->second.ancestry == Ancestry::Known;
    return has_parent && m_users.contains(at->second.parent) ? at->second.parent : 0;
}

void Survivors::keep_user(std::uint64_t inode)
{
    if (!m_users.contains(inode))
        return;
    for (std::uint64_t at = inode; at != 0 && m_alive_users.insert(at).second;)
        at = above(at);
}

void Survivors::keep_governed(std::uint64_t inode)
{
    const auto at = m_governed.find(inode);
    if (at != m_governed.end() && m_alive_governed.insert(inode).second && at->second.governor)
        keep_user(*at->second.governor);
}

/// Whether it, or one above it that is not proven either, may be another namespace by now.
bool Survivors::doubtful(std::uint64_t user) const
{
    constexpr int deepest = 64; // the kernel has 33 levels; what was found at different times may form a circle
    std::uint64_t at = user;
    for (int level = 0; level < deepest && at != 0 && !m_alive_users.contains(at); ++level) {
        if (m_entered.contains(at))
            return true;
        at = above(at);
    }
    return false;
}

bool Survivors::keep_held_user(std::uint64_t inode)
{
    if (doubtful(inode))
        return false;
    keep_user(inode);
    return true;
}

bool Survivors::keep_held_governed(std::uint64_t inode)
{
    const auto at = m_governed.find(inode);
    const bool entered = m_entered.contains(inode) && !m_alive_governed.contains(inode);
    if (at == m_governed.end() || entered || doubtful(at->second.governor.value_or(0)))
        return false;
    keep_governed(inode);
    return true;
}

} // namespace nestbox
