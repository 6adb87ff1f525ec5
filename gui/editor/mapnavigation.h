// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>

#include <optional>

class QAction;
class QMouseEvent;
class QWheelEvent;

namespace nestbox {

class MapView;

/// Zoom and pan of a map view: Ctrl with the wheel, the middle mouse button, and actions with keys. The wheel alone
/// scrolls, as everywhere.
class MapNavigation : public QObject
{
    Q_OBJECT

public:
    explicit MapNavigation(MapView& view);

    [[nodiscard]] QAction* zoomIn() const { return m_zoomIn; }
    [[nodiscard]] QAction* zoomOut() const { return m_zoomOut; }
    /// Back to where everything fits into the view, as far as it can.
    [[nodiscard]] QAction* fit() const { return m_fit; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    bool turn(const QWheelEvent& event);
    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);

    MapView& m_view;
    QAction* m_zoomIn;
    QAction* m_zoomOut;
    QAction* m_fit;
    std::optional<QPoint> m_held; ///< where the middle button was last seen
};

/// The factor of one step of the wheel or the keys.
inline constexpr double zoomStep = 1.25;
/// Enough to tell the IDs of a delegation of 65536 apart on an ordinary screen.
inline constexpr double greatestZoom = 4096;

} // namespace nestbox
