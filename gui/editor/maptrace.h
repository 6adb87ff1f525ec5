// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/mappedid.h"
#include "gui/editor/maplayout.h"

#include <QPainterPath>
#include <QString>

#include <optional>
#include <vector>

namespace nestbox {

/// One ID's way through all levels: its number and name on every rail, or that it has none there.
struct MapTrace
{
    struct Question
    {
        IdKind kind = IdKind::Uid;
        std::size_t rail = 0; ///< 0: the host; N: inside level N
        Id id = 0; ///< a number of that rail

        friend bool operator==(const Question&, const Question&) = default;
    };
    struct Stop
    {
        MappedId number;
        QString name; ///< what it is called or looks like there; may be empty

        friend bool operator==(const Stop&, const Stop&) = default;
    };
    Question question;
    std::vector<Stop> stops; ///< one for each rail

    /// False: nothing has the number that was asked for.
    [[nodiscard]] bool exists() const { return stops.at(question.rail).number.mapped(); }
    /// The first and the last rail where the ID has a number. Only if it exists.
    [[nodiscard]] std::size_t firstRail() const;
    [[nodiscard]] std::size_t lastRail() const;

    friend bool operator==(const MapTrace&, const MapTrace&) = default;
};

/// nullopt if there is no such rail, or the ID is 4294967295. `input` is of the question's kind.
[[nodiscard]] std::optional<MapTrace> traceOf(const MapInput& input, MapTrace::Question question);

/// What the mouse at `point` points at: an ID of a rail, or of the outer end of the topmost ribbon.
[[nodiscard]] std::optional<MapTrace::Question> traceAt(const MapLayout& layout, QPointF point);

/// "100500 = 501 = 501", "2000 = unmapped: seen as 65534 (nobody)", "70000 does not exist here". Where several levels
/// in a row say the same, once: "1000 anna = 0 root (5 levels)".
[[nodiscard]] QString traceText(const MapTrace& trace, const HostFacts& facts);

/// The middle of the ID's pixels on `rail`, where it has the number `id`.
[[nodiscard]] QPointF tracePoint(const MapLayout& layout, std::size_t rail, Id id);

/// From the first to the last rail, along the ribbons.
[[nodiscard]] QPainterPath tracePath(const MapLayout& layout, const MapTrace& trace);

} // namespace nestbox
