// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/usagecard.h"

#include "engine/profile/intervals.h"
#include "gui/charts/idscale.h"
#include "gui/charts/idusagemodel.h"
#include "gui/charts/runningids.h"
#include "gui/text/idtext.h"
#include "gui/widgets/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QCategoryAxis>
#include <QHorizontalStackedBarSeries>
#include <QLocale>

#include <algorithm>

namespace nestbox {

namespace {

constexpr int chartHeight = 190;
constexpr std::uint64_t usualDelegation = 65536;

QColor colourOf(int row, const Theme& theme)
{
    switch (row) {
    case IdUsageModel::OwnRow:
        return theme.good;
    case IdUsageModel::ProfileRow:
        return theme.nested;
    case IdUsageModel::RunningRow:
        return theme.warning;
    case IdUsageModel::SharedRow:
        return theme.danger;
    default:
        return theme.accent;
    }
}

} // namespace

UsageCard::UsageCard(IdUsageModel& model, QWidget* parent)
    : ChartCard(tr("Use of your ID space"), chartHeight, parent)
    , m_model(model)
    , m_running(new RunningIds(this))
{
    connect(&model, &QAbstractItemModel::dataChanged, this, &UsageCard::refresh);
    connect(m_running, &RunningIds::found, &model,
        [&model](const MappedIds& ids) { model.setRunning(ids.uids, ids.gids); });
}

void UsageCard::showEvent(QShowEvent* event)
{
    ChartCard::showEvent(event);
    m_running->setActive(true);
}

void UsageCard::hideEvent(QHideEvent* event)
{
    ChartCard::hideEvent(event);
    m_running->setActive(false);
}

/// The chart counts rows from below.
void UsageCard::draw(const Theme& theme)
{
    auto* series = new QHorizontalStackedBarSeries;
    series->setBarWidth(0.55);
    auto* names = new QBarCategoryAxis;
    std::uint64_t most = usualDelegation;
    for (int row = IdUsageModel::RowCount - 1; row >= 0; --row) {
        const std::uint64_t count = total(m_model.ids(row));
        most = std::max(most, count);
        names->append(QStringLiteral("%1  %2").arg(m_model.index(row, IdUsageModel::NameColumn).data().toString(),
            QLocale().toString(static_cast<qulonglong>(count))));
        auto* bar = new QBarSet(QString());
        for (int other = IdUsageModel::RowCount - 1; other >= 0; --other)
            bar->append(other == row ? compressed(count) : 0);
        bar->setColor(colourOf(row, theme));
        bar->setBorderColor(Qt::transparent);
        series->append(bar);
    }
    names->setLabelsColor(theme.text);
    names->setGridLineVisible(false);
    names->setTruncateLabels(false);
    names->setLinePenColor(theme.border);
    QCategoryAxis* counts = newIdAxis(most, theme);
    chart()->addSeries(series);
    chart()->addAxis(names, Qt::AlignLeft);
    chart()->addAxis(counts, Qt::AlignBottom);
    series->attachAxis(names);
    series->attachAxis(counts);
    setSummary(inWords());
}

QString UsageCard::inWords() const
{
    const auto count = [this](int row) { return countOfIdsText(total(m_model.ids(row))); };
    QString text = tr("%1: %2 delegated to you, %3 mapped by this profile, %4 of yours in use by running namespaces.")
                       .arg(kindText(m_model.kind()), count(IdUsageModel::DelegatedRow),
                           count(IdUsageModel::ProfileRow), count(IdUsageModel::RunningRow));
    if (!m_model.ids(IdUsageModel::SharedRow).empty())
        text += QLatin1Char(' ')
            + tr("%1 of this profile are in use elsewhere: the two could reach each other's files and processes.")
                  .arg(count(IdUsageModel::SharedRow));
    return text;
}

} // namespace nestbox
