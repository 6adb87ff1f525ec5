// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/mapgrip.h"

#include <vector>

namespace nestbox {

/// A drag in the map, from the press to the release: turns pointer positions into profiles. Works on copies of the
/// scales, which stand still while it lasts. No widget, no display, no document.
class MapGesture
{
public:
    enum class State : std::uint8_t
    {
        Idle,
        Pressed, ///< not moved far enough to mean a drag
        Dragging,
    };
    struct Modifiers
    {
        bool copy = false; ///< the range stays, a copy moves
        bool free = false; ///< no snapping
    };

    void press(const MapInput& input, const MapLayout& layout, const MapGrip& grip, QPointF at);
    /// True when the gesture is (now) a drag and profile() is what it means.
    bool move(QPointF at, Modifiers modifiers);
    /// The state before; idle afterwards.
    State release();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const MapGrip& grip() const { return m_grip; }
    /// The range that moves: the copy's or the new one's row, if there is one.
    [[nodiscard]] RangeKey key() const { return m_key; }
    /// That range, where the pointer has it.
    [[nodiscard]] MapGrip held() const;
    [[nodiscard]] const Profile& profile() const { return m_profile; }
    /// What the undo menu calls it.
    [[nodiscard]] QString commandText() const;

private:
    void takeTargets(const MapInput& input);
    void drag(QPointF at, Modifiers modifiers);
    void draw(QPointF at, Modifiers modifiers);
    [[nodiscard]] IdRange drawn(QPointF at, Modifiers modifiers);
    [[nodiscard]] std::uint64_t snappedEdge(double y, Side side, Modifiers modifiers) const;
    [[nodiscard]] const MapScale& scaleOf(Side side) const { return side == Side::Inside ? m_inside : m_outside; }
    [[nodiscard]] const std::vector<std::uint64_t>& targetsOf(Side side) const
    {
        return side == Side::Inside ? m_insideTargets : m_outsideTargets;
    }

    State m_state = State::Idle;
    MapGrip m_grip;
    RangeKey m_key;
    QPointF m_start;
    double m_offset = 0; ///< from what is held to the pointer, in pixels
    std::uint64_t m_held = 0; ///< the ID that was pressed
    IdRange m_range; ///< before the drag
    Profile m_before;
    Profile m_profile;
    HostFacts::PerKind m_facts;
    MapScale m_outside;
    MapScale m_inside;
    double m_otherRail = 0; ///< x of the rail where a new range's other end is dropped
    std::vector<std::uint64_t> m_outsideTargets;
    std::vector<std::uint64_t> m_insideTargets;
    std::optional<std::uint64_t> m_otherFirst; ///< of a new range, once its other end has been on the other rail
    bool m_copies = false;
};

/// Pixels within which a drag is drawn to a snap target.
inline constexpr double snapReach = 8;

} // namespace nestbox
