// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/holdernames.h"

#include <algorithm>
#include <array>

namespace nestbox {
namespace {

/// In the order of Holder::Kind.
constexpr std::array<std::string_view, 4> names { "thread", "descriptor", "bind-mount", "unknown" };

} // namespace

std::string_view holder_name(Holder::Kind kind)
{
    return names[static_cast<std::size_t>(kind)];
}

std::optional<Holder::Kind> holder_of_name(std::string_view name)
{
    const auto found = std::ranges::find(names, name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<Holder::Kind>(found - names.begin());
}

} // namespace nestbox
