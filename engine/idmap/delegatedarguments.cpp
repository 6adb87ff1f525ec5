// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/delegatedarguments.h"

#include "engine/idmap/cnumber.h"

#include <array>

namespace nestbox {

namespace {

using Code = DelegatedArgumentError::Code;

bool fits(std::uint64_t first, std::uint64_t count)
{
    return first <= invalid_id && count <= invalid_id && first + count <= invalid_id;
}

} // namespace

std::expected<IdMap, DelegatedArgumentError> parse_delegated_arguments(std::span<const std::string> arguments)
{
    if (arguments.size() % 3 != 0)
        return std::unexpected(DelegatedArgumentError { Code::Incomplete, arguments.size() });
    IdMap map;
    for (std::size_t at = 0; at < arguments.size(); at += 3) {
        std::array<std::uint64_t, 3> numbers {};
        for (std::size_t i = 0; i < 3; ++i) {
            const std::optional<std::uint64_t> number = parse_c_number(arguments[at + i]);
            if (!number)
                return std::unexpected(DelegatedArgumentError { Code::NotANumber, at + i });
            numbers[i] = *number;
        }
        const auto [inside, outside, count] = numbers;
        if (!fits(inside, count) || !fits(outside, count))
            return std::unexpected(DelegatedArgumentError { Code::TooLarge, at });
        map.ranges.push_back({ static_cast<Id>(inside), static_cast<Id>(outside), static_cast<Id>(count) });
    }
    return map;
}

} // namespace nestbox
