// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/namespacename.h"

#include <algorithm>
#include <array>

namespace nestbox {
namespace {

/// In the order of NamespaceKind.
constexpr std::array<std::string_view, 6> names { "cgroup", "ipc", "mount", "net", "pid", "uts" };

} // namespace

std::string_view namespace_name(NamespaceKind kind)
{
    const auto index = static_cast<std::size_t>(kind);
    return index < names.size() ? names[index] : std::string_view {};
}

std::optional<NamespaceKind> namespace_of_name(std::string_view name)
{
    const auto* const found = std::ranges::find(names, name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<NamespaceKind>(found - names.begin());
}

} // namespace nestbox
