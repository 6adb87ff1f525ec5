// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/oracle/randomtext.h"

#include <algorithm>

namespace nestbox::oracle {

namespace {

std::size_t random_length(Dice& dice)
{
    if (dice.percent(40))
        return 1;
    if (dice.percent(50))
        return 2 + dice.below(4);
    return dice.percent(70) ? 6 + dice.below(20) : 30 + dice.below(310);
}

Id random_count(Dice& dice)
{
    return dice.of<Id>({ 1, 1, 1, 2, 3, 10, 100, 1000, 65536, static_cast<Id>(1 + dice.below(5000)) });
}

/// A part of one of the parent's ranges, sometimes sticking out by one.
IdRange within_parent(Dice& dice, const IdMap& parent, Id inside)
{
    if (parent.ranges.empty())
        return { inside, 0, 1 };
    const IdRange& range = dice.any(parent.ranges);
    const Id skip = dice.percent(50) ? 0 : static_cast<Id>(dice.below(std::min<Id>(range.count, 100000)));
    const Id room = range.count - skip;
    const Id count = dice.percent(40) ? std::min(room, Id { 5000 }) : std::min(room, random_count(dice));
    const Id more = dice.percent(90) ? 0 : dice.of<Id>({ 1, 1, 5, 100, 70000 });
    return { inside, range.inside + skip, count + more };
}

IdRange anywhere(Dice& dice, Id inside)
{
    const Id outside = dice.of<Id>({ 0, 1, 1000, 65534, 65536, 100000, 2147483647, 2147483648U, 4294967294U,
        4294967295U, static_cast<Id>(dice.below(200000)), static_cast<Id>(dice.below(4294967296)) });
    const Id count = dice.percent(90)
        ? random_count(dice)
        : dice.of<Id>({ 0, 2147483648U, 4294967294U, 4294967295U, 4294967295U - outside });
    return { inside, outside, count };
}

/// About as many ranges as a map may have, few digits each so that they fit into a page; at times one does not belong.
IdMap full_map(Dice& dice)
{
    IdMap map;
    const std::size_t length = 336 + dice.below(8);
    const Id outside = dice.of<Id>({ 0, 1 });
    for (Id i = 0; i < length; ++i)
        map.ranges.push_back({ i, outside + i, 1 });
    if (dice.percent(40))
        map.ranges[dice.below(length)] = { static_cast<Id>(dice.below(400)), static_cast<Id>(dice.below(400)), 1 };
    return map;
}

void append_random_range(Dice& dice, const IdMap& parent, Id own, IdMap& map)
{
    const IdInterval last = map.ranges.empty() ? IdInterval {} : map.ranges.back().inside_ids();
    const IdInterval last_outside = map.ranges.empty() ? IdInterval {} : map.ranges.back().outside_ids();
    Id inside = static_cast<Id>(last.end + (dice.percent(20) ? dice.below(1000) : 0));
    if (dice.percent(3))
        inside = dice.of<Id>({ 0, 4294967290U, 4294967294U, 4294967295U, static_cast<Id>(dice.below(100000)) });
    if (dice.percent(2))
        map.ranges.push_back({ inside, own, 1 });
    else if (dice.percent(3))
        map.ranges.push_back(anywhere(dice, inside));
    else if (!map.ranges.empty() && dice.percent(85)) // goes on behind the last one, so that long maps can be legal
        map.ranges.push_back(
            { inside, static_cast<Id>(last_outside.end + dice.below(3)), dice.of<Id>({ 1, 1, 1, 2, 3 }) });
    else
        map.ranges.push_back(within_parent(dice, parent, inside));
}

std::string odd_number(Dice& dice, Id number)
{
    switch (dice.below(6)) {
    case 0:
        return "0" + std::to_string(number);
    case 1:
        return std::to_string(std::uint64_t { number } + (dice.below(1000) << 32));
    case 2:
        return std::string(dice.below(30), '0') + std::to_string(number);
    default:
        return std::to_string(number);
    }
}

std::string blank(Dice& dice, bool odd)
{
    if (!odd)
        return " ";
    std::string blanks;
    for (std::uint64_t i = 0; i < 1 + dice.below(3); ++i)
        blanks += dice.of({ ' ', ' ', '\t', '\v', '\f', '\r', '\xA0' });
    return blanks;
}

std::string write_text(Dice& dice, const IdMap& map, bool odd)
{
    std::string text;
    for (const IdRange& range : map.ranges) {
        if (odd && dice.percent(20))
            text += blank(dice, odd);
        const auto number = [&](Id id) { return odd ? odd_number(dice, id) : std::to_string(id); };
        text
            += number(range.inside) + blank(dice, odd) + number(range.outside) + blank(dice, odd) + number(range.count);
        if (odd && dice.percent(20))
            text += blank(dice, odd);
        text += '\n';
    }
    return text;
}

void pad_to_page(Dice& dice, std::string& text)
{
    const std::size_t size = 4094 + dice.below(4);
    if (text.size() < size)
        text.append(size - text.size(), dice.of({ ' ', '\0', '\t' }));
}

std::string spoilt(Dice& dice, std::string text)
{
    const std::size_t at = dice.below(text.size() + 1);
    switch (dice.below(8)) {
    case 0:
        return text.insert(at, 1, static_cast<char>(dice.below(256)));
    case 1:
        return text.substr(0, at);
    case 2:
        return text.insert(at, dice.of({ "\n", " ", "-", "x", "#", ",", "0x", "+", "\xC2\xA0", " 1", "\r\n" }));
    case 3:
        return text.erase(at, 1 + dice.below(3));
    case 4:
        return text + dice.of({ "\n", " ", "0 0", "# end", "0 0 1 1\n", "\n\n" });
    case 5:
        return text.insert(at, 1, '\0');
    case 6:
        pad_to_page(dice, text);
        return text;
    default:
        for (char& c : text)
            if (dice.percent(2))
                c = static_cast<char>(dice.below(256));
        return text;
    }
}

} // namespace

IdMap random_map(Dice& dice, const IdMap& parent, Id own)
{
    IdMap map;
    if (dice.percent(20))
        return { { { static_cast<Id>(dice.below(2000)), own, 1 } } };
    if (dice.percent(3))
        map = full_map(dice);
    const std::size_t length = map.ranges.empty() ? random_length(dice) : map.ranges.size();
    while (map.ranges.size() < length)
        append_random_range(dice, parent, own, map);
    if (dice.percent(20))
        for (std::size_t i = length; i > 1; --i)
            std::swap(map.ranges[i - 1], map.ranges[dice.below(i)]);
    return map;
}

std::string random_text(Dice& dice, const IdMap& map)
{
    std::string text = write_text(dice, map, dice.percent(25));
    if (dice.percent(10) && !text.empty())
        text.pop_back();
    return dice.percent(18) ? spoilt(dice, std::move(text)) : text;
}

} // namespace nestbox::oracle
