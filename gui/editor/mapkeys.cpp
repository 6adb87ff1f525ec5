// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/mapkeys.h"

#include "gui/editor/mapsnap.h"

#include <algorithm>

namespace nestbox {

namespace {

struct Arrow
{
    bool up = false;
    bool sideways = false;
    bool far = false;
};

std::optional<Arrow> arrowOf(int key)
{
    switch (key) {
    case Qt::Key_Down:
        return Arrow { .up = true };
    case Qt::Key_Up:
        return Arrow {};
    case Qt::Key_Right:
        return Arrow { .up = true, .sideways = true };
    case Qt::Key_Left:
        return Arrow { .sideways = true };
    case Qt::Key_PageDown:
        return Arrow { .up = true, .far = true };
    case Qt::Key_PageUp:
        return Arrow { .far = true };
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<MapKeyStep> mapKeyStep(int key, Qt::KeyboardModifiers modifiers, const MapGrip& focused)
{
    const std::optional<Arrow> arrow = arrowOf(key);
    if (!arrow || modifiers.testFlag(Qt::AltModifier))
        return std::nullopt;
    MapKeyStep step { focused.part, focused.side, arrow->up, arrow->far };
    if (focused.part != MapPart::Inside)
        return step;
    if (modifiers.testFlag(Qt::ShiftModifier))
        step.part = arrow->sideways ? MapPart::First : MapPart::End;
    else if (modifiers.testFlag(Qt::ControlModifier))
        step.part = MapPart::Both;
    else if (arrow->sideways)
        step = { MapPart::Outside, Side::Outside, arrow->up, arrow->far };
    return step;
}

IdRange stepped(const IdRange& range, const MapKeyStep& step, const std::vector<std::uint64_t>& targets)
{
    const std::uint64_t value = heldValue(range, step.part, step.side);
    const auto near = static_cast<std::int64_t>(value) + (step.up ? 1 : -1);
    const auto next = step.far ? static_cast<std::int64_t>(nextSnap(value, step.up, targets)) : near;
    return movedRange(range, step.part, step.side, next);
}

} // namespace nestbox
