// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/labeltexts.h"
#include "gui/widgets/theme.h"

#include <QWidget>

namespace nestbox {

/// How a map is drawn, whatever is on it: colours, fonts, reading direction.
struct MapLook
{
    explicit MapLook(const QWidget& widget)
        : theme(Theme::of(widget.palette()))
        , rightToLeft(widget.isRightToLeft())
        , texts(widget.font())
    {
    }

    Theme theme;
    bool rightToLeft = false;
    mutable LabelTexts texts; ///< grows while drawing
};

} // namespace nestbox
