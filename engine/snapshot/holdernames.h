// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/holder.h"

#include <optional>
#include <string_view>

namespace nestbox {

/// "thread", "descriptor", "bind-mount", "unknown": the names of a tree's text.
[[nodiscard]] std::string_view holder_name(Holder::Kind kind);
[[nodiscard]] std::optional<Holder::Kind> holder_of_name(std::string_view name);

} // namespace nestbox
