// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/options.h"

#include <string>
#include <string_view>

namespace nestbox::launch {

/// One option of the command line.
struct Option
{
    std::string_view name;
    bool (*apply)(Options&, const std::string&); ///< false = the value is not of this form
    std::string_view form; ///< of the value, in words; empty = takes none
    bool describes_sandbox = true; ///< says what a profile file says already
};

/// nullptr = there is no such option.
[[nodiscard]] const Option* find_option(std::string_view name);

} // namespace nestbox::launch
