// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/historytab.h"

#include "gui/charts/plainchart.h"
#include "gui/namespaces/historymodel.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/theme.h"

#include <QDateTime>
#include <QEvent>
#include <QVBoxLayout>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QVXYModelMapper>

#include <algorithm>

namespace nestbox {

namespace {

/// Room above the line, and whole numbers at the ticks.
void fitAxis(QValueAxis& axis, int largest)
{
    constexpr int ticks = 4;
    axis.setRange(0, (largest / ticks + 1) * ticks);
    axis.setTickCount(ticks + 1);
    axis.setLabelFormat(QStringLiteral("%d"));
}

} // namespace

HistoryTab::HistoryTab(HistoryModel& model, QWidget* parent)
    : DetailsTab(parent)
    , m_model(model)
    , m_view(newWideChart(tr("Namespaces and processes over time")))
    , m_time(new QDateTimeAxis)
    , m_namespaces(new QLineSeries)
    , m_processes(new QLineSeries)
    , m_namespacesAxis(new QValueAxis)
    , m_processesAxis(new QValueAxis)
    , m_caption(newCaptionLabel())
{
    m_namespaces->setName(tr("User namespaces (left)"));
    m_processes->setName(tr("Processes (right)"));
    m_time->setFormat(QStringLiteral("HH:mm:ss"));
    m_time->setTickCount(6);
    m_view->chart()->addAxis(m_time, Qt::AlignBottom);
    addLine(m_namespaces, m_namespacesAxis, HistoryModel::NamespacesColumn, Qt::AlignLeft);
    addLine(m_processes, m_processesAxis, HistoryModel::ProcessesColumn, Qt::AlignRight);
    m_view->chart()->legend()->setAlignment(Qt::AlignTop);
    m_view->chart()->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 4, 4, 0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_caption);
    recolour();
    connect(&model, &QAbstractItemModel::rowsInserted, this, &HistoryTab::scale);
}

void HistoryTab::addLine(QLineSeries* line, QValueAxis* axis, int column, Qt::Alignment side)
{
    QChart* chart = m_view->chart();
    chart->addSeries(line);
    chart->addAxis(axis, side);
    line->attachAxis(m_time);
    line->attachAxis(axis);
    auto* mapper = new QVXYModelMapper(this);
    mapper->setXColumn(HistoryModel::TimeColumn);
    mapper->setYColumn(column);
    mapper->setSeries(line);
    mapper->setModel(&m_model);
}

void HistoryTab::showPlace(const NamespacePlace&)
{
    scale();
}

void HistoryTab::scale()
{
    const int rows = m_model.rowCount();
    if (!isVisible() || rows == 0)
        return;
    const auto number = [this](int row, int column) { return m_model.index(row, column).data().toLongLong(); };
    int namespaces = 0;
    int processes = 0;
    for (int row = 0; row < rows; ++row) {
        namespaces = std::max(namespaces, static_cast<int>(number(row, HistoryModel::NamespacesColumn)));
        processes = std::max(processes, static_cast<int>(number(row, HistoryModel::ProcessesColumn)));
    }
    fitAxis(*m_namespacesAxis, namespaces);
    fitAxis(*m_processesAxis, processes);
    constexpr qint64 shortest = 60 * 1000; // milliseconds
    const qint64 last = number(rows - 1, HistoryModel::TimeColumn);
    const qint64 first = std::min(number(0, HistoryModel::TimeColumn), last - shortest);
    m_time->setRange(QDateTime::fromMSecsSinceEpoch(first), QDateTime::fromMSecsSinceEpoch(last));
    m_caption->setText(tr("Now %1 user namespaces and %2 processes; at most %3 and %4 since this page was opened.")
            .arg(number(rows - 1, HistoryModel::NamespacesColumn))
            .arg(number(rows - 1, HistoryModel::ProcessesColumn))
            .arg(namespaces)
            .arg(processes));
    m_view->setAccessibleDescription(m_caption->text());
}

void HistoryTab::changeEvent(QEvent* event)
{
    DetailsTab::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

/// A dashed line besides another colour: colour is not the only sign.
void HistoryTab::recolour()
{
    const Theme theme = Theme::of(palette());
    m_namespaces->setPen(QPen(theme.accent, 2));
    m_processes->setPen(QPen(theme.good, 2, Qt::DashLine));
    recolourChart(*m_view->chart(), theme);
}

} // namespace nestbox
