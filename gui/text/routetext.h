// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/assessment.h"

#include <QString>

namespace nestbox {

/// Who can write a map, in words.
struct RouteText
{
    QString chip; ///< what it takes: "No password needed"
    QString writer; ///< for a table cell: "you", "newuidmap"
    QString explanation; ///< one sentence about this map
};

[[nodiscard]] RouteText routeText(Route route, IdKind kind);

/// Of one kind's maps the route that takes most: what writing them takes. Impossible when there is an error in one.
[[nodiscard]] Route dearestRoute(const Assessment& assessment, IdKind kind);

/// The same over both kinds, for the launch as a whole: Impossible when anything prevents it.
[[nodiscard]] Route dearestRoute(const Assessment& assessment);

} // namespace nestbox
