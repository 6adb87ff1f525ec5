// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/errorlist.h"
#include "engine/profile/jsonnode.h"

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace nestbox {

/// A value of the text and the way to it. Lives on the reader's stack, beside the places above it.
struct Place
{
    const JsonNode& node;
    const Place* parent = nullptr;
    std::size_t index = 0; ///< within an array
    std::string_view missing_key; ///< the place of a key that is not there: `node` is the object

    [[nodiscard]] std::string key_path() const;
    [[nodiscard]] Place element(std::size_t at) const { return { node.children[at], this, at, {} }; }
};

using Expected = ProfileError::Expected;

/// Adds an error at `place`.
void wrong_type(const Place& place, Expected expected, ErrorList& errors);
void wrong_value(const Place& place, Expected expected, ErrorList& errors); ///< with the value as detail

/// The members of an object; reports what is not an object, and every key that is not `known`.
class Members
{
public:
    Members(const Place& place, std::initializer_list<std::string_view> known, ErrorList& errors);

    [[nodiscard]] std::optional<Place> find(std::string_view key) const;
    /// As find(); reports a key that is missing.
    [[nodiscard]] std::optional<Place> require(std::string_view key) const;

private:
    const Place& m_place;
    ErrorList& m_errors;
};

} // namespace nestbox
