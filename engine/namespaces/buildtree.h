// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/namespacefacts.h"
#include "engine/namespaces/namespacetree.h"

namespace nestbox {

/// Puts every namespace of `facts` below its parent and turns maps and owners into the parent's numbers. A parent that
/// is named yet not described makes the ancestry Hidden, never a root of its own. Any facts will do, impossible ones
/// (a circle of parents) too; never fails.
[[nodiscard]] NamespaceTree build_tree(NamespaceFacts facts);

} // namespace nestbox
