// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/maplayout.h"

#include <QAbstractScrollArea>
#include <QPixmap>

#include <optional>
#include <vector>

class QItemSelectionModel;

namespace nestbox {

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

    [[nodiscard]] const std::vector<MapLayout>& layouts() const { return m_layouts; }
    [[nodiscard]] QSize sizeHint() const override { return { 640, 400 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 360, 220 }; }

signals:
    /// A range was double-clicked or Enter was pressed on it.
    void editRequested(const QModelIndex& index);

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
    void paintCache();
    void describe();
    void setHovered(std::optional<RangeKey> key);
    void step(int rows);
    [[nodiscard]] std::optional<RangeKey> rangeAt(QPointF position) const;
    [[nodiscard]] QPointF scrollOffset() const;

    SandboxDocument& m_document;
    RangeTableModel& m_model;
    QItemSelectionModel& m_selection;
    std::vector<MapLayout> m_layouts; ///< one for each kind shown, side by side
    QPixmap m_cache;
    std::optional<RangeKey> m_hovered;
};

} // namespace nestbox
