// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/namespacetree.h"
#include "gui/namespaces/outlineentry.h"

namespace nestbox {

/// The tree in words: what has parents that may be seen below them, at least `smallestGroup` equal siblings in a group,
/// and at the end what is hidden. No limit on the size of the tree: fit for a thread of its own.
[[nodiscard]] QList<OutlineEntry> buildOutline(const NamespaceTree& tree);

inline constexpr qsizetype smallestGroup = 4;

} // namespace nestbox
