// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/boxlayout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace nestbox {

namespace {

constexpr double pleasantAspect = 1.7; ///< of what is in a box
constexpr double widestColumn = 1.7; ///< how far a column may be stretched
constexpr std::size_t mostColumns = 64;

} // namespace

BoxLayout::BoxLayout(std::span<const BoxSpec> boxes, const BoxMetrics& metrics, double smallest)
    : m_metrics(metrics)
    , m_smallest(smallest)
    , m_boxes(boxes.size())
{
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        m_boxes[i].spec = boxes[i];
        if (boxes[i].parent)
            m_boxes[*boxes[i].parent].children.push_back(i);
    }
}

BoxLayout BoxLayout::of(std::span<const BoxSpec> boxes, const BoxMetrics& metrics, QSizeF view, double smallest)
{
    BoxLayout layout { boxes, metrics, smallest };
    std::vector<std::size_t> roots;
    for (std::size_t i = boxes.size(); i-- > 0;) {
        layout.measure(i, view);
        if (!boxes[i].parent)
            roots.insert(roots.begin(), i);
    }
    const Columns columns = layout.bestInView(roots, view);
    const QSizeF all = columns.size;
    const double scale = std::min({ 1.0, view.width() / all.width(), view.height() / all.height() });
    const double width = std::max(all.width(), view.width() / std::max(scale, smallest > 0 ? smallest : 1.0));
    if (roots.size() < 3 || all.width() > columns.widths.front())
        layout.place(roots, columns, {}, width);
    else
        layout.placeBelow(roots, width);
    for (const std::size_t root : roots)
        layout.m_bounds |= layout.m_boxes[root].rect;
    return layout;
}

double BoxLayout::headHeight(const Box& box) const
{
    return m_metrics.padding + m_metrics.titleHeight + (box.spec.lines - 1) * m_metrics.lineHeight;
}

double BoxLayout::aboveChildren(const Box& box) const
{
    double height = headHeight(box);
    const int rows = (box.spec.chips + box.chipColumns - 1) / box.chipColumns;
    if (rows > 0)
        height += m_metrics.gap * 0.8 + rows * m_metrics.chipHeight + (rows - 1) * m_metrics.gap * 0.6;
    if (box.spec.pill)
        height += m_metrics.gap * 0.8 + m_metrics.pillHeight;
    return height;
}

/// Each sibling goes into the shortest column.
BoxLayout::Columns BoxLayout::arrange(const std::vector<std::size_t>& siblings, std::size_t count) const
{
    Columns result { {}, std::vector<double>(count, 0), {} };
    std::vector<double> heights(count, 0);
    for (const std::size_t sibling : siblings) {
        const QSizeF& size = m_boxes[sibling].natural;
        const auto column = static_cast<std::size_t>(std::ranges::min_element(heights) - heights.begin());
        heights[column] += size.height() + (heights[column] > 0 ? m_metrics.gap : 0);
        result.widths[column] = std::max(result.widths[column], size.width());
        result.columns.push_back(column);
    }
    const double gaps = static_cast<double>(count - 1) * m_metrics.gap;
    result.size = { std::accumulate(result.widths.begin(), result.widths.end(), gaps), std::ranges::max(heights) };
    return result;
}

/// The number of columns that shows the siblings largest in `view`.
BoxLayout::Columns BoxLayout::best(const std::vector<std::size_t>& siblings, QSizeF view) const
{
    Columns best;
    double largest = 0;
    for (std::size_t count = 1; count <= std::min(siblings.size(), mostColumns); ++count) {
        Columns columns = arrange(siblings, count);
        const double scale
            = std::min({ 1.0, view.width() / columns.size.width(), view.height() / columns.size.height() });
        if (scale > largest * 1.001) {
            largest = scale;
            best = std::move(columns);
        }
    }
    return best;
}

/// As many columns as `width` has room for.
BoxLayout::Columns BoxLayout::asWideAs(const std::vector<std::size_t>& siblings, double width) const
{
    Columns widest = arrange(siblings, 1);
    for (std::size_t count = 2; count <= std::min(siblings.size(), mostColumns); ++count)
        if (Columns columns = arrange(siblings, count); columns.size.width() <= width)
            widest = std::move(columns);
    return widest;
}

BoxLayout::Columns BoxLayout::bestInView(const std::vector<std::size_t>& siblings, QSizeF view) const
{
    Columns columns = best(siblings, view);
    const QSizeF room = m_smallest > 0 ? view / m_smallest : columns.size;
    if (columns.size.width() > room.width() || columns.size.height() > room.height())
        columns = asWideAs(siblings, room.width());
    return columns;
}

