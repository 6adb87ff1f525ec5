// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSizeF>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace nestbox {

/// What a box has to show.
struct BoxSpec
{
    std::optional<std::size_t> parent; ///< comes before it
    int lines = 3; ///< of text at the top
    int chips = 0;
    bool pill = false; ///< a line of what it governs
};

/// Sizes that follow from the font, in pixels of the scene.
struct BoxMetrics
{
    double titleHeight = 20;
    double lineHeight = 16;
    double chipWidth = 164;
    double chipHeight = 38;
    double pillHeight = 26;
    double narrowest = 236; ///< a box
    double padding = 12;
    double gap = 10;
};

/// Boxes in boxes: every box below the text, chips and pill of its parent, siblings in columns, none over another.
/// Stable: a box that is added moves no box before it to another column unless their number changes.
class BoxLayout
{
public:
    /// `view`: what the picture should fit into if it can; it fills at least its width. Where that would take a
    /// smaller scale than `smallest`, it becomes higher instead, no wider than the view at that scale.
    [[nodiscard]] static BoxLayout of(
        std::span<const BoxSpec> boxes, const BoxMetrics& metrics, QSizeF view, double smallest = 0);

    [[nodiscard]] const QRectF& box(std::size_t i) const { return m_boxes[i].rect; }
    [[nodiscard]] std::size_t size() const { return m_boxes.size(); }
    [[nodiscard]] QRectF bounds() const { return m_bounds; }
    /// Relative to the box.
    [[nodiscard]] QRectF chip(std::size_t i, int number) const;
    [[nodiscard]] QRectF pill(std::size_t i) const;

private:
    struct Box
    {
        BoxSpec spec;
        std::vector<std::size_t> children;
        std::vector<std::size_t> columns; ///< of each child
        std::vector<double> columnWidths;
        int chipColumns = 1;
        QSizeF natural;
        QRectF rect;
    };

    /// Siblings put into a number of columns.
    struct Columns
    {
        std::vector<std::size_t> columns;
        std::vector<double> widths;
        QSizeF size;
    };

    BoxLayout(std::span<const BoxSpec> boxes, const BoxMetrics& metrics, double smallest);

    [[nodiscard]] Columns arrange(const std::vector<std::size_t>& siblings, std::size_t count) const;
    [[nodiscard]] Columns best(const std::vector<std::size_t>& siblings, QSizeF view) const;
    [[nodiscard]] Columns asWideAs(const std::vector<std::size_t>& siblings, double width) const;
    [[nodiscard]] Columns bestInView(const std::vector<std::size_t>& siblings, QSizeF view) const;
    [[nodiscard]] QSizeF pleasantRoom(const Box& box) const;
    void measure(std::size_t i, QSizeF view);
    [[nodiscard]] double headHeight(const Box& box) const;
    [[nodiscard]] double aboveChildren(const Box& box) const;
    void place(const std::vector<std::size_t>& siblings, const Columns& columns, QPointF at, double width);
    void placeBelow(const std::vector<std::size_t>& roots, double width);
    void placeBox(std::size_t i, const QRectF& rect);

    BoxMetrics m_metrics;
    double m_smallest;
    std::vector<Box> m_boxes;
    QRectF m_bounds;
};

} // namespace nestbox
