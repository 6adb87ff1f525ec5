// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/namespaces/boxitem.h"

#include <QGraphicsView>
#include <QHash>
#include <QTimer>

class QItemSelectionModel;

namespace nestbox {

/// The namespaces as boxes in boxes. Shares model and selection with the tree, which says the same to a screen reader.
/// Ctrl and the wheel zoom, the mouse drags the ground, arrows go from box to box, Return folds a box.
class NamespacePicture : public QGraphicsView
{
    Q_OBJECT

public:
    NamespacePicture(NamespaceModel& model, QItemSelectionModel& selection, QWidget* parent = nullptr);

    void zoomIn();
    void zoomOut();
    /// All of it, as large as the window allows; it stays so until one zooms.
    void fit();
    /// All of it, or if it is so already, no smaller than can be read, as at first.
    void toggleFit();
    [[nodiscard]] double zoom() const { return transform().m11(); }
    [[nodiscard]] const BoxItem* itemOf(const QString& key) const { return m_items.value(key); }
    [[nodiscard]] qsizetype boxCount() const { return m_items.size(); }
    /// Keys of the boxes, as the tree lists them.
    [[nodiscard]] const QStringList& shownKeys() const { return m_order; }
    [[nodiscard]] QModelIndex selectedBox() const;
    /// Where the box is on the screen.
    [[nodiscard]] QRect screenRect(const QModelIndex& index) const;
    [[nodiscard]] const NamespaceModel& model() const { return m_model; }
    void select(const QModelIndex& index);
    void fold(const QModelIndex& index);

    /// What stands in the place of a picture.
    void setPlaceholder(const QString& text);

    /// PNG or, if `path` ends in .svg, SVG. False: it could not be written.
    [[nodiscard]] bool exportTo(const QString& path);

signals:
    /// Its boxes stand where they belong: some may be new, some gone.
    void arranged();

protected:
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    struct Visible;
    enum class Fit
    {
        Legibly, ///< as much as can be read
        Whole,
        Not, ///< somebody has zoomed
    };

    void arrange();
    void applyFit();
    void collect(const QModelIndex& parent, std::optional<std::size_t> above, int depth, std::vector<Visible>& boxes);
    void placeBoxes(const std::vector<Visible>& boxes, const BoxLayout& layout);
    [[nodiscard]] BoxLook lookOf(const Visible& box, const BoxLayout& layout, std::size_t i) const;
    [[nodiscard]] QRectF inReadingDirection(const QRectF& rect, double width) const;
    void zoomBy(double factor);
    void showSelection();
    void announceSelection();
    [[nodiscard]] QModelIndex indexAt(QPoint position) const;
    [[nodiscard]] QModelIndex neighbour(int key) const;

    NamespaceModel& m_model;
    QItemSelectionModel& m_selection;
    QTimer m_arrangeSoon;
    QHash<QString, BoxItem*> m_items;
    QStringList m_order;
    QString m_placeholder;
    Fit m_fit = Fit::Legibly;
};

} // namespace nestbox
