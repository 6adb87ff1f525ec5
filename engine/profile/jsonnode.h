// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace nestbox {

/// One JSON value with its place in the text, as read or as it will be written. Objects keep the order of their keys.
struct JsonNode
{
    enum class Kind : std::uint8_t
    {
        Null,
        Boolean,
        Integer, ///< 0 to 2^64 - 1
        OtherInteger, ///< negative, or beyond 64 bits
        Real,
        String,
        Array,
        Object
    };

    Kind kind = Kind::Null;
    bool boolean = false;
    bool repeated = false; ///< its key was there before: to be skipped, the error has been reported
    std::uint64_t integer = 0;
    std::string key; ///< within an object
    std::string text; ///< of a String
    std::size_t offset = 0; ///< byte of the text, on the value's line (its first line, if it spans several)
    std::size_t key_offset = 0; ///< likewise of the key; equals `offset` outside objects
    std::vector<JsonNode> children;

    [[nodiscard]] bool container() const { return kind == Kind::Array || kind == Kind::Object; }
    [[nodiscard]] bool string() const { return kind == Kind::String; }
    [[nodiscard]] bool any_integer() const { return kind == Kind::Integer || kind == Kind::OtherInteger; }
};

} // namespace nestbox
