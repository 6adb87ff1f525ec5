// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"
#include "engine/namespaces/ancestry.h"
#include "engine/namespaces/holder.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace nestbox {

/// What the kernel told of one user namespace, as it was told.
struct UserNamespace
{
    /// In whose numbers the outside IDs of the maps stand (kernel: seq_user_ns of the opener).
    enum class MapNumbers : std::uint8_t
    {
        Reader,
        Parent, ///< read from inside, or the reader's own
    };

    std::uint64_t inode = 0;
    std::uint64_t id = 0; ///< NS_GET_ID, never used twice (Linux 6.18); 0 = the kernel has none
    Ancestry ancestry = Ancestry::Hidden;
    std::uint64_t parent = 0; ///< its inode (NS_GET_PARENT); only if the ancestry is Known
    std::optional<Id> owner; ///< in the reader's numbers (NS_GET_OWNER_UID); absent = has none there, or is not known
    std::optional<IdMap> uid_map; ///< absent = could not be read
    std::optional<IdMap> gid_map;
    MapNumbers numbers = MapNumbers::Reader;
    std::vector<Holder> holders;

    friend bool operator==(const UserNamespace&, const UserNamespace&) = default;
};

} // namespace nestbox
