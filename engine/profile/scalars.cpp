// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/scalars.h"

#include <algorithm>
#include <limits>

namespace nestbox {

std::optional<bool> read_boolean(const Place& place, ErrorList& errors)
{
    if (place.node.kind == JsonNode::Kind::Boolean)
        return place.node.boolean;
    wrong_type(place, Expected::Boolean, errors);
    return std::nullopt;
}

std::optional<std::uint32_t> read_number(const Place& place, Expected expected, ErrorList& errors)
{
    const JsonNode& node = place.node;
    if (!node.any_integer()) {
        wrong_type(place, expected, errors);
        return std::nullopt;
    }
    if (node.kind == JsonNode::Kind::Integer && node.integer <= std::numeric_limits<std::uint32_t>::max())
        return static_cast<std::uint32_t>(node.integer);
    wrong_value(place, expected, errors);
    return std::nullopt;
}

std::optional<Id> read_id(const Place& place, Expected expected, ErrorList& errors)
{
    const std::optional<std::uint32_t> number = read_number(place, expected, errors);
    if (number != invalid_id)
        return number;
    wrong_value(place, expected, errors);
    return std::nullopt;
}

std::optional<std::string> read_string(const Place& place, ErrorList& errors, Expected expected)
{
    if (!place.node.string()) {
        wrong_type(place, expected, errors);
        return std::nullopt;
    }
    if (place.node.text.find('\0') == std::string::npos)
        return place.node.text;
    wrong_value(place, Expected::NoNulByte, errors);
    return std::nullopt;
}

std::optional<std::string> read_legal_string(
    const Place& place, Expected expected, bool (*legal)(std::string_view), ErrorList& errors)
{
    std::optional<std::string> text = read_string(place, errors, expected);
    if (!text || legal(*text))
        return text;
    wrong_value(place, expected, errors);
    return std::nullopt;
}

std::set<std::string> read_string_set(
    const Place& place, Expected element, bool (*legal)(std::string_view), ErrorList& errors)
{
    std::set<std::string> names;
    if (place.node.kind != JsonNode::Kind::Array)
        wrong_type(place, Expected::Array, errors);
    for (std::size_t i = 0; i < place.node.children.size() && place.node.kind == JsonNode::Kind::Array; ++i) {
        const Place at = place.element(i);
        std::optional<std::string> name = read_legal_string(at, element, legal, errors);
        if (name && !names.insert(std::move(*name)).second)
            wrong_value(at, Expected::NoRepetition, errors);
    }
    return names;
}

} // namespace nestbox
