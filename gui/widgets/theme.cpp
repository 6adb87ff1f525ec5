// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/theme.h"

#include <cmath>

namespace nestbox {

QColor blended(const QColor& over, const QColor& under, double share)
{
    const auto mix = [share](double a, double b) { return a * share + b * (1 - share); };
    return QColor::fromRgbF(static_cast<float>(mix(over.redF(), under.redF())),
        static_cast<float>(mix(over.greenF(), under.greenF())), static_cast<float>(mix(over.blueF(), under.blueF())));
}

namespace {

/// A palette for people who need contrast: the text is as far from the background as it can be, and there is one
/// background, so that only lines tell where something ends.
bool isStrong(const Theme& theme)
{
    const auto apart = [](const QColor& a, const QColor& b) { return std::abs(a.lightnessF() - b.lightnessF()); };
    return apart(theme.text, theme.card) > 0.97F && apart(theme.page, theme.card) < 0.02F;
}

} // namespace

Theme Theme::of(const QPalette& palette)
{
    Theme theme;
    theme.page = palette.color(QPalette::Window);
    theme.card = palette.color(QPalette::Base);
    theme.text = palette.color(QPalette::WindowText);
    theme.dark = theme.card.lightnessF() < 0.5F;
    theme.strong = isStrong(theme);
    theme.border = blended(theme.text, theme.card, theme.strong ? 0.85 : theme.dark ? 0.18 : 0.14);
    theme.muted = blended(theme.text, theme.card, theme.strong ? 0.9 : 0.62);
    theme.faint = blended(theme.text, theme.card, theme.strong ? 0.2 : theme.dark ? 0.10 : 0.07);
    theme.accent = palette.color(QPalette::Highlight);
    theme.onAccent = palette.color(QPalette::HighlightedText);
    theme.danger = theme.dark ? QColor(0xff8a80) : QColor(0xd0281c);
    theme.good = theme.dark ? QColor(0x5fd39a) : QColor(0x0b8a4f);
    theme.warning = theme.dark ? QColor(0xf2c063) : QColor(0xa15c00);
    theme.nested = theme.dark ? QColor(0xb794ff) : QColor(0x7c3aed);
    theme.system = blended(theme.text, theme.card, theme.strong ? 0.5 : theme.dark ? 0.34 : 0.24);
    const double soft = theme.dark ? 0.18 : 0.12;
    theme.accentSoft = blended(theme.accent, theme.card, soft);
    theme.dangerSoft = blended(theme.danger, theme.card, soft);
    theme.goodSoft = blended(theme.good, theme.card, soft);
    theme.warningSoft = blended(theme.warning, theme.card, soft);
    return theme;
}

} // namespace nestbox
