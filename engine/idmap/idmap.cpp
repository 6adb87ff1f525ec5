// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/idmap.h"

namespace nestbox {

std::string IdMap::to_kernel_text() const
{
    std::string text;
    text.reserve(ranges.size() * 24);
    for (const IdRange& range : ranges)
        text.append(std::to_string(range.inside))
            .append(1, ' ')
            .append(std::to_string(range.outside))
            .append(1, ' ')
            .append(std::to_string(range.count))
            .append(1, '\n');
    return text;
}

} // namespace nestbox
