// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/appearance.h"

#include <QApplication>
#include <QSettings>
#include <QToolTip>

#include <array>
#include <utility>

namespace nestbox {

namespace {

using RoleColour = std::pair<QPalette::ColorRole, QRgb>;

constexpr std::array lightColours {
    RoleColour { QPalette::Window, 0xfff4f5f9 },
    RoleColour { QPalette::WindowText, 0xff1f2430 },
    RoleColour { QPalette::Base, 0xffffffff },
    RoleColour { QPalette::AlternateBase, 0xfff7f8fb },
    RoleColour { QPalette::Text, 0xff1f2430 },
    RoleColour { QPalette::Button, 0xfff7f8fb },
    RoleColour { QPalette::ButtonText, 0xff1f2430 },
    RoleColour { QPalette::BrightText, 0xffffffff },
    RoleColour { QPalette::Highlight, 0xff2563eb },
    RoleColour { QPalette::HighlightedText, 0xffffffff },
    RoleColour { QPalette::Link, 0xff1d4ed8 },
    RoleColour { QPalette::ToolTipBase, 0xff1f2430 },
    RoleColour { QPalette::ToolTipText, 0xfff4f5f9 },
    RoleColour { QPalette::PlaceholderText, 0xff7b8496 },
    RoleColour { QPalette::Light, 0xffffffff },
    RoleColour { QPalette::Midlight, 0xffe6e9f0 },
    RoleColour { QPalette::Mid, 0xffc4cad6 },
    RoleColour { QPalette::Dark, 0xff9aa3b4 },
    RoleColour { QPalette::Shadow, 0xff5f687a },
};

constexpr std::array darkColours {
    RoleColour { QPalette::Window, 0xff171a21 },
    RoleColour { QPalette::WindowText, 0xffe7eaf1 },
    RoleColour { QPalette::Base, 0xff1f232d },
    RoleColour { QPalette::AlternateBase, 0xff252a35 },
    RoleColour { QPalette::Text, 0xffe7eaf1 },
    RoleColour { QPalette::Button, 0xff2a303c },
    RoleColour { QPalette::ButtonText, 0xffe7eaf1 },
    RoleColour { QPalette::BrightText, 0xffffffff },
    RoleColour { QPalette::Highlight, 0xff6b9bff },
    RoleColour { QPalette::HighlightedText, 0xff0f1420 },
    RoleColour { QPalette::Link, 0xff8ab0ff },
    RoleColour { QPalette::ToolTipBase, 0xff2f3644 },
    RoleColour { QPalette::ToolTipText, 0xffe7eaf1 },
    RoleColour { QPalette::PlaceholderText, 0xff8d96a8 },
    RoleColour { QPalette::Light, 0xff3a4252 },
    RoleColour { QPalette::Midlight, 0xff323946 },
    RoleColour { QPalette::Mid, 0xff3a4150 },
    RoleColour { QPalette::Dark, 0xff11141a },
    RoleColour { QPalette::Shadow, 0xff000000 },
};

template <std::size_t count> QPalette paletteOf(const std::array<RoleColour, count>& colours)
{
    QPalette palette;
    for (const auto& [role, colour] : colours)
        palette.setColor(role, QColor::fromRgb(colour));
    for (const QPalette::ColorRole role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText }) {
        QColor disabled = palette.color(QPalette::Active, role);
        disabled.setAlphaF(0.42F);
        palette.setColor(QPalette::Disabled, role, disabled);
    }
    return palette;
}

bool hasDesktop()
{
    return qEnvironmentVariableIsSet("XDG_CURRENT_DESKTOP") || qEnvironmentVariableIsSet("QT_QPA_PLATFORMTHEME");
}

QString appearanceKey()
{
    return QStringLiteral("appearance");
}

void usePalette(const QPalette& palette)
{
    QApplication::setPalette(palette);
    // Boxes stand on cards, which have the colour that boxes have elsewhere.
    QPalette boxes = palette;
    boxes.setColor(QPalette::Base, palette.color(QPalette::Midlight));
    QApplication::setPalette(boxes, "QCheckBox");
    QApplication::setPalette(boxes, "QRadioButton");
}

void useDesktopsPalette()
{
    QApplication::setPalette(QPalette());
    QApplication::setPalette(QPalette(), "QCheckBox");
    QApplication::setPalette(QPalette(), "QRadioButton");
}

} // namespace

void applyAppearance(Appearance appearance)
{
    if (appearance == Appearance::Dark)
        usePalette(paletteOf(darkColours));
    else if (appearance == Appearance::Light || !hasDesktop())
        usePalette(paletteOf(lightColours));
    else
        useDesktopsPalette();
    QToolTip::setPalette(QApplication::palette());
}

Appearance savedAppearance()
{
    const QString saved = QSettings().value(appearanceKey()).toString();
    return saved == QLatin1String("light") ? Appearance::Light
        : saved == QLatin1String("dark")   ? Appearance::Dark
                                           : Appearance::Desktop;
}

void saveAppearance(Appearance appearance)
{
    QSettings().setValue(appearanceKey(),
        appearance == Appearance::Light      ? QStringLiteral("light")
            : appearance == Appearance::Dark ? QStringLiteral("dark")
                                             : QStringLiteral("desktop"));
}

} // namespace nestbox
