// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/ribbonraster.h"

#include <algorithm>
#include <cmath>

namespace nestbox {

RibbonRaster::RibbonRaster(QImage& image, double density, QPointF origin, double mirrorSum)
    : m_bits(image.bits())
    , m_stride(image.bytesPerLine())
    , m_size(image.size())
    , m_density(density)
    , m_origin(origin)
    , m_mirrorSum(mirrorSum)
{
}

void RibbonRaster::setColour(const QColor& colour, double opacity)
{
    const auto weight = static_cast<quint32>(std::lround(opacity * 256));
    m_redBlue = (colour.rgb() & 0xff00ffU) * weight;
    m_green = (colour.rgb() & 0x00ff00U) * weight;
    m_rest = 256 - weight;
}

/// All ribbons between two rails share their columns.
void RibbonRaster::prepare(const MapRibbon& ribbon)
{
    if (m_left == ribbon.left && m_right == ribbon.right)
        return;
    m_left = ribbon.left;
    m_right = ribbon.right;
    const double from = m_mirrorSum == 0 ? m_left : m_mirrorSum - m_right;
    const double to = m_mirrorSum == 0 ? m_right : m_mirrorSum - m_left;
    m_firstColumn = std::max(0, static_cast<int>(std::lround((from - m_origin.x()) * m_density)));
    const int end = std::min(m_size.width(), static_cast<int>(std::lround((to - m_origin.x()) * m_density)));
    m_shares.clear();
    for (int column = m_firstColumn; column < end; ++column) {
        const double x = (column + 0.5) / m_density + m_origin.x();
        m_shares.push_back(ribbonShare(m_mirrorSum == 0 ? x : m_mirrorSum - x, m_left, m_right));
    }
}

void RibbonRaster::paint(const MapRibbon& ribbon, const QColor& colour, double opacity)
{
    prepare(ribbon);
    setColour(colour, opacity);
    const auto device = [this](double y) { return (y - m_origin.y()) * m_density; };
    const double leftTop = device(ribbon.leftTop);
    const double leftBottom = device(ribbon.leftBottom);
    const double topSlope = device(ribbon.rightTop) - leftTop;
    const double bottomSlope = device(ribbon.rightBottom) - leftBottom;
    for (std::size_t i = 0; i < m_shares.size(); ++i)
        blendColumn(m_firstColumn + static_cast<int>(i), leftTop + topSlope * m_shares[i],
            leftBottom + bottomSlope * m_shares[i]);
}

void RibbonRaster::blendColumn(int x, double top, double bottom)
{
    if (bottom < 0 || top >= m_size.height())
        return;
    const int first = std::max(0, static_cast<int>(top + 0.5));
    const int end = std::min(m_size.height(), std::max(static_cast<int>(bottom + 0.5), first + 1));
    uchar* line = m_bits + first * m_stride + qsizetype { x } * 4;
    for (int y = first; y < end; ++y, line += m_stride) {
        auto& pixel = *reinterpret_cast<quint32*>(line);
        const quint32 redBlue = ((pixel & 0xff00ffU) * m_rest + m_redBlue) >> 8 & 0xff00ffU;
        const quint32 green = ((pixel & 0x00ff00U) * m_rest + m_green) >> 8 & 0x00ff00U;
        pixel = 0xff000000U | redBlue | green;
    }
}

} // namespace nestbox
