// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace nestbox::launch {

/// What is wrong with the command line.
struct UsageError
{
    enum class Code : std::uint8_t
    {
        UnknownOption, ///< `option`
        MissingValue, ///< `option` needs one
        UnexpectedValue, ///< `option` takes none
        WrongValue, ///< `option`, `value`; the option's entry says what is expected
        NotWithProfile, ///< `option` beside --profile
        NoMap, ///< nothing says which IDs are mapped
        EmptyProgram, ///< the program's name is ""
    };
    Code code = Code::UnknownOption;
    std::string option;
    std::string value;
    std::string expected; ///< WrongValue only: the form that is understood

    friend bool operator==(const UsageError&, const UsageError&) = default;
};

} // namespace nestbox::launch
