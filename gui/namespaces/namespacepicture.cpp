// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/namespacepicture.h"

#include "gui/namespaces/pictureaccessible.h"

#include <QAccessible>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QSvgGenerator>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace nestbox {

namespace {

constexpr double largestZoom = 4;
constexpr double smallestZoom = 0.02;
constexpr double zoomStep = 1.2;
constexpr double legible = 0.8; // the smallest scale at which one likes to read
constexpr double margin = 12;

int chipCount(const OutlineEntry& entry)
{
    return static_cast<int>(entry.chips.size()) + (entry.moreProcesses > 0 ? 1 : 0);
}

} // namespace

struct NamespacePicture::Visible
{
    QModelIndex index;
    BoxSpec spec;
    int depth = 0;
    QString pill;
};

NamespacePicture::NamespacePicture(NamespaceModel& model, QItemSelectionModel& selection, QWidget* parent)
    : QGraphicsView(parent)
    , m_model(model)
    , m_selection(selection)
{
    installPictureAccessibility(); // before anything is said of this object
    setScene(new QGraphicsScene(this));
    scene()->setItemIndexMethod(QGraphicsScene::NoIndex); // boxes move together
    setFrameShape(QFrame::NoFrame);
    setDragMode(QGraphicsView::ScrollHandDrag);
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    setAccessibleName(tr("Picture of the namespaces"));
    setAccessibleDescription(tr("Boxes in boxes. Arrows go from box to box, Enter folds and unfolds."));
    m_arrangeSoon.setSingleShot(true);
    m_arrangeSoon.setInterval(0);
    connect(&m_arrangeSoon, &QTimer::timeout, this, &NamespacePicture::arrange);
    const auto soon = [this] { m_arrangeSoon.start(); };
    connect(&model, &QAbstractItemModel::rowsInserted, this, soon);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, soon);
    connect(&model, &QAbstractItemModel::rowsMoved, this, soon);
    connect(&model, &QAbstractItemModel::dataChanged, this, soon);
    connect(&model, &QAbstractItemModel::modelReset, this, soon);
    connect(&selection, &QItemSelectionModel::currentChanged, this, &NamespacePicture::showSelection);
}

void NamespacePicture::collect(
    const QModelIndex& parent, std::optional<std::size_t> above, int depth, std::vector<Visible>& boxes)
{
    for (int row = 0; row < m_model.rowCount(parent); ++row) {
        Visible box { m_model.index(row, 0, parent), {}, depth, {} };
        const OutlineEntry& entry = m_model.entry(box.index);
        const bool folded = box.index.data(NamespaceModel::CollapsedRole).toBool();
        const int inside = m_model.rowCount(box.index);
        box.pill = folded && inside > 0 ? tr("%n namespace(s) folded away", nullptr, inside) : entry.governs;
        box.spec = { above, 3, chipCount(entry), !box.pill.isEmpty() };
        const std::size_t place = boxes.size();
        boxes.push_back(box);
        if (!folded)
            collect(box.index, place, depth + 1, boxes);
    }
}

void NamespacePicture::arrange()
{
    std::vector<Visible> boxes;
    collect({}, {}, 0, boxes);
    std::vector<BoxSpec> specs;
    for (const Visible& box : boxes)
        specs.push_back(box.spec);
    const QSizeF room = QSizeF(viewport()->size()) - QSizeF(2 * margin, 2 * margin);
    const double smallest = m_fit == Fit::Whole ? 0 : legible;
    placeBoxes(boxes, BoxLayout::of(specs, boxMetricsFor(font()), room.expandedTo({ 100, 100 }), smallest));
    applyFit();
    emit arranged();
}

QRectF NamespacePicture::inReadingDirection(const QRectF& rect, double width) const
{
    return isRightToLeft() ? rect.translated(width - rect.left() - rect.right(), 0) : rect;
}

void NamespacePicture::placeBoxes(const std::vector<Visible>& boxes, const BoxLayout& layout)
{
    QHash<QString, BoxItem*> before;
    before.swap(m_items);
    m_order.clear();
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const QString key = boxes[i].index.data(NamespaceModel::KeyRole).toString();
        BoxItem* item = before.take(key);
        if (!item) {
            item = new BoxItem(key);
            scene()->addItem(item);
        }
        item->setZValue(boxes[i].depth);
        item->setPos(inReadingDirection(layout.box(i), layout.bounds().width()).topLeft());
        item->setLook(lookOf(boxes[i], layout, i));
        m_items.insert(key, item);
        m_order << key;
    }
    qDeleteAll(before);
    scene()->setSceneRect(layout.bounds().adjusted(-margin, -margin, margin, margin));
}

BoxLook NamespacePicture::lookOf(const Visible& box, const BoxLayout& layout, std::size_t i) const
{
    BoxLook look;
    look.entry = m_model.entry(box.index);
    look.mark = m_model.mark(box.index);
    look.pill = box.pill;
    look.pillRect = layout.pill(i);
    look.size = layout.box(i).size();
    look.depth = box.depth;
    look.selected = box.index == m_selection.currentIndex();
    for (int chip = 0; chip < box.spec.chips; ++chip)
        look.chips << inReadingDirection(layout.chip(i, chip), look.size.width());
    return look;
}

void NamespacePicture::showSelection()
{
    const QString key = m_selection.currentIndex().data(NamespaceModel::KeyRole).toString();
    for (BoxItem* item : std::as_const(m_items)) {
        if (item->look().selected == (item->key() == key))
            continue;
        BoxLook look = item->look();
        look.selected = item->key() == key;
        item->setLook(look);
    }
    if (const BoxItem* item = m_items.value(key); item && m_fit != Fit::Whole)
        ensureVisible({ item->pos(), item->look().size.boundedTo({ 200, 120 }) }, 20, 20);
    announceSelection();
}

