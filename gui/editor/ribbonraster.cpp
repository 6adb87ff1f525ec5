// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/ribbonraster.h"

#include "gui/editor/faultpainter.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace nestbox {

namespace {

/// `weight` of 256 of `over` laid on `under`.
quint32 mixed(quint32 over, quint32 under, quint32 weight)
{
    const quint32 rest = 256 - weight;
    const quint32 redBlue = ((under & 0xff00ffU) * rest + (over & 0xff00ffU) * weight) >> 8 & 0xff00ffU;
    const quint32 green = ((under & 0x00ff00U) * rest + (over & 0x00ff00U) * weight) >> 8 & 0x00ff00U;
    return 0xff000000U | redBlue | green;
}

} // namespace

RibbonRaster::RibbonRaster(
    QImage& image, const QColor& ground, double opacity, double density, QPointF origin, double mirrorSum)
    : m_bits(image.bits())
    , m_stride(image.bytesPerLine())
    , m_size(image.size())
    , m_density(density)
    , m_origin(origin)
    , m_mirrorSum(mirrorSum)
    , m_ground(ground.rgb())
{
    for (std::size_t amount = 0; amount < m_weights.size(); ++amount) {
        const double rest = std::pow(1 - opacity, static_cast<double>(amount) / unit);
        m_weights[amount] = static_cast<quint32>(std::lround((1 - rest) * 256));
    }
}

/// All ribbons between two rails share their columns.
void RibbonRaster::prepare(const MapRibbon& ribbon)
{
    if (m_left == ribbon.left && m_right == ribbon.right)
        return;
    m_left = ribbon.left;
    m_right = ribbon.right;
    m_isGround = true;
    const double from = m_mirrorSum == 0 ? m_left : m_mirrorSum - m_right;
    const double to = m_mirrorSum == 0 ? m_right : m_mirrorSum - m_left;
    const int begin = static_cast<int>(std::lround((from - m_origin.x()) * m_density));
    const int end = static_cast<int>(std::lround((to - m_origin.x()) * m_density));
    m_firstColumn = std::clamp(begin, 0, m_size.width());
    m_columns = static_cast<std::size_t>(std::clamp(end, m_firstColumn, m_size.width()) - m_firstColumn);
    m_shares.resize((m_columns + lanes - 1) / lanes * lanes);
    for (std::size_t i = 0; i < m_shares.size(); ++i) {
        const double x = (m_firstColumn + static_cast<double>(i) + 0.5) / m_density + m_origin.x();
        const double shown = m_mirrorSum == 0 ? x : m_mirrorSum - x;
        m_shares[i] = static_cast<float>(ribbonShare(std::clamp(shown, m_left, m_right), m_left, m_right));
    }
    // Two rows more than the image has: what ends below it ends there.
    m_changes.assign(m_shares.size() * static_cast<std::size_t>(m_size.height() + 2), 0);
}

void RibbonRaster::paint(const std::vector<const MapRibbon*>& ribbons, const QColor& colour)
{
    if (ribbons.empty())
        return;
    prepare(*ribbons.front());
    const auto device = [this](double y) { return static_cast<float>((y - m_origin.y()) * m_density); };
    for (const MapRibbon* ribbon : ribbons) {
        const float top = device(ribbon->leftTop);
        const float bottom = device(ribbon->leftBottom);
        cover({ top, device(ribbon->rightTop) - top, bottom, device(ribbon->rightBottom) - bottom });
    }
    setColour(colour);
    compose();
}

bool RibbonRaster::missesImage(const Edges& edges, std::size_t column) const
{
    const float first = m_shares[column];
    const float last = m_shares[column + lanes - 1];
    const auto height = static_cast<float>(m_size.height());
    const float highest = edges.top + std::min(edges.topWay * first, edges.topWay * last);
    const float lowest = edges.bottom + std::max(edges.bottomWay * first, edges.bottomWay * last);
    return lowest < -1 || highest >= height;
}

void RibbonRaster::cover(const Edges& edges)
{
    for (std::size_t column = 0; column < m_shares.size(); column += lanes)
        if (!missesImage(edges, column))
            coverLanes(edges, column);
}

void RibbonRaster::coverLanes(const Edges& edges, std::size_t column)
{
    const auto height = static_cast<float>(m_size.height());
    const float* shares = m_shares.data() + column;
    Lanes tops;
    Lanes bottoms;
    for (std::size_t i = 0; i < lanes; ++i) {
        const float top = edges.top + edges.topWay * shares[i];
        const float bottom = std::max(edges.bottom + edges.bottomWay * shares[i], top + 1);
        tops[i] = static_cast<int>(std::min(std::max(top, 0.0F), height) * unit);
        bottoms[i] = static_cast<int>(std::min(std::max(bottom, 0.0F), height) * unit);
    }
    addEdge(tops, column, 1);
    addEdge(bottoms, column, -1);
}

