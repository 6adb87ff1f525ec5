// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/namespaces/namespacetype.h"

#include <algorithm>

namespace nestbox {
namespace {

constexpr std::array<std::string_view, namespace_type_count> names { "cgroup", "ipc", "mnt", "net", "pid", "time",
    "user", "uts" };

} // namespace

std::string_view type_name(NamespaceType type)
{
    return names[static_cast<std::size_t>(type)];
}

std::optional<NamespaceType> type_of_name(std::string_view name)
{
    const auto found = std::ranges::find(names, name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<NamespaceType>(found - names.begin());
}

} // namespace nestbox
