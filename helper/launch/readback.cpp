// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/readback.h"

#include "engine/host/readfile.h"
#include "helper/launch/mapfile.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <optional>

namespace nestbox::launch {

namespace {

/// 340 lines of three ten-digit columns take 11 KiB.
constexpr std::size_t longest_map = 65536;

std::optional<Id> next_number(std::string_view& text)
{
    const std::size_t start = text.find_first_not_of(" \n");
    if (start == std::string_view::npos)
        return std::nullopt;
    text.remove_prefix(start);
    Id number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc {})
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

std::vector<IdRange> ranges_in(std::string_view text)
{
    std::vector<IdRange> ranges;
    while (const auto inside = next_number(text)) {
        const auto outside = next_number(text);
        const auto count = next_number(text);
        ranges.push_back({ *inside, outside.value_or(0), count.value_or(0) });
    }
    return ranges;
}

std::unexpected<Failure> differs(std::string path, std::string found, std::optional<IdKind> kind, int error = 0)
{
    return std::unexpected<Failure> { Failure {
        FailureCode::MapsDiffer, error, kind, std::move(path), std::move(found), {} } };
}

Result compare(const PlannedMap& planned)
{
    const std::string path = std::string { "/proc/self/" } + map_file(planned.kind);
    auto text = read_file(path.c_str(), longest_map);
    if (!text)
        return differs(path, {}, planned.kind, text.error());
    if (!shows(*text, planned.map))
        return differs(path, std::move(*text), planned.kind);
    return {};
}

Result compare(Setgroups planned)
{
    const char* path = "/proc/self/setgroups";
    auto text = read_file(path, longest_map);
    if (!text)
        return differs(path, {}, {}, text.error());
    if (*text != (planned == Setgroups::Deny ? "deny\n" : "allow\n"))
        return differs(path, std::move(*text), {});
    return {};
}

} // namespace

bool shows(std::string_view text, const IdMap& map)
{
    std::vector<IdRange> found = ranges_in(text);
    std::vector<IdRange> wanted = map.ranges;
    std::ranges::sort(found, {}, &IdRange::inside);
    std::ranges::sort(wanted, {}, &IdRange::inside);
    return found == wanted;
}

Result read_back(const PlannedLevel& level)
{
    if (Result same = compare(level.uid); !same)
        return same;
    if (Result same = compare(level.gid); !same)
        return same;
    return compare(level.setgroups);
}

} // namespace nestbox::launch
