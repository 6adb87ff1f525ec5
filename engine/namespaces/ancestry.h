// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace nestbox {

/// What is known of a user namespace's parent.
enum class Ancestry : std::uint8_t
{
    Initial, ///< it is the initial namespace: there is none
    Known,
    Hidden, ///< there is one, but the reader may not see it (NS_GET_PARENT says EPERM)
};

} // namespace nestbox
