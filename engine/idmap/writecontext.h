// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idkind.h"
#include "engine/idmap/idmap.h"

#include <cstdint>
#include <optional>

namespace nestbox {

/// The capabilities that matter to a map write, over one namespace.
struct MapCapabilities
{
    bool sys_admin = false;
    bool setuid = false;
    bool setgid = false;
    bool setfcap = false;
    bool dac_override = false;

    [[nodiscard]] static constexpr MapCapabilities all() { return { true, true, true, true, true }; }
    [[nodiscard]] static constexpr MapCapabilities none() { return {}; }

    friend constexpr bool operator==(MapCapabilities, MapCapabilities) = default;
};

/// Who opens the map file, or who writes to it. IDs are numbers of the target's parent; nullopt = no number there.
struct MapActor
{
    enum class Place : std::uint8_t
    {
        Parent,
        Inside,
        Elsewhere
    };
    Place place = Place::Parent;
    std::optional<Id> euid = 0;
    std::optional<Id> egid = 0;
    /// Effective over the parent; ignored for an actor inside, who has none there. Elsewhere, `dac_override` counts in
    /// the actor's own namespace and only if the map file's owner and group have numbers there.
    MapCapabilities in_parent;
    MapCapabilities in_target; ///< effective in the target, for an actor inside; what ownership gives is added by judge

    friend bool operator==(const MapActor&, const MapActor&) = default;
};

/// Everything the kernel looks at when a map is written (user_namespaces(7); map_write, new_idmap_permitted).
struct WriteContext
{
    enum class Mode : std::uint8_t
    {
        Write,
        AtOffset,
        Positioned
    };
    IdKind kind = IdKind::Uid;
    IdMap parent_uid = IdMap::identity(); ///< the parent's maps in the parent's own (inside) numbers
    IdMap parent_gid = IdMap::identity();
    IdMap parent_projid = IdMap::identity();
    bool target_is_initial = false;
    Id owner = 0; ///< creator's effective UID, in the parent's numbers
    Id owner_group = 0; ///< creator's effective GID, likewise (owner of the map files, with `owner`)
    bool creator_mapped = true; ///< creator's euid and egid had numbers in its namespace (C4)
    bool creator_had_setfcap = false; ///< effective, at the creation
    bool setgroups_denied = false; ///< of the target
    bool already_written = false;
    bool dumpable = true; ///< of the process whose /proc/PID/uid_map is opened
    /// Who owns the map files of a process that is not dumpable: root of the namespace in which its program was
    /// executed (task_dump_owner), usually the machine's root. Numbers of the parent; nullopt = no number there.
    std::optional<Id> undumpable_owner = 0;
    std::optional<Id> undumpable_group = 0;
    /// Whether the target's own maps hold the owner and the group of the map files already: only then may a capability
    /// inside open them. Both maps must be written for that, so it concerns projid_map alone.
    bool file_mapped_inside = false;
    Mode mode = Mode::Write;
    std::uint64_t offset = 0; ///< bytes, for Mode::AtOffset
    unsigned page_size = 4096; ///< sysconf(_SC_PAGESIZE)
    MapActor opener;
    MapActor writer;

    /// The parent's map of the kind that is written.
    [[nodiscard]] const IdMap& parent_map() const
    {
        if (kind == IdKind::Projid)
            return parent_projid;
        return kind == IdKind::Gid ? parent_gid : parent_uid;
    }
};

} // namespace nestbox
