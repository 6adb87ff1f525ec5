// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/rangestab.h"

#include "engine/host/readfile.h"
#include "engine/idmap/subordinatetext.h"
#include "gui/text/idtext.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QLogValueAxis>

#include <algorithm>

namespace nestbox {

namespace {

constexpr std::size_t mostRows = 24;
constexpr std::size_t mostEvidence = 6;
constexpr std::size_t largestFile = 4U << 20; // bytes of /etc/subuid
constexpr double largestId = 4294967295.0;

std::vector<SubordinateEntry> delegations(IdKind kind)
{
    const auto text = read_file(kind == IdKind::Gid ? "/etc/subgid" : "/etc/subuid", largestFile);
    return text ? parse_subordinate_text(*text) : std::vector<SubordinateEntry> {};
}

} // namespace

RangesTab::RangesTab(QWidget* parent)
    : DetailsTab(parent)
    , m_kind(new QComboBox)
    , m_view(new QChartView)
    , m_evidence(newTextLabel())
{
    m_kind->addItems({ kindText(IdKind::Uid), kindText(IdKind::Gid) });
    m_kind->setAccessibleName(tr("Kind of ID"));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RangesTab::refresh);
    QLabel* caption = newCaptionLabel();
    caption->setText(
        tr("Solid: delegated by /etc/subuid and /etc/subgid. Dotted: held by namespaces right below this one. "
           "Thick with (!): overlaps with somebody else's."));
    auto* top = new QHBoxLayout;
    top->addWidget(m_kind);
    top->addWidget(caption, 1);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->chart()->legend()->hide();
    m_view->chart()->setMargins({ 0, 0, 0, 0 });
    m_view->setAccessibleName(tr("Held and delegated IDs"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 8, 4, 0);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_evidence);
}

void RangesTab::showPlace(const NamespacePlace& place)
{
    m_place = place;
    refresh();
}

void RangesTab::refresh()
{
    if (!m_place.valid())
        return;
    const IdKind kind = m_kind->currentIndex() == 1 ? IdKind::Gid : IdKind::Uid;
    std::vector<HeldRanges> held
        = heldRanges(*m_place.tree, kind, m_place.live ? delegations(kind) : std::vector<SubordinateEntry> {});
    const std::vector<HeldOverlap> overlaps = findOverlaps(held);
    QStringList lines;
    for (std::size_t i = 0; i < std::min(overlaps.size(), mostEvidence); ++i)
        lines << tr("%1 %2: both %3 and %4 have them.")
                     .arg(kindText(kind), idsText(overlaps[i].ids), held[overlaps[i].first].holder,
                         held[overlaps[i].second].holder);
    if (overlaps.size() > mostEvidence)
        lines << tr("and %n more overlap(s)", nullptr, static_cast<int>(overlaps.size() - mostEvidence));
    m_evidence->setText(lines.isEmpty() ? tr("Nothing overlaps.") : lines.join(QLatin1Char('\n')));
    if (held == m_held)
        return;
    m_held = std::move(held);
    draw();
}

void RangesTab::draw()
{
    const Theme theme = Theme::of(palette());
    QChart* chart = m_view->chart();
    chart->removeAllSeries();
    for (QAbstractAxis* axis : chart->axes()) {
        chart->removeAxis(axis);
        delete axis;
    }
    auto* ids = new QLogValueAxis;
    ids->setBase(10);
    ids->setRange(1, largestId);
    ids->setLabelFormat(QStringLiteral("%.0f"));
    auto* holders = new QCategoryAxis;
    holders->setLabelsPosition(QCategoryAxis::AxisLabelsPositionCenter);
    const std::size_t rows = std::min(m_held.size(), mostRows);
    holders->setRange(0, static_cast<double>(std::max<std::size_t>(rows, 1)));
    for (std::size_t row = 0; row < rows; ++row) // bottom up
        holders->append(QStringLiteral("%1%2").arg(m_held[rows - 1 - row].holder,
                            m_held[rows - 1 - row].overlaps ? QStringLiteral(" (!)") : QString()),
            static_cast<double>(row + 1));
    chart->addAxis(ids, Qt::AlignBottom);
    chart->addAxis(holders, Qt::AlignLeft);
    for (std::size_t row = 0; row < rows; ++row)
        addRow(m_held[row], static_cast<int>(rows - 1 - row));
    chart->setBackgroundBrush(theme.card);
    chart->setBackgroundRoundness(0);
    for (QAbstractAxis* axis : chart->axes()) {
        axis->setLabelsColor(theme.muted);
        axis->setLinePenColor(theme.border);
        axis->setGridLineColor(theme.faint);
    }
}

/// ID 0 has no logarithm: it stands where 1 does.
void RangesTab::addRow(const HeldRanges& held, int row)
{
    const Theme theme = Theme::of(palette());
    for (const IdInterval& ids : held.ids) {
        auto* line = new QLineSeries;
        const double first = std::max(1.0, static_cast<double>(ids.first));
        line->append(first, row + 0.5);
        line->append(std::max(first * 1.04, std::min(largestId, static_cast<double>(ids.end))), row + 0.5);
        QPen pen(held.overlaps   ? theme.danger
                : held.delegated ? theme.accent
                                 : theme.good,
            held.overlaps ? 12 : 8, held.delegated ? Qt::SolidLine : Qt::DotLine, Qt::FlatCap);
        if (!held.delegated)
            pen.setDashPattern({ 0.6, 0.25 });
        line->setPen(pen);
        m_view->chart()->addSeries(line);
        for (QAbstractAxis* axis : m_view->chart()->axes())
            line->attachAxis(axis);
    }
}

void RangesTab::changeEvent(QEvent* event)
{
    DetailsTab::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        draw();
}

QString RangesTab::evidence() const
{
    return m_evidence->text();
}

} // namespace nestbox
