// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The texts of maps and of /etc/subuid: nothing crashes, and what is read is what is written.
#include "engine/idmap/maptext.h"
#include "engine/idmap/subordinatetext.h"

#include <cstdint>
#include <cstdlib>

using namespace nestbox;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text { reinterpret_cast<const char*>(data), size };
    const MapText read = parse_map_text(text);
    require(read.lines >= 1 && read.line_of_range.size() == read.map.ranges.size());
    require(read.errors.size() + read.map.ranges.size() == read.lines);
    for (const MapTextWarning& warning : read.warnings)
        require(warning.offset < size && warning.line >= 1 && warning.line <= read.lines);
    const MapText again = parse_map_text(read.map.to_kernel_text());
    require(read.map.ranges.empty() || (again.map == read.map && again.errors.empty()));
    for (const SubordinateEntry& entry : parse_subordinate_text(text))
        require(entry.ids.end <= 4294967296U);
    return 0;
}
