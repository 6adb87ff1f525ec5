// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/namespacetree.h"
#include "engine/profile/profile.h"

#include <cstddef>
#include <optional>

namespace nestbox {

/// A profile whose levels have the maps of a namespace and of those between it and the reader's. Absent: it is not
/// below the reader, or a map on the way could not be read.
[[nodiscard]] std::optional<Profile> profileOfNamespace(const NamespaceTree& tree, std::size_t node);

} // namespace nestbox
