// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/assessment.h"
#include "engine/profile/exporterror.h"
#include "engine/profile/hostfacts.h"
#include "engine/profile/mapformat.h"

#include <expected>
#include <string>

namespace nestbox {

/// The first level's maps as `format` writes them, with a final newline. What import_map reads back in that format are
/// the same maps, or it is an error: nothing is dropped or bent. Needs of `facts` the own IDs, for PodmanRootless also
/// the delegations.
[[nodiscard]] std::expected<std::string, ExportError> export_map(
    const Assessment::Level& level, MapFormat format, const HostFacts& facts);

} // namespace nestbox
