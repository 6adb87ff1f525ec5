// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"
#include "engine/profile/importedmap.h"
#include "engine/profile/importerror.h"

#include <expected>
#include <optional>
#include <string_view>
#include <vector>

namespace nestbox {

/// Reads ID maps out of `text` in any of the known formats, or in `format` only. Strict: what does not belong there, a
/// number that does not fit and a text that several formats read differently are errors, nothing is guessed. `facts`
/// answer what a text leaves to the machine ("my ID", account names, the first line of /etc/subuid). Ranges of
/// one kind may overlap: judging is a separate step.
[[nodiscard]] std::expected<ImportedMap, std::vector<ImportError>> import_map(
    std::string_view text, const HostFacts& facts, std::optional<MapFormat> format = std::nullopt);

} // namespace nestbox
