// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/maplayer.h"

#include "gui/editor/mappainter.h"
#include "gui/editor/ribbonraster.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace nestbox {

namespace {

constexpr double titlesTop = 14;
constexpr std::ptrdiff_t crowd = 150; ///< from so many ribbons on, nobody can see outlines and smooth edges

bool isCrowded(const MapLayout& layout, const QRectF& visible)
{
    return std::ranges::count_if(layout.ribbons, [&visible](const MapRibbon& ribbon) {
        return std::max(ribbon.leftBottom, ribbon.rightBottom) >= visible.top()
            && std::min(ribbon.leftTop, ribbon.rightTop) <= visible.bottom();
    }) > crowd;
}

void rasterRibbons(QImage& image, const QWidget& viewport, const MapLayout& layout, QPointF offset, const Theme& theme)
{
    const double mirrorSum = viewport.isRightToLeft() ? layout.area.left() + layout.area.right() : 0;
    RibbonRaster raster(image, viewport.devicePixelRatioF(), offset, mirrorSum);
    for (const MapRibbon& ribbon : layout.ribbons)
        if (!ribbon.fault)
            raster.paint(ribbon, toneColour(ribbon.tone, theme), ribbonOpacity(theme));
}

} // namespace

double titlesHeight(const QFont& font)
{
    return titlesTop + 2 * QFontMetricsF(font).height() + 2;
}

QPixmap paintLayer(const QWidget& viewport, const std::vector<MapLayout>& layouts, QPointF offset, const QFont& font)
{
    const double density = viewport.devicePixelRatioF();
    const Theme theme = Theme::of(viewport.palette());
    const QRectF visible = QRectF(viewport.rect()).translated(offset);
    QImage image((QSizeF(viewport.size()) * density).toSize(), QImage::Format_RGB32);
    image.fill(theme.card);
    for (const MapLayout& layout : layouts)
        if (isCrowded(layout, visible))
            rasterRibbons(image, viewport, layout, offset, theme);
    image.setDevicePixelRatio(density);
    QPainter painter(&image);
    painter.translate(-offset);
    for (const MapLayout& layout : layouts) {
        MapPainter map(painter, layout, theme, font, viewport.isRightToLeft());
        map.setVisible(visible);
        map.setPlain(isCrowded(layout, visible));
        map.paint();
    }
    painter.fillRect(QRectF(visible.topLeft(), QSizeF(visible.width(), titlesHeight(font))), theme.card);
    for (const MapLayout& layout : layouts)
        MapPainter(painter, layout, theme, font, viewport.isRightToLeft()).paintTitles(visible.top() + titlesTop);
    painter.end();
    return QPixmap::fromImage(std::move(image));
}

} // namespace nestbox
