// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/mapnavigation.h"

#include "gui/editor/mapview.h"
#include "gui/widgets/icons.h"

#include <QAction>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace nestbox {

namespace {

constexpr double wheelStep = 120; ///< eighths of a degree (QWheelEvent::angleDelta)

QAction* actionOf(QObject* parent, const QString& text, const QString& iconName, const QList<QKeySequence>& keys)
{
    auto* action = new QAction(icon(iconName), text, parent);
    action->setShortcuts(keys);
    action->setToolTip(
        QStringLiteral("%1 (%2)").arg(action->toolTip(), keys.constFirst().toString(QKeySequence::NativeText)));
    return action;
}

} // namespace

MapNavigation::MapNavigation(MapView& view)
    : QObject(&view)
    , m_view(view)
    , m_zoomIn(actionOf(
          this, tr("Zoom &In"), QStringLiteral("zoom-in"), { Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal }))
    , m_zoomOut(actionOf(this, tr("Zoom &Out"), QStringLiteral("zoom-out"), { Qt::CTRL | Qt::Key_Minus }))
    , m_fit(actionOf(this, tr("&Fit"), QStringLiteral("fit"), { Qt::CTRL | Qt::Key_0 }))
{
    const auto zoomBy
        = [this](double factor) { m_view.setZoom(m_view.zoom() * factor, QRectF(m_view.viewport()->rect()).center()); };
    connect(m_zoomIn, &QAction::triggered, this, [zoomBy] { zoomBy(zoomStep); });
    connect(m_zoomOut, &QAction::triggered, this, [zoomBy] { zoomBy(1 / zoomStep); });
    connect(m_fit, &QAction::triggered, this, [this] { m_view.setZoom(1, {}); });
    connect(&view, &MapView::zoomChanged, this, &MapNavigation::refresh);
    view.viewport()->installEventFilter(this);
    refresh();
}

void MapNavigation::refresh()
{
    m_zoomIn->setEnabled(m_view.zoom() < greatestZoom);
    m_zoomOut->setEnabled(m_view.zoom() > 1);
    m_fit->setEnabled(m_view.zoom() > 1);
}

bool MapNavigation::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Wheel:
        return turn(*static_cast<QWheelEvent*>(event));
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        return press(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove:
        return move(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease:
        return release(*static_cast<QMouseEvent*>(event));
    default:
        return QObject::eventFilter(watched, event);
    }
}

bool MapNavigation::turn(const QWheelEvent& event)
{
    if (!(event.modifiers() & Qt::ControlModifier))
        return false;
    const double steps = event.angleDelta().y() / wheelStep;
    m_view.setZoom(m_view.zoom() * std::pow(zoomStep, steps), event.position());
    return true;
}

bool MapNavigation::press(const QMouseEvent& event)
{
    if (event.button() != Qt::MiddleButton)
        return false;
    m_held = event.position().toPoint();
    m_view.viewport()->setCursor(Qt::ClosedHandCursor);
    return true;
}

bool MapNavigation::move(const QMouseEvent& event)
{
    if (!m_held)
        return false;
    const QPoint now = event.position().toPoint();
    const QPoint way = *m_held - now;
    m_held = now;
    m_view.scrollRight(way.x());
    m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->value() + way.y());
    return true;
}

bool MapNavigation::release(const QMouseEvent& event)
{
    if (event.button() != Qt::MiddleButton || !m_held)
        return false;
    m_held.reset();
    m_view.viewport()->unsetCursor();
    return true;
}

} // namespace nestbox
