// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"
#include "engine/profile/profileerror.h"

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace nestbox {

/// The longest text of a profile, in bytes.
inline constexpr std::size_t largest_profile_text = 1024 * 1024;

/// Reads the text of a profile file. Closed schema: anything unknown, doubled or of a wrong type is an error, every one
/// of them is listed in file order where the text can still be walked, and nothing is half-loaded.
[[nodiscard]] std::expected<Profile, std::vector<ProfileError>> parse_profile(std::string_view text);

/// Stable key order, two-space indent, a final newline; keys that equal their defaults are left out. A profile that
/// would not fit with its indents is written without them, so that what was read can always be written.
/// parse_profile(write_profile(p)) == p for every legal p; what makes a profile illegal is found by reading it back.
[[nodiscard]] std::string write_profile(const Profile& profile);

} // namespace nestbox
