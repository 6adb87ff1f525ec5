// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idinterval.h"
#include "engine/idmap/idkind.h"
#include "engine/idmap/subordinateentry.h"
#include "engine/namespaces/namespacetree.h"

#include <QString>

#include <vector>

namespace nestbox {

/// IDs of this machine that somebody has: a delegation, or namespaces that run.
struct HeldRanges
{
    QString holder; ///< "anna", or "1000 (anna), 3 namespaces"
    bool delegated = false; ///< by /etc/subuid or /etc/subgid; else held by namespaces
    std::vector<IdInterval> ids; ///< ascending
    bool overlaps = false; ///< with a delegation to somebody else, or with namespaces of another owner

    friend bool operator==(const HeldRanges&, const HeldRanges&) = default;
};

/// Two of them have IDs in common.
struct HeldOverlap
{
    std::size_t first = 0;
    std::size_t second = 0;
    IdInterval ids; ///< the first interval that both have

    friend bool operator==(const HeldOverlap&, const HeldOverlap&) = default;
};

/// The delegations by user, then the namespaces right below the reader's by owner and map, in the reader's numbers.
[[nodiscard]] std::vector<HeldRanges> heldRanges(
    const NamespaceTree& tree, IdKind kind, const std::vector<SubordinateEntry>& delegations);

/// Delegations to different users that overlap, and namespaces of different owners; sets the marks.
[[nodiscard]] std::vector<HeldOverlap> findOverlaps(std::vector<HeldRanges>& held);

} // namespace nestbox
