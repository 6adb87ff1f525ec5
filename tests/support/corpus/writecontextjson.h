// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/writecontext.h"

#include <nlohmann/json.hpp>

namespace nestbox::corpus {

/// The context of a recorded write: its `target`, `actor` and `parent_map`; a plain write at offset 0.
[[nodiscard]] WriteContext write_context_of(const nlohmann::json& record);

} // namespace nestbox::corpus
