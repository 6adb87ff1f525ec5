// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/corpus/mapjson.h"

namespace nestbox::corpus {

IdMap map_of(const nlohmann::json& lines)
{
    IdMap map;
    if (lines.is_array())
        for (const nlohmann::json& line : lines)
            map.ranges.push_back({ line.at(0).get<Id>(), line.at(1).get<Id>(), line.at(2).get<Id>() });
    return map;
}

IdKind kind_of(std::string_view name)
{
    if (name == "gid")
        return IdKind::Gid;
    return name == "projid" ? IdKind::Projid : IdKind::Uid;
}

std::string text_of(const IdMap& map)
{
    return nlohmann::json(map.to_kernel_text()).dump();
}

} // namespace nestbox::corpus
