// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/maplayout.h"
#include "gui/editor/maptrace.h"

#include <QAbstractScrollArea>
#include <QPixmap>

#include <memory>
#include <optional>
#include <vector>

class QItemSelectionModel;

namespace nestbox {

struct FrozenMap;
class MapNavigation;
class RangeTableModel;
class SandboxDocument;

/// The document's maps as rails and ribbons. All arithmetic is in MapLayout; this widget paints it (what stands still
/// once, into a cached layer) and turns the mouse and the keys into selections shared with the table.
class MapView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    MapView(
        SandboxDocument& document, RangeTableModel& model, QItemSelectionModel& selection, QWidget* parent = nullptr);
    ~MapView() override;

    [[nodiscard]] const std::vector<MapLayout>& layouts() const { return m_layouts; }
    [[nodiscard]] const MapNavigation& navigation() const { return *m_navigation; }

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

    [[nodiscard]] QSize sizeHint() const override { return { 640, 400 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 360, 220 }; }

signals:
    /// A range was double-clicked or Enter was pressed on it.
    void editRequested(const QModelIndex& index);
    void traceChanged();
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void relayout();
    [[nodiscard]] MapLayout layoutFor(IdKind kind, const QRectF& area) const;
    [[nodiscard]] MapMetrics measured(const MapLayout& layout) const;
    void updateScrollBars();
    [[nodiscard]] bool refreshFrozen();
    void freezeLayouts(bool anew);
    void describe();
    void setHovered(std::optional<RangeKey> key);
    void pointAt(std::optional<QPointF> position);
    void refreshTrace();
    void paintTrace(QPainter& painter) const;
    [[nodiscard]] const MapLayout* layoutAt(QPointF position) const;
    [[nodiscard]] QPointF toLayout(const MapLayout& layout, QPointF position) const;
    void step(int rows);
    [[nodiscard]] std::optional<RangeKey> rangeAt(QPointF position) const;
    [[nodiscard]] QPointF scrollOffset() const;

    SandboxDocument& m_document;
    RangeTableModel& m_model;
    QItemSelectionModel& m_selection;
    std::vector<MapLayout> m_layouts; ///< one for each kind shown, side by side
    QPixmap m_cache;
    std::optional<RangeKey> m_hovered;
    MapNavigation* m_navigation;
    double m_zoom = 1;
    std::unique_ptr<FrozenMap> m_frozen; ///< while the scales stand still
    std::optional<MapTrace::Question> m_pointed; ///< by the mouse
    std::optional<MapTrace::Question> m_asked; ///< with traceId()
    std::optional<MapTrace> m_trace;
};

} // namespace nestbox
