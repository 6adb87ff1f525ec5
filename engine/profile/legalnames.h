// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace nestbox {

/// The value rules of a profile's strings (none of them holds a NUL byte).

[[nodiscard]] bool is_non_empty(std::string_view text);
/// A path inside the sandbox: begins with "/".
[[nodiscard]] bool is_absolute_path(std::string_view path);
/// A path on the host or the program's directory: absolute, or "~" or "~/…", the caller's home.
[[nodiscard]] bool is_absolute_or_home_path(std::string_view path);
/// 1 to 64 bytes (HOST_NAME_MAX) of letters, digits, '-' and '.', neither of these at an end (hostname(7)).
[[nodiscard]] bool is_hostname(std::string_view name);
/// Not empty, no '=' (environ(7)).
[[nodiscard]] bool is_environment_name(std::string_view name);
/// The names that libcap uses, in lower case, by number (linux/capability.h).
[[nodiscard]] std::span<const std::string_view> capability_names();
/// One of them: "cap_net_admin" (capabilities(7)).
[[nodiscard]] bool is_capability_name(std::string_view name);

} // namespace nestbox
