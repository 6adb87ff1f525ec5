// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/mapgesture.h"
#include "gui/editor/mapkeys.h"
#include "gui/editor/maplayer.h"
#include "gui/editor/maptrace.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

#include <map>
#include <memory>
#include <optional>
#include <vector>

class QItemSelectionModel;

namespace nestbox {

class MapNavigation;
class MapPainter;
class MapValueEntry;
class RangeTableModel;
class SandboxDocument;

/// The document's maps as rails and ribbons. All arithmetic is in MapLayout; this widget paints it (what stands still
/// once, into a cached layer) and turns the mouse and the keys into edits of the document (MapGesture, MapKeyStep) and
/// into the selection shared with the table.
class MapView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    MapView(
        SandboxDocument& document, RangeTableModel& model, QItemSelectionModel& selection, QWidget* parent = nullptr);
    ~MapView() override;

    [[nodiscard]] const std::vector<MapLayout>& layouts() const { return m_layouts; }
    [[nodiscard]] const MapNavigation& navigation() const { return *m_navigation; }
    [[nodiscard]] SandboxDocument& document() const { return m_document; }
    [[nodiscard]] const RangeTableModel& model() const { return m_model; }
    [[nodiscard]] bool isDragging() const { return m_gesture.state() == MapGesture::State::Dragging; }

    /// The handle that has the keyboard focus.
    [[nodiscard]] const std::optional<MapGrip>& focusedGrip() const { return m_focus; }
    /// What is worked on: what is being dragged, or else has the keyboard focus.
    [[nodiscard]] std::optional<MapGrip> heldGrip() const;
    [[nodiscard]] bool isSelected(RangeKey key) const;
    /// Gives it to `grip` and scrolls there.
    void focusGrip(const MapGrip& grip);
    /// One undo command that moves what `grip` holds to `value`.
    void setValue(const MapGrip& grip, std::uint64_t value);
    /// A part of a layout in the viewport's coordinates.
    [[nodiscard]] QRect viewRect(const MapLayout& layout, const QRectF& rect) const;

    /// Shows the way of ID `id` of `rail` (0: the host; N: inside level N) until clearTrace(). What the mouse points at
    /// is shown instead while it does.
    void traceId(std::size_t rail, std::uint32_t id);
    void clearTrace();
    /// What is shown: what the mouse points at, or what traceId() asked for.
    [[nodiscard]] const std::optional<MapTrace>& trace() const { return m_trace; }

    /// How many times their natural height the rails are drawn.
    [[nodiscard]] double zoom() const { return m_zoom; }
    /// Keeps what is at `position` of the viewport where it is.
    void setZoom(double zoom, QPointF position);

    /// While it is on, the scales stay as they are and what no preview changes is painted once: for as long as a drag
    /// lasts.
    void setScaleFrozen(bool frozen);

    /// By so many pixels towards the right end of the picture.
    void scrollRight(int pixels);

    [[nodiscard]] QSize sizeHint() const override { return { 640, 400 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 360, 220 }; }

signals:
    /// A range was double-clicked or Enter was pressed on it.
    void editRequested(const QModelIndex& index);
    void traceChanged();
    void zoomChanged();
    /// Another handle has the focus, or is dragged, or the handles may have other values.
    void gripsChanged();

protected:
    bool event(QEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// Before zooming.
    struct NaturalMap
    {
        MapMetrics metrics;
        MapLayout layout;
    };

    void relayout();
    void placeMaps();
    [[nodiscard]] const NaturalMap& naturalMap(IdKind kind, const QRectF& area);
    [[nodiscard]] MapMetrics measured(const MapLayout& layout) const;
    [[nodiscard]] const MapLook& look() const;
    void updateScrollBars();
    [[nodiscard]] bool refreshFrozen();
    void freezeLayouts(bool anew);
    void updateMoving();
    [[nodiscard]] QRegion movingRegion() const;
    void describe();
    void documentChanged();
    void paintMap(QPainter& painter, std::size_t map) const;
    void paintTitles(QPainter& painter) const;
    void paintActiveLabel(MapPainter& painter, const MapLayout& layout) const;
    void paintHandles(QPainter& painter) const;
    [[nodiscard]] QStringList dragText() const;
    [[nodiscard]] QRectF bubble() const;
    [[nodiscard]] MapInput inputOf(IdKind kind) const;

    void setHovered(const std::optional<MapGrip>& grip);
    [[nodiscard]] std::optional<MapGrip> gripAt(QPointF position) const;
    [[nodiscard]] std::optional<RangeKey> active() const;
    void select(RangeKey key);
    void dragTo(QPointF position, Qt::KeyboardModifiers modifiers);
    void endGesture(bool commits);
    void autoScroll();

    [[nodiscard]] std::vector<MapGrip> ring() const;
    bool moveFocus(int step);
    void takeStep(const MapGrip& grip, const MapKeyStep& step);
    void endKeyEdit(bool commits);
    bool runCommandKey(const QKeyEvent& event);
    void copyFocused();
    void insertRange();
    void deleteFocused();
    void openEntry(const QString& text);

    void pointAt(std::optional<QPointF> position);
    void refreshTrace();
    void paintTrace(QPainter& painter) const;
    [[nodiscard]] const MapLayout* layoutAt(QPointF position) const;
    [[nodiscard]] QPointF toLayout(const MapLayout& layout, QPointF position) const;
    [[nodiscard]] QPointF scrollOffset() const;

    SandboxDocument& m_document;
    RangeTableModel& m_model;
    QItemSelectionModel& m_selection;
    std::vector<MapLayout> m_layouts; ///< one for each kind shown, side by side
    std::map<IdKind, NaturalMap> m_natural; ///< of the document as it is; empty: not laid out
    mutable std::optional<MapLook> m_look; ///< look()
    MapLayer m_layer;
    QRegion m_moving; ///< where movingRegion() was painted last
    std::optional<MapGrip> m_hovered;
    std::optional<MapGrip> m_focus;
    MapNavigation* m_navigation;
    double m_zoom = 1;
    std::unique_ptr<FrozenMap> m_frozen; ///< while the scales stand still
    std::optional<MapTrace::Question> m_pointed; ///< by the mouse
    std::optional<MapTrace::Question> m_asked; ///< with traceId()
    std::optional<MapTrace> m_trace;

    MapValueEntry* m_entry;
    MapGesture m_gesture;
    IdKind m_gestureKind = IdKind::Uid;
    QPointF m_pointer; ///< of the drag
    Qt::KeyboardModifiers m_modifiers;
    QBasicTimer m_autoScroll;
    QString m_keyEdit; ///< what the held key does, for the undo menu; empty: no key is held
};

} // namespace nestbox
