// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace nestbox {

/// The kernel's checks of a map write, in the kernel's order; the first broken one decides the errno.
/// Codes and sources: rule_code(), rule_source(). Read from kernel/user_namespace.c and fs/proc/base.c.
enum class Rule : std::uint8_t
{
    CreatorUnmapped, ///< C4 create EPERM: creator's IDs are unmapped in its own namespace (create_user_ns)
    OpenDenied, ///< O1 open EACCES: the map file belongs to someone else (proc_id_map_open, task_dump_owner)
    PositionedWrite, ///< W0 ESPIPE: pwrite(2) (seq_open)
    WrongPlace, ///< W1 EPERM: opener neither inside nor in the parent (proc_uid_map_write)
    OffsetNotZero, ///< W2 EINVAL (map_write)
    TextTooLong, ///< W3 EINVAL: a page or more (map_write)
    AlreadyWritten, ///< W4 EPERM (map_write)
    NoAdminCapability, ///< W5 EPERM: opener lacks CAP_SYS_ADMIN over the target (map_write)
    BadNumber, ///< P1 EINVAL (map_write)
    TrailingText, ///< P2 EINVAL (map_write)
    InvalidId, ///< P3 EINVAL: 4294967295 (map_write)
    BadInsideRange, ///< P4 EINVAL: count 0, or inside runs past 4294967294 (map_write)
    BadOutsideRange, ///< P5 EINVAL: outside runs past 4294967294 (map_write)
    InsideOverlap, ///< P6 EINVAL (mappings_overlap)
    OutsideOverlap, ///< P7 EINVAL (mappings_overlap)
    TooManyRanges, ///< P8 EINVAL: more than 340 lines (map_write)
    ParentRootCapability, ///< A1 EPERM: outside UID 0 without CAP_SETFCAP (verify_root_map)
    NotAuthorised, ///< A2 EPERM: neither a self-map nor privileged (new_idmap_permitted)
    ParentHasNoMap, ///< M0 EPERM (map_id_range_down)
    NotMappedInParent, ///< M1 EPERM (map_id_range_down)
    CrossesParentRanges, ///< M2 EPERM (map_id_range_down)
};

/// Every rule, in the kernel's order.
inline constexpr Rule first_rule = Rule::CreatorUnmapped;
inline constexpr Rule last_rule = Rule::CrossesParentRanges;

/// The short, stable name of a rule: "P6".
[[nodiscard]] std::string_view rule_code(Rule rule);

/// The kernel function that enforces it: "mappings_overlap".
[[nodiscard]] std::string_view rule_source(Rule rule);

/// The errno that the kernel returns for it.
[[nodiscard]] int rule_error(Rule rule);

} // namespace nestbox
