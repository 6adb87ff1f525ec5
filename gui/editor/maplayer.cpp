// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/maplayer.h"

#include "gui/editor/mappainter.h"
#include "gui/editor/ribbonraster.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace nestbox {

namespace {

constexpr double crowd = 150; ///< from so many ribbons on, nobody can see outlines

/// How many ribbons a view of that height shows wherever it is scrolled to, at the average. The same for all parts of
/// a map, so that they look alike.
bool isCrowded(const MapLayout& layout, double height)
{
    double inSight = 0;
    for (const MapRibbon& ribbon : layout.ribbons) {
        const double tall = std::max(ribbon.leftBottom, ribbon.rightBottom) - std::min(ribbon.leftTop, ribbon.rightTop);
        inSight += std::min(1.0, (tall + height) / layout.area.height());
    }
    return inSight > crowd;
}

/// Ribbons between the same rails and of the same colour.
using RibbonGroups = std::map<std::pair<std::size_t, MapTone>, std::vector<const MapRibbon*>>;

void rasterRibbons(QImage& image, double density, const MapLayout& layout, QPointF origin, const MapLook& look)
{
    const double mirrorSum = look.rightToLeft ? layout.area.left() + layout.area.right() : 0;
    RibbonGroups groups;
    for (const MapRibbon& ribbon : layout.ribbons)
        groups[{ ribbon.rail, ribbon.tone }].push_back(&ribbon);
    RibbonRaster raster(image, look.theme.card, ribbonOpacity(look.theme), density, origin, mirrorSum);
    for (const auto& [group, ribbons] : groups) {
        raster.setHatched(group.second == MapTone::Fault);
        raster.paint(ribbons, toneColour(group.second, look.theme));
    }
}

/// `part` of the viewport, in its pixels.
QImage paintPart(const QWidget& viewport, const std::vector<MapLayout>& layouts, QPointF offset, const MapLook& look,
    const QRect& part)
{
    const double density = viewport.devicePixelRatioF();
    const QRectF visible(QPointF(part.topLeft()) / density + offset, QSizeF(part.size()) / density);
    QImage image(part.size(), QImage::Format_RGB32);
    image.fill(look.theme.card);
    for (const MapLayout& layout : layouts)
        if (isCrowded(layout, viewport.height()))
            rasterRibbons(image, density, layout, visible.topLeft(), look);
    image.setDevicePixelRatio(density);
    QPainter painter(&image);
    painter.translate(-visible.topLeft());
    for (const MapLayout& layout : layouts) {
        MapPainter map(painter, layout, look);
        map.setVisible(visible);
        map.setPlain(isCrowded(layout, viewport.height()));
        map.paint();
    }
    return image;
}

bool isWhole(double number)
{
    return std::abs(number - std::round(number)) < 1e-6;
}

} // namespace

double titlesHeight(const MapLook& look)
{
    return titlesTop + 2 * look.texts.height(LabelTexts::Style::Plain) + 2;
}

/// Moves the picture by `way`, in its pixels. False: nothing of it remains of use.
bool MapLayer::scrollBy(QPointF way, QSize size, std::vector<QRect>& exposed)
{
    const bool whole = isWhole(way.x()) && isWhole(way.y());
    const QPoint by = way.toPoint();
    if (m_picture.size() != size || !whole || std::abs(by.x()) >= size.width() || std::abs(by.y()) >= size.height())
        return false;
    const QRect all(QPoint(), size);
    if (!by.isNull())
        m_picture.scroll(by.x(), by.y(), all);
    const QRegion bare = QRegion(all) - QRegion(all.translated(by));
    exposed.assign(bare.begin(), bare.end());
    return true;
}

const QPixmap& MapLayer::picture(
    const QWidget& viewport, const std::vector<MapLayout>& layouts, QPointF offset, const MapLook& look)
{
    const double density = viewport.devicePixelRatioF();
    const QSize size = (QSizeF(viewport.size()) * density).toSize();
    std::vector<QRect> exposed;
    if (scrollBy((m_offset - offset) * density, size, exposed)) {
        m_picture.setDevicePixelRatio(1);
        QPainter painter(&m_picture);
        for (const QRect& part : exposed) {
            QImage image = paintPart(viewport, layouts, offset, look, part);
            image.setDevicePixelRatio(1);
            painter.drawImage(part.topLeft(), image);
        }
    } else {
        m_picture = QPixmap::fromImage(paintPart(viewport, layouts, offset, look, QRect(QPoint(), size)));
    }
    m_picture.setDevicePixelRatio(density);
    m_offset = offset;
    return m_picture;
}

} // namespace nestbox
