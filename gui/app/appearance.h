// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

namespace nestbox {

/// Light or dark colours chosen in Nestbox instead of the desktop's.
enum class Appearance
{
    Desktop,
    Light,
    Dark
};

/// Desktop leaves the palette alone, except where there is no desktop to follow: then Light.
void applyAppearance(Appearance appearance);

[[nodiscard]] Appearance savedAppearance();
void saveAppearance(Appearance appearance);

} // namespace nestbox
