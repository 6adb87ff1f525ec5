// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartcard.h"

#include "gui/charts/idscale.h"
#include "gui/charts/plainchart.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/theme.h"

#include <QCategoryAxis>
#include <QEvent>
#include <QVBoxLayout>

namespace nestbox {

namespace {

/// IDs that people know, far enough apart on the compressed scale.
constexpr std::uint64_t marks[] { 0, 1000, 65536, 4294967294 };

} // namespace

ChartCard::ChartCard(const QString& title, int height, QWidget* parent)
    : Card(title, parent)
    , m_view(newPlainChart(title))
    , m_summary(newCaptionLabel())
{
    m_view->chart()->setMargins({ 0, 4, 22, 0 }); // half of the last mark's number
    m_view->chart()->legend()->hide();
    m_view->setFixedHeight(height);
    body()->addWidget(m_view);
    body()->addWidget(m_summary);
}

QChart* ChartCard::chart() const
{
    return m_view->chart();
}

QString ChartCard::summary() const
{
    return m_summary->text();
}

void ChartCard::setSummary(const QString& text)
{
    m_summary->setText(text);
    m_view->setAccessibleDescription(text);
}

void ChartCard::refresh()
{
    if (!isVisible())
        return;
    clearChart(*chart());
    draw(Theme::of(palette()));
}

void ChartCard::showEvent(QShowEvent* event)
{
    Card::showEvent(event);
    refresh();
}

void ChartCard::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

QCategoryAxis* ChartCard::newIdAxis(std::uint64_t end, const Theme& theme)
{
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setStartValue(0);
    for (const std::uint64_t mark : marks)
        if (mark <= end)
            axis->append(QString::number(mark), compressed(mark));
    axis->setRange(0, compressed(end));
    recolourAxis(*axis, theme);
    return axis;
}

} // namespace nestbox
