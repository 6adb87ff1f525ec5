// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/assessment.h"
#include "engine/profile/hostfacts.h"

#include <vector>

namespace nestbox {

/// What becomes of one kind of a person's own IDs on the host: sorted, disjoint intervals.
struct IdUsage
{
    std::vector<IdInterval> own;
    std::vector<IdInterval> delegated;
    std::vector<IdInterval> profile; ///< mapped by the profile's first level
    std::vector<IdInterval> running; ///< own and delegated ones that running namespaces map
    std::vector<IdInterval> shared; ///< delegated ones that both the profile and a running namespace map: files and
                                    ///< signals of the two would be each other's

    friend bool operator==(const IdUsage&, const IdUsage&) = default;
};

/// `running`: outside IDs of the namespaces that run, in the numbers of the namespace that Nestbox runs in.
[[nodiscard]] IdUsage idUsage(
    const Assessment& assessment, const HostFacts& facts, IdKind kind, const std::vector<IdInterval>& running);

/// The IDs that are in both.
[[nodiscard]] std::vector<IdInterval> intersected(const std::vector<IdInterval>& a, const std::vector<IdInterval>& b);

} // namespace nestbox
