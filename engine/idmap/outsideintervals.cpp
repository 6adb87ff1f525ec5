// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/outsideintervals.h"

#include <algorithm>

namespace nestbox {

std::vector<IdInterval> outside_intervals(const IdMap& map)
{
    std::vector<IdInterval> pieces;
    for (const IdRange& range : map.ranges)
        if (range.count > 0)
            pieces.push_back(range.outside_ids());
    std::ranges::sort(pieces, {}, &IdInterval::first);
    std::vector<IdInterval> merged;
    for (const IdInterval piece : pieces) {
        if (merged.empty() || piece.first > merged.back().end)
            merged.push_back(piece);
        else
            merged.back().end = std::max(merged.back().end, piece.end);
    }
    return merged;
}

std::string interval_text(const std::vector<IdInterval>& intervals)
{
    std::string text;
    for (const IdInterval interval : intervals) {
        text += (text.empty() ? "" : ",") + std::to_string(interval.first);
        if (interval.size() > 1)
            text += '-' + std::to_string(interval.end - 1);
    }
    return text;
}

} // namespace nestbox
