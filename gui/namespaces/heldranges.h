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

/// IDs of the reader's namespace that somebody has: by delegation, or by running namespaces.
struct HeldRanges
{
    QString person; ///< "anna"; the number of one without a name; empty = whose they are may not be seen
    QString holder; ///< what has them: "delegated to anna", "3 namespaces of anna"
    bool delegated = false; ///< by /etc/subuid or /etc/subgid; else held by namespaces
    std::vector<IdInterval> ids; ///< ascending
    std::vector<IdInterval> shared; ///< of these, what another person has, too

    friend bool operator==(const HeldRanges&, const HeldRanges&) = default;
};

/// Two of them have IDs in common: of different people, or one of them is somebody's whose name may not be seen.
struct HeldOverlap
{
    std::size_t first = 0;
    std::size_t second = 0;
    IdInterval ids; ///< the first interval that both have

    friend bool operator==(const HeldOverlap&, const HeldOverlap&) = default;
};

/// The delegations by user, then the namespaces right below the reader's by owner and map, then those of hidden
/// processes, in the reader's numbers.
[[nodiscard]] std::vector<HeldRanges> heldRanges(
    const NamespaceTree& tree, IdKind kind, const std::vector<SubordinateEntry>& delegations);

/// Whatever two people have in common, delegated or held; marks it as shared where it is known that they are two.
[[nodiscard]] std::vector<HeldOverlap> findOverlaps(std::vector<HeldRanges>& held);

} // namespace nestbox
