// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/functioncard.h"

#include "engine/profile/intervals.h"
#include "gui/charts/idscale.h"
#include "gui/charts/mapfunctionmodel.h"
#include "gui/text/idtext.h"
#include "gui/widgets/theme.h"

#include <QCategoryAxis>
#include <QLineSeries>
#include <QScatterSeries>

#include <algorithm>
#include <utility>

namespace nestbox {

namespace {

constexpr int chartHeight = 250;
constexpr int samples = 16; ///< a straight piece is a curve on the compressed scale
constexpr std::size_t piecesTold = 4;

void addPiece(QLineSeries& line, const IdRange& piece)
{
    const double last = compressed(piece.count - 1);
    for (int sample = 0; sample <= samples; ++sample) {
        const double step = std::exp2(last * sample / samples) - 1; // dense where the piece begins
        const auto skipped = std::min<std::uint64_t>(piece.count - 1, static_cast<std::uint64_t>(step));
        line.append(compressed(piece.inside + skipped), compressed(piece.outside + skipped));
    }
    const std::uint64_t end = piece.count - 1;
    line.append(compressed(piece.inside + end), compressed(piece.outside + end));
    if (piece.count == 1) // else nothing of it would be seen
        line.append(compressed(piece.inside) + 0.4, compressed(piece.outside));
}

} // namespace

FunctionCard::FunctionCard(MapFunctionModel& model, QWidget* parent)
    : ChartCard(tr("The map as a function"), chartHeight, parent)
    , m_model(model)
{
    connect(&model, &QAbstractItemModel::modelReset, this, &FunctionCard::refresh);
}

void FunctionCard::setTrace(const std::optional<MapTrace>& trace)
{
    m_trace = trace;
    if (isVisible())
        m_point->replace(0, tracedPoint());
}

std::uint64_t FunctionCard::highest() const
{
    std::uint64_t highest = 65536;
    for (const IdRange& piece : m_model.pieces())
        highest = std::max({ highest, piece.inside_ids().end, piece.outside_ids().end });
    return std::min(highest + highest / 2, id_space_end); // some air above
}

QLineSeries* FunctionCard::addLine(const QColor& colour, double width, Qt::PenStyle style)
{
    auto* line = new QLineSeries;
    line->setPen(QPen(colour, width, style, Qt::RoundCap));
    chart()->addSeries(line);
    return line;
}

void FunctionCard::draw(const Theme& theme)
{
    const std::uint64_t end = highest();
    QLineSeries* identity = addLine(theme.system, 1, Qt::DashLine);
    identity->append(0, 0);
    identity->append(compressed(end), compressed(end));
    drawHoles(end, theme.warning);
    for (const IdRange& piece : m_model.pieces())
        addPiece(*addLine(theme.accent, 3), piece);
    drawTrace(theme);
    QCategoryAxis* inside = newIdAxis(end, theme);
    QCategoryAxis* outside = newIdAxis(end, theme);
    inside->setTitleText(tr("inside"));
    outside->setTitleText(tr("on the host"));
    for (QCategoryAxis* axis : { inside, outside })
        axis->setTitleBrush(theme.muted);
    chart()->addAxis(inside, Qt::AlignBottom);
    chart()->addAxis(outside, Qt::AlignLeft);
    for (QAbstractSeries* series : chart()->series()) {
        series->attachAxis(inside);
        series->attachAxis(outside);
    }
    setSummary(inWords());
}

/// What has no number on the host, along the axis.
void FunctionCard::drawHoles(std::uint64_t end, const QColor& colour)
{
    std::vector<IdInterval> mapped;
    for (const IdRange& piece : m_model.pieces())
        mapped.push_back(piece.inside_ids());
    for (const IdInterval hole : without({ 0, end }, mapped)) {
        QLineSeries* line = addLine(colour, 4);
        line->append(compressed(hole.first), 0);
        line->append(compressed(hole.end), 0);
    }
}

/// Far outside when there is nothing to show.
QPointF FunctionCard::tracedPoint() const
{
    if (m_trace && m_trace->question.kind == m_model.kind()) {
        const MappedId outside = m_trace->stops.front().number;
        const MappedId inside = m_trace->stops.back().number;
        if (outside.mapped() && inside.mapped())
            return { compressed(inside.id), compressed(outside.id) };
    }
    return { -1, -1 };
}

void FunctionCard::drawTrace(const Theme& theme)
{
    m_point = new QScatterSeries;
    m_point->setMarkerSize(11);
    m_point->setColor(theme.text);
    m_point->setBorderColor(theme.card);
    m_point->append(tracedPoint());
    chart()->addSeries(m_point);
}

QString FunctionCard::inWords() const
{
    const std::vector<IdRange>& pieces = m_model.pieces();
    QStringList told;
    for (std::size_t i = 0; i < pieces.size() && i < piecesTold; ++i)
        told.append(
            tr("%1 inside is %2 on the host").arg(idsText(pieces[i].inside_ids()), idsText(pieces[i].outside_ids())));
    if (pieces.size() > piecesTold)
        told.append(tr("%n more piece(s)", nullptr, static_cast<int>(pieces.size() - piecesTold)));
    if (told.isEmpty())
        return tr("%1: nothing is mapped; every ID looks like %2.").arg(kindText(m_model.kind())).arg(overflowId);
    return tr("%1: %2. Dashed: the same number on both sides; along the axis: unmapped.")
        .arg(kindText(m_model.kind()), told.join(QStringLiteral(", ")));
}

} // namespace nestbox
