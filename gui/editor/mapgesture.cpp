// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/mapgesture.h"

#include "gui/document/profileedits.h"
#include "gui/editor/mapsnap.h"
#include "gui/editor/newrange.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MapGesture)
};

constexpr double threshold = 4;

bool isEdge(MapPart part)
{
    return part == MapPart::First || part == MapPart::End;
}

} // namespace

void MapGesture::press(const MapInput& input, const MapLayout& layout, const MapGrip& grip, QPointF at)
{
    const auto range = rangeOfRow(input.assessment, input.profile, grip.key);
    if (grip.part != MapPart::New && !range)
        return;
    m_state = State::Pressed;
    m_grip = grip;
    m_key = grip.key;
    m_start = at;
    m_before = m_profile = input.profile;
    m_facts = input.facts.of(input.kind);
    m_outside = layout.rails[grip.key.level].scale;
    m_inside = layout.rails[grip.key.level + 1].scale;
    m_otherRail = layout.rails[grip.key.level + (grip.side == Side::Inside ? 0 : 1)].left + railWidth / 2;
    m_otherFirst.reset();
    m_copies = false;
    m_range = grip.part == MapPart::New ? IdRange {} : *range;
    m_held = scaleOf(grip.side).idAt(at.y());
    if (grip.part != MapPart::New)
        m_offset = at.y() - scaleOf(grip.side).yOf(heldValue(m_range, grip.part, grip.side));
    takeTargets(input);
}

void MapGesture::takeTargets(const MapInput& input)
{
    const auto targets = [this, &input](Side side) {
        return m_grip.part == MapPart::New ? snapTargets(input, m_grip.key.level, side, std::nullopt)
                                           : snapTargetsOf(input, m_grip.key, m_range, m_grip.part, side);
    };
    m_outsideTargets = targets(Side::Outside);
    m_insideTargets = targets(Side::Inside);
}

bool MapGesture::move(QPointF at, Modifiers modifiers)
{
    if (m_state == State::Idle)
        return false;
    const QPointF way = at - m_start;
    if (m_state == State::Pressed && std::hypot(way.x(), way.y()) < threshold)
        return false;
    m_state = State::Dragging;
    if (m_grip.part == MapPart::New)
        draw(at, modifiers);
    else
        drag(at, modifiers);
    return true;
}

MapGesture::State MapGesture::release()
{
    return std::exchange(m_state, State::Idle);
}

std::uint64_t MapGesture::snappedEdge(double y, Side side, Modifiers modifiers) const
{
    const auto edge = static_cast<std::int64_t>(scaleOf(side).edgeAt(y));
    const auto value = modifiers.free ? edge : snapped(edge, 0, targetsOf(side), scaleOf(side), snapReach);
    return static_cast<std::uint64_t>(std::clamp(value, std::int64_t { 0 }, static_cast<std::int64_t>(id_space_end)));
}

void MapGesture::drag(QPointF at, Modifiers modifiers)
{
    const Side side = m_grip.side;
    const double y = at.y() - m_offset;
    auto value = static_cast<std::int64_t>(scaleOf(side).edgeAt(y));
    if (!modifiers.free)
        value = snapped(value, isEdge(m_grip.part) ? 0 : m_range.count, targetsOf(side), scaleOf(side), snapReach);
    const IdRange after = movedRange(m_range, m_grip.part, side, value);
    m_copies = modifiers.copy && !isEdge(m_grip.part);
    m_profile = m_before;
    m_key = m_grip.key;
    std::vector<ProfileRange>& rows = rowsOf(m_profile, m_key.level, m_key.kind);
    if (m_copies) {
        rows.push_back(ProfileRange(rows[m_key.row]));
        m_key.row = rows.size() - 1;
    }
    writeRange(rows[m_key.row], m_range, after, m_key.level, m_facts);
}

IdRange MapGesture::drawn(QPointF at, Modifiers modifiers)
{
    const Side side = m_grip.side;
    const Side other = side == Side::Inside ? Side::Outside : Side::Inside;
    const double way = std::abs(m_otherRail - m_start.x());
    if (std::abs(m_otherRail - at.x()) < way / 3)
        m_otherFirst = std::min(snappedEdge(at.y(), other, modifiers), id_space_end - 1);
    else if (std::abs(m_start.x() - at.x()) < 2 * railWidth) {
        m_otherFirst.reset();
        const std::uint64_t start = snappedEdge(m_start.y(), side, modifiers);
        const std::uint64_t now = snappedEdge(at.y(), side, modifiers);
        const IdInterval ids = start == now ? IdInterval { m_held, m_held + 1 }
                                            : IdInterval { std::min(start, now), std::max(start, now) };
        m_range = { static_cast<Id>(ids.first), static_cast<Id>(ids.first), static_cast<Id>(ids.size()) };
    }
    IdRange range = m_range;
    if (m_otherFirst) {
        (other == Side::Inside ? range.inside : range.outside) = static_cast<Id>(*m_otherFirst);
        range.count = static_cast<Id>(std::min<std::uint64_t>(range.count, id_space_end - *m_otherFirst));
    }
    return range;
}

void MapGesture::draw(QPointF at, Modifiers modifiers)
{
    if (m_range.count == 0)
        m_range = { static_cast<Id>(m_held), static_cast<Id>(m_held), 1 };
    const IdRange range = drawn(at, modifiers);
    m_profile = m_before;
    std::vector<ProfileRange>& rows = rowsOf(m_profile, m_key.level, m_key.kind);
    ProfileRange row { .inside = range.inside, .count = range.count };
    row.outside = outsideFor(range.outside, range.count, m_key.level, m_facts);
    if (!m_otherFirst && m_grip.side == Side::Inside)
        row.outside = freeOutside(rows, m_key.level, row, m_facts);
    if (!m_otherFirst && m_grip.side == Side::Outside)
        row.inside = freeInside(rows, range.count);
    rows.push_back(row);
    m_key.row = rows.size() - 1;
}

MapGrip MapGesture::held() const
{
    const MapPart drawn = m_grip.side == Side::Inside ? MapPart::Inside : MapPart::Outside;
    return { m_key, m_grip.part == MapPart::New ? drawn : m_grip.part, m_grip.side };
}

QString MapGesture::commandText() const
{
    if (m_copies)
        return Words::tr("Copy Range");
    switch (m_grip.part) {
    case MapPart::New:
        return Words::tr("Draw Range");
    case MapPart::First:
    case MapPart::End:
        return Words::tr("Resize Range");
    case MapPart::Outside:
        return Words::tr("Re-aim Range");
    case MapPart::Inside:
    case MapPart::Both:
        break;
    }
    return Words::tr("Move Range");
}

} // namespace nestbox
