// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"

#include <optional>
#include <string_view>

namespace nestbox {

/// "cgroup", "ipc", "mount", "net", "pid", "uts": the names of a profile file.
[[nodiscard]] std::string_view namespace_name(NamespaceKind kind);
[[nodiscard]] std::optional<NamespaceKind> namespace_of_name(std::string_view name);

} // namespace nestbox
