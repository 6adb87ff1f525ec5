// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"
#include "engine/profile/trust.h"

#include <QString>

#include <vector>

namespace nestbox {

/// The whole sandbox in one sentence: what its program can do to the caller, and what it cannot.
[[nodiscard]] QString trustLine(const std::vector<TrustFact>& found, const HostFacts& facts);

/// One fact as a sentence.
[[nodiscard]] QString trustText(const TrustFact& fact, const HostFacts& facts);

} // namespace nestbox
