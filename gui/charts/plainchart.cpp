// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/plainchart.h"

#include <QtCharts/QAbstractAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>

#include <QGraphicsLayout>

namespace nestbox {

QChartView* newPlainChart(const QString& accessibleName)
{
    auto* view = new QChartView;
    view->chart()->setBackgroundVisible(false);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFrameShape(QFrame::NoFrame);
    view->setBackgroundBrush(Qt::NoBrush);
    view->viewport()->setAutoFillBackground(false);
    view->setFocusPolicy(Qt::TabFocus);
    view->setAccessibleName(accessibleName);
    return view;
}

QChartView* newWideChart(const QString& accessibleName)
{
    QChartView* view = newPlainChart(accessibleName);
    view->chart()->setMargins({ 0, 0, 40, 0 }); // half of the last mark's number
    view->chart()->layout()->setContentsMargins(0, 0, 0, 0);
    return view;
}

void clearChart(QChart& chart)
{
    chart.removeAllSeries();
    const QList<QAbstractAxis*> axes = chart.axes();
    for (QAbstractAxis* axis : axes) {
        chart.removeAxis(axis);
        delete axis;
    }
}

void recolourChart(QChart& chart, const Theme& theme)
{
    chart.legend()->setLabelColor(theme.text);
    const QList<QAbstractAxis*> axes = chart.axes();
    for (QAbstractAxis* axis : axes)
        recolourAxis(*axis, theme);
}

void recolourAxis(QAbstractAxis& axis, const Theme& theme)
{
    axis.setLabelsColor(theme.muted);
    axis.setLinePenColor(theme.border);
    axis.setGridLineColor(theme.faint);
}

} // namespace nestbox
