// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/levelreader.h"

#include "engine/idmap/idkind.h"
#include "engine/profile/scalars.h"

namespace nestbox {
namespace {

using Symbol = OutsideId::Symbol;

/// A symbol's text without its number or offset; nullopt = no such symbol.
std::optional<OutsideId> parse_symbol(std::string_view text)
{
    constexpr std::string_view user = "user:";
    constexpr std::string_view group = "group:";
    OutsideId id;
    if (text == "me")
        id.symbol = Symbol::Me;
    else if (text == "subordinate")
        id.symbol = Symbol::Subordinate;
    else if (text.starts_with(user) && text.size() > user.size())
        id = { .symbol = Symbol::User, .name = std::string { text.substr(user.size()) }, .offset = {} };
    else if (text.starts_with(group) && text.size() > group.size())
        id = { .symbol = Symbol::Group, .name = std::string { text.substr(group.size()) }, .offset = {} };
    else
        return std::nullopt;
    return id;
}

/// Reads one list of ranges: the kind and the level decide what the outside may say.
class RangeReader
{
public:
    RangeReader(IdKind kind, bool first_level, ErrorList& errors)
        : m_kind(kind)
        , m_first_level(first_level)
        , m_errors(errors)
    {
    }

    [[nodiscard]] ProfileRange read(const Place& place) const
    {
        ProfileRange range;
        const Members members { place, { "inside", "outside", "offset", "count" }, m_errors };
        if (const auto inside = members.require("inside"))
            range.inside = read_id(*inside, Expected::IdValue, m_errors).value_or(0);
        std::optional<OutsideId> outside;
        if (const auto at = members.require("outside"))
            outside = read_outside(*at);
        const bool may_be_subordinate = !outside || outside->symbol == Symbol::Subordinate;
        range.outside = std::move(outside).value_or(OutsideId {});
        if (const auto offset = members.find("offset"))
            range.outside.offset = read_offset(*offset, may_be_subordinate);
        if (const auto count = members.require("count"))
            range.count = read_count(*count, may_be_subordinate);
        return range;
    }

private:
    [[nodiscard]] std::optional<OutsideId> read_outside(const Place& place) const
    {
        const Expected expected = m_first_level ? Expected::OutsideValue : Expected::OutsideNumber;
        if (!place.node.string()) {
            const std::optional<Id> number = read_id(place, expected, m_errors);
            return number ? std::optional { OutsideId { .number = *number, .name = {}, .offset = {} } } : std::nullopt;
        }
        const std::optional<std::string> text = read_string(place, m_errors, expected);
        std::optional<OutsideId> id = text && m_first_level ? parse_symbol(*text) : std::nullopt;
        if (text && !id)
            wrong_value(place, expected, m_errors);
        else if (id && id->symbol == (m_kind == IdKind::Gid ? Symbol::User : Symbol::Group)) {
            wrong_value(place, Expected::SymbolOfThisKind, m_errors);
            id.reset();
        }
        return id;
    }

    [[nodiscard]] std::optional<Id> read_offset(const Place& place, bool may_be_subordinate) const
    {
        if (!may_be_subordinate) {
            wrong_value(place, Expected::SubordinateOnly, m_errors);
            return std::nullopt;
        }
        return read_number(place, Expected::Integer, m_errors);
    }

    [[nodiscard]] std::optional<Id> read_count(const Place& place, bool may_be_subordinate) const
    {
        if (!place.node.string())
            return read_number(place, Expected::CountValue, m_errors);
        if (place.node.text != "rest")
            wrong_value(place, Expected::CountValue, m_errors);
        else if (!may_be_subordinate)
            wrong_value(place, Expected::SubordinateOnly, m_errors);
        return std::nullopt;
    }

    IdKind m_kind;
    bool m_first_level;
    ErrorList& m_errors;
};

std::vector<ProfileRange> read_ranges(const Place& place, const RangeReader& reader, ErrorList& errors)
{
    std::vector<ProfileRange> ranges;
    if (place.node.kind != JsonNode::Kind::Array) {
        wrong_type(place, Expected::Array, errors);
        return ranges;
    }
    for (std::size_t i = 0; i < place.node.children.size(); ++i)
        ranges.push_back(reader.read(place.element(i)));
    return ranges;
}

std::optional<Setgroups> read_setgroups(const Place& place, ErrorList& errors)
{
    const std::optional<std::string> text = read_string(place, errors, Expected::SetgroupsValue);
    if (text == "allow")
        return Setgroups::Allow;
    if (text == "deny")
        return Setgroups::Deny;
    if (text)
        wrong_value(place, Expected::SetgroupsValue, errors);
    return std::nullopt;
}

ProfileLevel read_level(const Place& place, ErrorList& errors)
{
    ProfileLevel level;
    const bool first = place.index == 0;
    const Members members { place, { "uid", "gid", "setgroups" }, errors };
    if (const auto uid = members.find("uid"))
        level.uid = read_ranges(*uid, RangeReader { IdKind::Uid, first, errors }, errors);
    if (const auto gid = members.find("gid"))
        level.gid = read_ranges(*gid, RangeReader { IdKind::Gid, first, errors }, errors);
    if (const auto setgroups = members.find("setgroups"))
        level.setgroups = read_setgroups(*setgroups, errors);
    return level;
}

} // namespace

std::vector<ProfileLevel> read_levels(const Place& place, ErrorList& errors)
{
    std::vector<ProfileLevel> levels;
    if (place.node.kind != JsonNode::Kind::Array) {
        wrong_type(place, Expected::OneToThirtyThreeLevels, errors);
        return levels;
    }
    if (place.node.children.empty() || place.node.children.size() > most_levels)
        wrong_value(place, Expected::OneToThirtyThreeLevels, errors);
    for (std::size_t i = 0; i < place.node.children.size(); ++i)
        levels.push_back(read_level(place.element(i), errors));
    return levels;
}

} // namespace nestbox
