// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/mapformat.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace nestbox {

/// Why a pasted text cannot be read as ID maps, with the place.
struct ImportError
{
    enum class Code : std::uint8_t
    {
        TooLarge, ///< over 1 MiB
        Unrecognised, ///< none of the known formats
        Ambiguous, ///< `candidates` read it differently: ask for one of them
        MixedFormats, ///< `detail` belongs to another format than the text before it
        NothingMapped, ///< the format is known, but no ID is mapped by the text
        UnclosedQuote,
        UnknownCommand, ///< `detail`
        UnknownOption, ///< `detail`
        UnsupportedOption, ///< `detail` says how to map, in a way that is not read here
        MissingValue, ///< of the option `detail`
        UnknownValue, ///< `detail` is none of the words that may stand here
        NumberExpected, ///< `detail` is none
        NumberTooLarge, ///< `detail` does not fit into 32 bits
        NoSuchId, ///< 4294967295 means "no ID"
        CountIsZero,
        RangeTooLong, ///< it runs past 4294967294
        RangeReversed, ///< "200-100"
        SizesDiffer, ///< inside and outside ranges of different size
        MissingField, ///< of a range; `detail` = the key's name, where fields have names
        TrailingText, ///< `detail` behind a complete range
        UnknownKey, ///< `detail`
        DuplicateKey, ///< `detail`
        WrongType, ///< of the key `detail`
        BadSyntax, ///< `detail` = what was met: not JSON, not protobuf text
        UnknownAccount, ///< `detail` is no account here, and this format looks the number up
        NotDelegated, ///< `detail` is neither the caller's own nor a subordinate ID
        NoDelegation, ///< the caller has no subordinate IDs, and the text says "all of the first line"
        SeenFromElsewhere, ///< an outside of 4294967295: read from a namespace in which the ID has no number
    };

    Code code = Code::Unrecognised;
    std::size_t line = 0; ///< 1-based; 0 = the text as a whole
    std::size_t column = 0; ///< 1-based, in bytes; 0 = the whole line
    std::size_t length = 0; ///< bytes at fault from there on, may be 0
    std::string detail; ///< a piece of the text, never a sentence
    std::vector<MapFormat> candidates; ///< Ambiguous only

    friend bool operator==(const ImportError&, const ImportError&) = default;
};

} // namespace nestbox