/// An edge between two rows of pixels changes the upper one by the share of it that lies below the edge.
void RibbonRaster::addEdge(const Lanes& heights, std::size_t column, int sign)
{
    const std::size_t row = m_shares.size();
    for (std::size_t i = 0; i < lanes; ++i) {
        const int below = heights[i] % unit;
        std::int16_t* change = m_changes.data() + static_cast<std::size_t>(heights[i] / unit) * row + column + i;
        change[0] = static_cast<std::int16_t>(change[0] + sign * (unit - below));
        change[row] = static_cast<std::int16_t>(change[row] + sign * below);
    }
}

void RibbonRaster::setColour(const QColor& colour)
{
    m_colour = colour.rgb();
    for (std::size_t amount = 0; amount < m_weights.size(); ++amount)
        m_onGround[amount] = mixed(m_colour, m_ground, m_weights[amount]);
}

void RibbonRaster::compose()
{
    m_covered.assign(m_shares.size(), 0);
    std::int16_t* changes = m_changes.data();
    uchar* line = m_bits + qsizetype { m_firstColumn } * 4;
    for (int y = 0; y < m_size.height(); ++y, line += m_stride, changes += m_shares.size())
        for (std::size_t column = 0; column < m_columns; column += lanes)
            composeLanes(reinterpret_cast<quint32*>(line) + column, y, column, changes + column);
    std::fill(changes, m_changes.data() + m_changes.size(), std::int16_t { 0 });
    m_isGround = false;
}

/// Adds a row's changes to what was covered in the row above. False: nothing is covered here.
bool RibbonRaster::takeChanges(std::int16_t* changes, std::size_t column, Amounts& amounts)
{
    // Values of its own, so that the compiler knows that nothing overlaps and takes all lanes at once.
    Amounts sums;
    std::memcpy(amounts.data(), changes, sizeof(Amounts));
    std::memcpy(sums.data(), m_covered.data() + column, sizeof(Amounts));
    std::int16_t any = 0;
    for (std::size_t i = 0; i < lanes; ++i) {
        sums[i] = static_cast<std::int16_t>(sums[i] + amounts[i]);
        amounts[i] = sums[i] < densest ? sums[i] : densest;
        any = static_cast<std::int16_t>(any | sums[i]);
    }
    std::memcpy(m_covered.data() + column, sums.data(), sizeof(Amounts));
    std::memset(changes, 0, sizeof(Amounts));
    return any != 0;
}

void RibbonRaster::composeLanes(quint32* pixels, int y, std::size_t column, std::int16_t* changes)
{
    Amounts amounts;
    if (!takeChanges(changes, column, amounts))
        return;
    if (m_hatched)
        hatchLanes(y, column, amounts);
    const std::size_t count = std::min(lanes, m_columns - column);
    if (m_isGround)
        layOnGround(pixels, amounts, count);
    else
        for (std::size_t i = 0; i < count; ++i)
            pixels[i] = mixed(m_colour, pixels[i], m_weights[static_cast<std::size_t>(amounts[i])]);
}

/// Four at a time: most of the time that a crowd takes goes here.
void RibbonRaster::layOnGround(quint32* pixels, const Amounts& amounts, std::size_t count) const
{
    const auto colour = [&](std::size_t i) { return m_onGround[static_cast<std::size_t>(amounts[i])]; };
    std::size_t i = 0;
    for (; i + 4 <= count; i += 4) {
        const std::array<quint32, 4> four { colour(i), colour(i + 1), colour(i + 2), colour(i + 3) };
        std::memcpy(pixels + i, four.data(), sizeof(four));
    }
    for (; i < count; ++i)
        pixels[i] = colour(i);
}

void RibbonRaster::hatchLanes(int y, std::size_t column, Amounts& amounts) const
{
    const double step = hatchStep * m_density;
    for (std::size_t i = 0; i < lanes; ++i) {
        const double x = m_firstColumn + static_cast<double>(column + i) + m_origin.x() * m_density;
        const double along = (m_mirrorSum == 0 ? x : m_mirrorSum * m_density - x) + y + m_origin.y() * m_density;
        if (amounts[i] > 0 && along - std::floor(along / step) * step < m_density)
            amounts[i] = std::min<std::int16_t>(amounts[i] + 3 * unit, densest);
    }
}

} // namespace nestbox
