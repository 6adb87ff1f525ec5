// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"
#include "engine/idmap/judge.h"

#include <QDBusArgument>
#include <QDBusMetaType>

/// The rows (inside, outside, count) of org.nestbox.Mapper1 as an IdMap, for both sides of the call.
namespace nestbox {

inline QDBusArgument& operator<<(QDBusArgument& argument, const IdRange& range)
{
    argument.beginStructure();
    argument << range.inside << range.outside << range.count;
    argument.endStructure();
    return argument;
}

inline const QDBusArgument& operator>>(const QDBusArgument& argument, IdRange& range)
{
    argument.beginStructure();
    argument >> range.inside >> range.outside >> range.count;
    argument.endStructure();
    return argument;
}

inline QDBusArgument& operator<<(QDBusArgument& argument, const IdMap& map)
{
    argument.beginArray(QMetaType::fromType<IdRange>());
    for (const IdRange& range : map.ranges)
        argument << range;
    argument.endArray();
    return argument;
}

/// Stops one row after the longest legal map: a message may hold millions.
inline const QDBusArgument& operator>>(const QDBusArgument& argument, IdMap& map)
{
    map.ranges.clear();
    argument.beginArray();
    while (!argument.atEnd() && map.ranges.size() <= max_ranges)
        argument >> map.ranges.emplace_back();
    argument.endArray();
    return argument;
}

/// To be called before the first message.
inline void register_mapper_types()
{
    qDBusRegisterMetaType<IdRange>();
    qDBusRegisterMetaType<IdMap>();
}

} // namespace nestbox
