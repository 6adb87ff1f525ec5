// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace nestbox {

/// Why a map is neither the writer's own ID alone nor written with privilege (new_idmap_permitted, rule A2). Bits of
/// Finding::value: the first group says why it is no self-map, the second why there is no privilege.
enum class AuthorityGap : std::uint8_t
{
    SeveralIds = 1, ///< more than one line, or a count above 1
    NotOwner = 2, ///< the opener's effective UID did not create the namespace
    ForeignId = 4, ///< the outside ID is not the opener's effective ID
    SetgroupsAllowed = 8, ///< gid_map: setgroups is not denied yet
    OpenerInside = 16, ///< an opener inside has no capability over the parent
    OpenerLacksCapability = 32, ///< CAP_SETUID (gid_map: CAP_SETGID) in the parent
    WriterLacksCapability = 64, ///< likewise
};

/// Whether `value`, of a finding of Rule::NotAuthorised, holds the bit.
[[nodiscard]] constexpr bool has_gap(std::uint64_t value, AuthorityGap gap)
{
    return (value & static_cast<std::uint64_t>(gap)) != 0;
}

} // namespace nestbox
