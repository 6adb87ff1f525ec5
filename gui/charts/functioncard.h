// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/chartcard.h"
#include "gui/editor/maptrace.h"

#include <optional>

class QLineSeries;
class QScatterSeries;

namespace nestbox {

class MapFunctionModel;

/// The map as a function: the ID on the host over the ID inside, with the identity for comparison, what is not mapped,
/// and the ID that is traced.
class FunctionCard : public ChartCard
{
    Q_OBJECT

public:
    explicit FunctionCard(MapFunctionModel& model, QWidget* parent = nullptr);

    void setTrace(const std::optional<MapTrace>& trace);

protected:
    void draw(const Theme& theme) override;

private:
    [[nodiscard]] std::uint64_t highest() const;
    [[nodiscard]] QString inWords() const;
    void drawHoles(std::uint64_t end, const QColor& colour);
    void drawTrace(const Theme& theme);
    [[nodiscard]] QPointF tracedPoint() const;
    QLineSeries* addLine(const QColor& colour, double width, Qt::PenStyle style = Qt::SolidLine);

    MapFunctionModel& m_model;
    std::optional<MapTrace> m_trace;
    QScatterSeries* m_point = nullptr; ///< of the chart
};

} // namespace nestbox
