// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/theme.h"

#include <QtCharts/QChartView>

namespace nestbox {

/// A chart without a frame, on the card it stands on; reachable by Tab.
[[nodiscard]] QChartView* newPlainChart(const QString& accessibleName);
/// The same from edge to edge, but for half of the last mark's number.
[[nodiscard]] QChartView* newWideChart(const QString& accessibleName);

/// Without its series and axes.
void clearChart(QChart& chart);

/// Axes and legend in the theme's colours.
void recolourChart(QChart& chart, const Theme& theme);
void recolourAxis(QAbstractAxis& axis, const Theme& theme);

} // namespace nestbox
