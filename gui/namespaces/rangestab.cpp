// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/rangestab.h"

#include "engine/host/readfile.h"
#include "engine/idmap/subordinatetext.h"
#include "gui/charts/chartcard.h"
#include "gui/charts/idscale.h"
#include "gui/charts/plainchart.h"
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

#include <algorithm>

namespace nestbox {

namespace {

constexpr std::size_t mostRows = 24;
constexpr std::size_t mostEvidence = 6;
constexpr std::size_t largestFile = 4U << 20; // bytes of /etc/subuid

std::vector<SubordinateEntry> delegations(IdKind kind)
{
    const auto text = read_file(kind == IdKind::Gid ? "/etc/subgid" : "/etc/subuid", largestFile);
    return text ? parse_subordinate_text(*text) : std::vector<SubordinateEntry> {};
}

bool allMapsAreKnown(const NamespaceTree& tree, IdKind kind)
{
    return !tree.proc_hides
        && std::ranges::all_of(tree.hidden, [](const HiddenGroup& group) { return group.uid_map && group.gid_map; })
        && std::ranges::all_of(tree.nodes, [&](const NamespaceNode& node) { return node.map(kind).has_value(); });
}

QString nobodySharesText(bool sure)
{
    return sure ? RangesTab::tr("No two people have the same IDs.")
                : RangesTab::tr("No two people are known to have the same IDs, but not every map may be read.");
}

QString evidenceText(
    bool sure, IdKind kind, const std::vector<HeldRanges>& held, const std::vector<HeldOverlap>& overlaps)
{
    if (held.empty())
        return RangesTab::tr("Nothing is delegated, and no namespace holds any.");
    QStringList lines;
    for (std::size_t i = 0; i < std::min(overlaps.size(), mostEvidence); ++i)
        lines << RangesTab::tr("%1 %2: %3, and %4.", "IDs, then two that have them")
                     .arg(kindText(kind), idsText(overlaps[i].ids), held[overlaps[i].first].holder,
                         held[overlaps[i].second].holder);
    if (overlaps.size() > mostEvidence)
        lines << RangesTab::tr("and %n more overlap(s)", nullptr, static_cast<int>(overlaps.size() - mostEvidence));
    if (held.size() > mostRows)
        lines << RangesTab::tr("%n more row(s) are not drawn.", nullptr, static_cast<int>(held.size() - mostRows));
    return lines.isEmpty() ? nobodySharesText(sure) : lines.join(QLatin1Char('\n'));
}

} // namespace

RangesTab::RangesTab(QWidget* parent)
    : DetailsTab(parent)
    , m_kind(new QComboBox)
    , m_view(newWideChart(tr("IDs that are delegated and held")))
    , m_evidence(newTextLabel())
{
    m_kind->addItems({ kindText(IdKind::Uid), kindText(IdKind::Gid) });
    m_kind->setAccessibleName(tr("Kind of ID"));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RangesTab::refresh);
    QLabel* caption = newCaptionLabel();
    caption->setText(tr("Who has which IDs of this machine: solid by delegation (/etc/subuid, /etc/subgid), dotted by "
                        "running namespaces. Thick: somebody else has them, too."));
    auto* top = new QHBoxLayout;
    top->addWidget(m_kind);
    top->addWidget(caption, 1);
    m_view->chart()->legend()->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 4, 0);
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
    if (!m_place.tree || !m_place.tree->reader)
        return;
    const IdKind kind = m_kind->currentIndex() == 1 ? IdKind::Gid : IdKind::Uid;
    std::vector<HeldRanges> held
        = heldRanges(*m_place.tree, kind, m_place.live ? delegations(kind) : std::vector<SubordinateEntry> {});
    const std::vector<HeldOverlap> overlaps = findOverlaps(held);
    m_evidence->setText(evidenceText(allMapsAreKnown(*m_place.tree, kind), kind, held, overlaps));
    m_view->setAccessibleDescription(m_evidence->text());
    if (held == m_held)
        return;
    m_held = std::move(held);
    draw();
}

void RangesTab::draw()
{
    const Theme theme = Theme::of(palette());
    QChart* chart = m_view->chart();
    clearChart(*chart);
    QCategoryAxis* ids = ChartCard::newIdAxis(id_space_end, theme);
    auto* holders = new QCategoryAxis;
    holders->setLabelsPosition(QCategoryAxis::AxisLabelsPositionCenter);
    const std::size_t rows = std::min(m_held.size(), mostRows);
    holders->setRange(0, static_cast<double>(std::max<std::size_t>(rows, 1)));
    for (std::size_t row = 0; row < rows; ++row) // bottom up; invisible marks keep equal names apart
        holders->append(m_held[rows - 1 - row].holder + QString(static_cast<qsizetype>(row), QChar(0x200B)),
            static_cast<double>(row + 1));
    chart->addAxis(ids, Qt::AlignBottom);
    chart->addAxis(holders, Qt::AlignLeft);
    for (std::size_t row = 0; row < rows; ++row) {
        const HeldRanges& held = m_held[row];
        const double height = static_cast<double>(rows - row) - 0.5;
        const Qt::PenStyle style = held.delegated ? Qt::SolidLine : Qt::DotLine;
        addBars(held.ids, height, QPen(held.delegated ? theme.accent : theme.good, 8, style, Qt::FlatCap));
        addBars(held.shared, height, QPen(theme.danger, 14, style, Qt::FlatCap));
    }
    recolourChart(*chart, theme);
}

/// One ID is drawn wide enough to be seen.
void RangesTab::addBars(const std::vector<IdInterval>& intervals, double height, QPen pen)
{
    constexpr double narrowest = 0.12;
    if (pen.style() == Qt::DotLine)
        pen.setDashPattern({ 0.5, 0.25 });
    for (const IdInterval& ids : intervals) {
        auto* line = new QLineSeries;
        const double first = compressed(ids.first);
        line->append(first, height);
        line->append(std::max(first + narrowest, compressed(ids.end)), height);
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
