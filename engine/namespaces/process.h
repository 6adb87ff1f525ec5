// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/credentials.h"
#include "engine/namespaces/namespacetype.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace nestbox {

/// A process whose namespaces may be seen.
struct Process
{
    std::uint32_t pid = 0;
    std::string name; ///< comm: 15 bytes, more of a kernel worker; not necessarily UTF-8
    NamespaceInodes namespaces {};
    std::optional<Credentials> credentials; ///< absent: not asked for, or gone before it could be read
    std::vector<std::string> command; ///< argv; empty: not asked for, or a kernel thread

    friend bool operator==(const Process&, const Process&) = default;
};

} // namespace nestbox
