// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/writecase.h"
#include "engine/profile/profileerror.h"

#include <expected>
#include <string_view>
#include <vector>

namespace nestbox {

/// Reads a JSON object that describes one write (resources/man/nestbox.1, "CONTEXT FILES"). IDs of the owner, and of an
/// opener or writer at "parent", are numbers of the parent namespace; those of an "ancestor" are the initial
/// namespace's. "text" and "already_written" hold one character U+0000 to U+00FF a byte. Every key but "text" may be
/// absent: then a process of UID and GID 1000 writes uid_map of a namespace that it has just entered below the initial
/// one.
[[nodiscard]] std::expected<WriteCase, std::vector<ProfileError>> parse_write_case(std::string_view json);

} // namespace nestbox
