// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idkind.h"
#include "engine/namespaces/namespacetree.h"

#include <cstdint>

namespace nestbox {

/// What a number that the kernel showed to the reader of a tree stands for: of a file's owner, of a process's
/// credentials (from_kuid_munged in kernel/user_namespace.c).
enum class SeenId : std::uint8_t
{
    Itself,
    NoNumber, ///< an ID without a number for the reader, whichever
    Ambiguous, ///< such a one, or the ID that has the overflow ID's number
};

[[nodiscard]] SeenId seen_id(const NamespaceTree& tree, IdKind kind, Id id);

} // namespace nestbox
