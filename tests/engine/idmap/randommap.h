// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"
#include "engine/idmap/writecontext.h"

#include <QRandomGenerator>

namespace nestbox::test {

/// `count` disjoint ranges on both sides, in any order.
[[nodiscard]] IdMap random_legal_map(QRandomGenerator& random, std::size_t count);

/// Up to `longest` ranges that break rules of every sort.
[[nodiscard]] IdMap random_map(QRandomGenerator& random, std::size_t longest);

/// Any opener and writer, parent and state.
[[nodiscard]] WriteContext random_context(QRandomGenerator& random);

} // namespace nestbox::test
