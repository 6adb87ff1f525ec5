// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"
#include "engine/idmap/verdict.h"
#include "engine/idmap/writecontext.h"

#include <string_view>

namespace nestbox {

/// What write(2) of `map.to_kernel_text()` to the map file would return in `context`. Never fails.
[[nodiscard]] Verdict judge(const IdMap& map, const WriteContext& context);

/// The same for any text, parsed as the kernel parses it.
[[nodiscard]] Verdict judge_text(std::string_view text, const WriteContext& context);

} // namespace nestbox
