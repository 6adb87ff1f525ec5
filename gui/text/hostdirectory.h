// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idinterval.h"
#include "engine/idmap/idkind.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace nestbox {

/// Where distributions begin ordinary accounts (login.defs(5), UID_MIN and GID_MIN).
inline constexpr std::uint64_t firstOrdinaryId = 1000;

/// What people like to know of the machine and no decision depends on. Texts ask it; until main() calls
/// HostDirectory::open(), and in tests, it knows nothing.
class HostDirectory
{
public:
    HostDirectory() = delete;

    /// From now on the machine is asked: the name services, /etc/subuid and its like. Called again: reads /etc anew
    /// before it returns, and meanwhile others are answered from what was read before.
    static void open();

    /// The account's name; empty if it has none. Asked for once: a name service may be far away.
    [[nodiscard]] static std::string nameOf(std::uint32_t id, IdKind kind);
    /// The account's name by /etc/passwd or /etc/group alone: quick enough to ask while the mouse moves.
    [[nodiscard]] static std::string localNameOf(std::uint32_t id, IdKind kind);
    /// The ordinary IDs that these files, /etc/subuid and /etc/subgid give to people, in a few stretches at most;
    /// nullopt = not known.
    [[nodiscard]] static std::optional<std::vector<IdInterval>> takenIds(IdKind kind);
    /// So many consecutive IDs that could be delegated, for nobody has them; nullopt = not known.
    [[nodiscard]] static std::optional<IdInterval> freeIds(std::uint64_t count);
};

} // namespace nestbox
