// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/namespacetree.h"

#include <QString>

namespace nestbox {

/// What `nestbox tree` prints: every namespace below its parent, with owner, maps, processes and what it governs;
/// without the last newline. `inFull`: every range and every process, with its command line.
[[nodiscard]] QString treeReportText(const NamespaceTree& tree, bool inFull);

} // namespace nestbox
