// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/holder.h"
#include "engine/namespaces/namespacetype.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace nestbox {

/// A namespace of another type and the user namespace that governs it: capabilities over what it isolates are asked
/// for there (NS_GET_USERNS, ioctl_ns(2)).
struct GovernedNamespace
{
    NamespaceType type = NamespaceType::Mnt;
    std::uint64_t inode = 0;
    std::uint64_t id = 0; ///< NS_GET_ID, never used twice (Linux 6.18); 0 = the kernel has none
    std::optional<std::uint64_t> governor; ///< inode of the user namespace; absent = hidden from the reader
    std::vector<Holder> holders;

    friend bool operator==(const GovernedNamespace&, const GovernedNamespace&) = default;
};

} // namespace nestbox