QSizeF BoxLayout::pleasantRoom(const Box& box) const
{
    double area = 0;
    for (const std::size_t child : box.children)
        area += m_boxes[child].natural.width() * m_boxes[child].natural.height();
    const double height = std::sqrt(area / pleasantAspect);
    return { height * pleasantAspect, height };
}

/// What is in a root may have the shape of the view.
void BoxLayout::measure(std::size_t i, QSizeF view)
{
    Box& box = m_boxes[i];
    Columns columns;
    if (!box.children.empty()) {
        columns = box.spec.parent
            ? best(box.children, pleasantRoom(box))
            : bestInView(
                  box.children, (view - QSizeF(2 * m_metrics.padding, aboveChildren(box))).expandedTo({ 100, 100 }));
    }
    const double inner = std::max(m_metrics.narrowest - 2 * m_metrics.padding, columns.size.width());
    const int wanted = box.spec.chips > 1 ? 2 : 1;
    const int fitting = static_cast<int>((inner + m_metrics.gap) / (m_metrics.chipWidth + m_metrics.gap));
    box.chipColumns = std::max({ wanted, std::min(fitting, box.spec.chips), 1 });
    const double chips = box.spec.chips == 0
        ? 0
        : std::min(box.chipColumns, box.spec.chips) * (m_metrics.chipWidth + m_metrics.gap) - m_metrics.gap;
    const double below = box.children.empty() ? 0 : columns.size.height() + m_metrics.gap;
    box.natural = { std::max(inner, chips) + 2 * m_metrics.padding, aboveChildren(box) + below + m_metrics.padding };
    box.columns = std::move(columns.columns);
    box.columnWidths = std::move(columns.widths);
}

/// Room that is left over widens the columns.
void BoxLayout::place(const std::vector<std::size_t>& siblings, const Columns& columns, QPointF at, double width)
{
    const std::size_t count = columns.widths.size();
    if (count == 0)
        return;
    const double natural = std::accumulate(columns.widths.begin(), columns.widths.end(), 0.0);
    const double available = width - static_cast<double>(count - 1) * m_metrics.gap;
    const double stretch = std::clamp(available / natural, 1.0, widestColumn);
    std::vector<double> widths;
    for (const double columnWidth : columns.widths)
        widths.push_back(columnWidth * stretch);
    if (!m_boxes[siblings.front()].spec.parent) // nothing stands beside the roots
        *std::ranges::max_element(widths) += std::max(0.0, available - natural * stretch);
    std::vector<double> lefts;
    double x = at.x();
    for (const double columnWidth : widths) {
        lefts.push_back(x);
        x += columnWidth + m_metrics.gap;
    }
    std::vector<double> tops(count, at.y());
    for (std::size_t i = 0; i < siblings.size(); ++i) {
        const std::size_t column = columns.columns[i];
        const double height = m_boxes[siblings[i]].natural.height();
        placeBox(siblings[i], { lefts[column], tops[column], widths[column], height });
        tops[column] += height + m_metrics.gap;
    }
}

/// The first root above, the others side by side below it.
void BoxLayout::placeBelow(const std::vector<std::size_t>& roots, double width)
{
    const std::vector<std::size_t> others(roots.begin() + 1, roots.end());
    const double height = m_boxes[roots.front()].natural.height();
    placeBox(roots.front(), { 0, 0, width, height });
    place(others, asWideAs(others, width), { 0, height + m_metrics.gap }, width);
}

void BoxLayout::placeBox(std::size_t i, const QRectF& rect)
{
    Box& box = m_boxes[i];
    box.rect = rect;
    const Columns columns { box.columns, box.columnWidths, {} };
    place(box.children, columns, { rect.left() + m_metrics.padding, rect.top() + aboveChildren(box) + m_metrics.gap },
        rect.width() - 2 * m_metrics.padding);
}

QRectF BoxLayout::chip(std::size_t i, int number) const
{
    const Box& box = m_boxes[i];
    const double top = headHeight(box) + m_metrics.gap * 0.8;
    return { m_metrics.padding + number % box.chipColumns * (m_metrics.chipWidth + m_metrics.gap),
        top + number / box.chipColumns * (m_metrics.chipHeight + m_metrics.gap * 0.6), m_metrics.chipWidth,
        m_metrics.chipHeight };
}

QRectF BoxLayout::pill(std::size_t i) const
{
    const Box& box = m_boxes[i];
    return { m_metrics.padding, aboveChildren(box) - m_metrics.pillHeight, box.rect.width() - 2 * m_metrics.padding,
        m_metrics.pillHeight };
}

} // namespace nestbox
