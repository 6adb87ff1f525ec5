// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/id.h"
#include "engine/idmap/idkind.h"
#include "engine/profile/importsink.h"

#include <vector>

namespace nestbox {

/// One `[+ug]container:[@]from:amount` of Podman.
struct PodmanMapping
{
    Id inside = 0;
    Id from = 0; ///< an ID of the host, or of the intermediate namespace that a rootless Podman makes
    Id count = 1;
    bool extends = false; ///< "+": cuts what collides with it out of the mappings before it
    bool only_uid = false; ///< "u"
    bool only_gid = false; ///< "g"
    bool of_host = false; ///< "@": `from` is an ID of the host in either case
    TextPiece piece;

    /// Without "u" and "g" a mapping is for both.
    [[nodiscard]] bool is_for(IdKind kind) const
    {
        return only_uid == only_gid || (kind == IdKind::Gid ? only_gid : only_uid);
    }
};

/// Puts the mappings together as Podman does (pkg/util/utils.go: ParseIDMap, ParseIDMapping) and hands them to the
/// sink, whose format says whether root runs it. In a rootless Podman 0 is the caller's own ID, N the N-th subordinate.
void add_podman_maps(const std::vector<PodmanMapping>& uid, const std::vector<PodmanMapping>& gid, ImportSink& sink);

} // namespace nestbox
