// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/rangeoption.h"

#include <algorithm>
#include <charconv>

namespace nestbox::launch {

namespace {

constexpr std::string_view subordinate = "subordinate";

std::optional<OutsideId> subordinate_from(std::string_view offset)
{
    if (offset.empty())
        return OutsideId { OutsideId::Symbol::Subordinate, 0, {}, {} };
    const auto number = offset.starts_with('+') ? parse_id(offset.substr(1)) : std::nullopt;
    if (!number)
        return std::nullopt;
    return OutsideId { OutsideId::Symbol::Subordinate, 0, {}, number };
}

std::optional<OutsideId> account(std::string_view text, IdKind kind)
{
    const std::string_view prefix = kind == IdKind::Gid ? "group/" : "user/";
    if (!text.starts_with(prefix) || text.size() == prefix.size())
        return std::nullopt;
    const auto symbol = kind == IdKind::Gid ? OutsideId::Symbol::Group : OutsideId::Symbol::User;
    return OutsideId { symbol, 0, std::string { text.substr(prefix.size()) }, {} };
}

std::optional<OutsideId> parse_outside(std::string_view text, IdKind kind)
{
    if (const auto number = parse_id(text))
        return OutsideId { OutsideId::Symbol::Number, *number, {}, {} };
    if (text == "me")
        return OutsideId { OutsideId::Symbol::Me, 0, {}, {} };
    if (text.starts_with(subordinate))
        return subordinate_from(text.substr(subordinate.size()));
    return account(text, kind);
}

/// Takes the text up to the next colon off `text`; the rest stays.
std::string_view take_field(std::string_view& text)
{
    const std::size_t colon = text.find(':');
    const std::string_view field = text.substr(0, colon);
    text.remove_prefix(colon == std::string_view::npos ? text.size() : colon + 1);
    return field;
}

} // namespace

std::optional<Id> parse_id(std::string_view text)
{
    Id number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc {} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::optional<ProfileRange> parse_range(std::string_view text, IdKind kind)
{
    const bool has_count = std::ranges::count(text, ':') == 2;
    const auto inside = parse_id(take_field(text));
    const auto outside = parse_outside(take_field(text), kind);
    if (!inside || !outside || (has_count != !text.empty()))
        return std::nullopt;
    ProfileRange range { *inside, *outside, 1 };
    if (!has_count)
        return range;
    const bool rest = text == "rest" && outside->symbol == OutsideId::Symbol::Subordinate;
    range.count = parse_id(text);
    if (!range.count && !rest)
        return std::nullopt;
    return range;
}

} // namespace nestbox::launch
