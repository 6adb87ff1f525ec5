// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idinterval.h"
#include "engine/profile/hostfacts.h"

#include <optional>
#include <vector>

namespace nestbox {

/// Who the IDs of the namespace that Nestbox runs in belong to.
enum class IdOwner
{
    System, ///< below the first ordinary account
    Me,
    Subordinate, ///< delegated to the caller
    Others,
    Free, ///< nobody's
    Absent, ///< not mapped where Nestbox runs: does not exist here
};

struct HostBand
{
    IdInterval ids;
    IdOwner owner = IdOwner::Others;

    friend bool operator==(const HostBand&, const HostBand&) = default;
};

/// Sorted, disjoint, covering every ID; neighbours differ in owner. Ordinary IDs that are not in `taken` are free; if
/// that is not known, all may be others'.
[[nodiscard]] std::vector<HostBand> hostBands(
    const HostFacts& facts, IdKind kind, const std::optional<std::vector<IdInterval>>& taken);

/// With what the files of this machine say is taken.
[[nodiscard]] std::vector<HostBand> hostBands(const HostFacts& facts, IdKind kind);

} // namespace nestbox
