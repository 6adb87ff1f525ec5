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

/// The dearest route among all maps: what the whole launch takes. Impossible when anything prevents the launch.
[[nodiscard]] Route dearestRoute(const Assessment& assessment);

/// "self", "subordinate", …, for machines to read: never translated.
[[nodiscard]] QString routeName(Route route);

} // namespace nestbox
