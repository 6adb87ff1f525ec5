// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/namespaces/detailstab.h"

#include <QtCharts/QChartView>
#include <QtCharts/QDateTimeAxis>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

class QLabel;

namespace nestbox {

class HistoryModel;

/// Namespaces and processes of the machine over time. Reads the model, holds no data.
class HistoryTab : public DetailsTab
{
    Q_OBJECT

public:
    explicit HistoryTab(HistoryModel& model, QWidget* parent = nullptr);

    void showPlace(const NamespacePlace& place) override;
    [[nodiscard]] bool needsNamespace() const override { return false; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void addLine(QLineSeries* line, QValueAxis* axis, int column, Qt::Alignment side);
    void scale();
    void recolour();

    HistoryModel& m_model;
    QChartView* m_view;
    QDateTimeAxis* m_time;
    QLineSeries* m_namespaces;
    QLineSeries* m_processes;
    QValueAxis* m_namespacesAxis;
    QValueAxis* m_processesAxis;
    QLabel* m_caption;
};

} // namespace nestbox
