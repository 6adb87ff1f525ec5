// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace nestbox {

/// The colours of the custom-drawn parts, all derived from the user's palette so that light, dark and high-contrast
/// desktops keep theirs.
struct Theme
{
    bool dark = false;
    bool strong = false; ///< a high-contrast palette: nothing is pale
    QColor page; ///< behind the cards
    QColor card;
    QColor border;
    QColor text;
    QColor muted; ///< second lines, captions
    QColor faint; ///< rails, disabled fills
    QColor accent;
    QColor accentSoft;
    QColor onAccent;
    QColor danger;
    QColor dangerSoft;
    QColor good;
    QColor goodSoft;
    QColor warning;
    QColor warningSoft;
    QColor nested; ///< ranges of the second level and deeper
    QColor system; ///< IDs below the first ordinary account

    [[nodiscard]] static Theme of(const QPalette& palette);
};

/// `share` of `over` laid on `under`, both opaque.
[[nodiscard]] QColor blended(const QColor& over, const QColor& under, double share);

} // namespace nestbox
