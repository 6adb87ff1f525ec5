// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace nestbox {

/// What an author might not expect of an imported map.
struct ImportWarning
{
    enum class Code : std::uint8_t
    {
        ProjidSkipped, ///< a projid_map was there too
        OldUnshareDiffers, ///< unshare before util-linux 2.39 takes only the last --map-users, and with --map-auto
                           ///< beside a single ID maps one ID less
        HoleCut, ///< unshare cuts a hole for the single ID: the block maps one ID less than it says
        OneKindForBoth, ///< Podman applies the one option to users and groups
        RestFilled, ///< Podman maps the subordinate IDs that are left
        OwnIdByDefault, ///< this kind was not given, so the tool maps the caller's own ID onto itself
        MixedTools, ///< nsjail cannot write one map partly with newuidmap, partly without
        LaidOverDefault, ///< Incus cuts these ranges out of the container's own map, which is not in the text
    };

    Code code = Code::ProjidSkipped;
    std::size_t line = 0; ///< 1-based; 0 = the text as a whole

    friend bool operator==(const ImportWarning&, const ImportWarning&) = default;
};

} // namespace nestbox
