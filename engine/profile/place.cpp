// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/place.h"

#include "engine/profile/keypath.h"
#include "engine/profile/utf8.h"

#include <algorithm>

namespace nestbox {
namespace {

/// Longest wrong value that a message shows, in bytes.
constexpr std::size_t longest_value = 64;

std::string shown(const JsonNode& node)
{
    if (node.string())
        return printable(node.text, longest_value);
    return node.kind == JsonNode::Kind::Integer ? std::to_string(node.integer) : std::string {};
}

} // namespace

std::string Place::key_path() const
{
    std::string path = parent == nullptr ? std::string {} : parent->key_path();
    if (parent != nullptr && parent->node.kind == JsonNode::Kind::Array)
        append_index(path, index);
    else if (parent != nullptr)
        append_key(path, node.key);
    if (!missing_key.empty())
        append_key(path, missing_key);
    return path;
}

void wrong_type(const Place& place, Expected expected, ErrorList& errors)
{
    errors.add(place.node.offset,
        { .code = ProfileError::Code::WrongType, .key_path = place.key_path(), .expected = expected });
}

void wrong_value(const Place& place, Expected expected, ErrorList& errors)
{
    errors.add(place.node.offset,
        { .code = ProfileError::Code::WrongValue,
            .key_path = place.key_path(),
            .expected = expected,
            .detail = shown(place.node) });
}

Members::Members(const Place& place, std::initializer_list<std::string_view> known, ErrorList& errors)
    : m_place(place)
    , m_errors(errors)
{
    if (place.node.kind != JsonNode::Kind::Object) {
        wrong_type(place, Expected::Object, errors);
        return;
    }
    for (const JsonNode& child : place.node.children)
        if (!child.repeated && std::ranges::find(known, child.key) == known.end())
            errors.add(child.key_offset,
                { .code = ProfileError::Code::UnknownKey, .key_path = Place { child, &place, 0, {} }.key_path() });
}

std::optional<Place> Members::find(std::string_view key) const
{
    if (m_place.node.kind != JsonNode::Kind::Object)
        return std::nullopt;
    const auto found = std::ranges::find(m_place.node.children, key, &JsonNode::key);
    if (found == m_place.node.children.end())
        return std::nullopt;
    return Place { *found, &m_place, 0, {} };
}

std::optional<Place> Members::require(std::string_view key) const
{
    std::optional<Place> place = find(key);
    if (!place && m_place.node.kind == JsonNode::Kind::Object)
        m_errors.add(m_place.node.offset,
            { .code = ProfileError::Code::MissingKey,
                .key_path = Place { m_place.node, m_place.parent, m_place.index, key }.key_path() });
    return place;
}

} // namespace nestbox
