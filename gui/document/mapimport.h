// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"
#include "engine/profile/importedmap.h"
#include "engine/profile/profile.h"

#include <vector>

namespace nestbox {

/// The kinds that a text speaks of: those that it names, or all of `shown` where it holds bare numbers.
[[nodiscard]] std::vector<IdKind> importedKinds(const ImportedMap& map, const std::vector<IdKind>& shown);

/// `profile` whose level has the maps of `map` in place of its own, for the kinds that the text speaks of. Below the
/// first level symbols become the numbers that they stand for.
[[nodiscard]] Profile withImported(Profile profile, const ImportedMap& map, std::size_t level,
    const std::vector<IdKind>& shown, const HostFacts& facts);

} // namespace nestbox