void NamespacePicture::fit()
{
    m_fit = Fit::Whole;
    arrange();
}

void NamespacePicture::toggleFit()
{
    m_fit = m_fit == Fit::Whole ? Fit::Legibly : Fit::Whole;
    arrange();
}

void NamespacePicture::applyFit()
{
    const QSizeF room = viewport()->size();
    const QSizeF all = scene()->sceneRect().size();
    const double scale = std::min({ 1.0, room.width() / all.width(), room.height() / all.height() });
    if (m_fit == Fit::Not || !std::isfinite(scale) || scale <= 0)
        return;
    const double wanted = m_fit == Fit::Whole ? scale : std::max(scale, legible);
    setTransform(QTransform::fromScale(wanted, wanted));
}

void NamespacePicture::zoomBy(double factor)
{
    const double target = std::clamp(zoom() * factor, smallestZoom, largestZoom);
    m_fit = Fit::Not;
    scale(target / zoom(), target / zoom());
}

void NamespacePicture::zoomIn()
{
    zoomBy(zoomStep);
}

void NamespacePicture::zoomOut()
{
    zoomBy(1 / zoomStep);
}

void NamespacePicture::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    zoomBy(std::pow(zoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

QModelIndex NamespacePicture::indexAt(QPoint position) const
{
    const auto* item = static_cast<const BoxItem*>(itemAt(position)); // there is no other class
    return item ? m_model.indexOfKey(item->key()) : QModelIndex();
}

QModelIndex NamespacePicture::selectedBox() const
{
    return m_selection.currentIndex();
}

QRect NamespacePicture::screenRect(const QModelIndex& index) const
{
    const BoxItem* item = m_items.value(index.data(NamespaceModel::KeyRole).toString());
    if (!item)
        return {};
    const QRect shown = mapFromScene(item->sceneBoundingRect()).boundingRect().intersected(viewport()->rect());
    return shown.translated(viewport()->mapToGlobal(QPoint()));
}

/// What has the focus is told when another box gets it.
void NamespacePicture::announceSelection()
{
    if (!hasFocus() || !QAccessible::isActive())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(static_cast<int>(m_order.indexOf(selectedBox().data(NamespaceModel::KeyRole).toString())));
    QAccessible::updateAccessibility(&event);
}

void NamespacePicture::select(const QModelIndex& index)
{
    if (index.isValid())
        m_selection.setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void NamespacePicture::fold(const QModelIndex& index)
{
    if (m_model.hasChildren(index))
        m_model.setData(index, !index.data(NamespaceModel::CollapsedRole).toBool(), NamespaceModel::CollapsedRole);
}

void NamespacePicture::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton || event->button() == Qt::RightButton)
        select(indexAt(event->pos()));
    QGraphicsView::mousePressEvent(event);
}

void NamespacePicture::mouseDoubleClickEvent(QMouseEvent* event)
{
    fold(indexAt(event->pos()));
}

QModelIndex NamespacePicture::neighbour(int key) const
{
    const QModelIndex current = m_selection.currentIndex();
    const qsizetype at = m_order.indexOf(current.data(NamespaceModel::KeyRole).toString());
    const bool mirrored = isRightToLeft();
    if (at < 0)
        return m_model.indexOfKey(m_order.value(0));
    if (key == (mirrored ? Qt::Key_Right : Qt::Key_Left))
        return current.parent();
    if (key == (mirrored ? Qt::Key_Left : Qt::Key_Right))
        return current.data(NamespaceModel::CollapsedRole).toBool() ? QModelIndex() : m_model.index(0, 0, current);
    return m_model.indexOfKey(m_order.value(key == Qt::Key_Down ? at + 1 : at - 1));
}

void NamespacePicture::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        select(neighbour(event->key()));
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        fold(m_selection.currentIndex());
        break;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void NamespacePicture::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    m_arrangeSoon.start();
}

void NamespacePicture::changeEvent(QEvent* event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::LayoutDirectionChange)
        m_arrangeSoon.start();
}

void NamespacePicture::drawBackground(QPainter* painter, const QRectF& rect)
{
    painter->fillRect(rect, Theme::of(palette()).card);
}

void NamespacePicture::setPlaceholder(const QString& text)
{
    m_placeholder = text;
    viewport()->update();
}

void NamespacePicture::drawForeground(QPainter* painter, const QRectF&)
{
    if (m_placeholder.isEmpty())
        return;
    constexpr int margin = 40;
    painter->save();
    painter->resetTransform();
    painter->setPen(Theme::of(palette()).muted);
    painter->drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
        static_cast<int>(Qt::AlignCenter | Qt::TextWordWrap), m_placeholder);
    painter->restore();
}

bool NamespacePicture::exportTo(const QString& path)
{
    const QRectF source = scene()->sceneRect();
    if (path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator generator;
        generator.setFileName(path);
        generator.setResolution(logicalDpiX()); // of the fonts that the boxes were measured with
        generator.setViewBox(QRectF(QPointF(), source.size()));
        generator.setTitle(tr("User namespaces"));
        QPainter painter;
        if (!painter.begin(&generator))
            return false;
        painter.fillRect(QRectF(QPointF(), source.size()), Theme::of(palette()).card);
        scene()->render(&painter, QRectF(QPointF(), source.size()), source);
        return painter.end();
    }
    constexpr double longest = 16000; // pixels: what a picture viewer can be asked to open
    const double factor = std::min(2.0, longest / std::max(source.width(), source.height()));
    QImage image((source.size() * factor).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Theme::of(palette()).card);
    QPainter painter(&image);
    scene()->render(&painter, QRectF(image.rect()), source);
    painter.end();
    return image.save(path, "PNG");
}

} // namespace nestbox
