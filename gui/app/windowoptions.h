// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <expected>

namespace nestbox {

/// The command line of the window (`nestbox [PROFILE]` and `nestbox --screenshot …`).
struct WindowOptions
{
    QString profile; ///< a file to open; empty = the first preset
    QString screenshot; ///< draw the window into this PNG file instead of showing it
    QSize size { 1400, 900 }; ///< of the screenshot
    bool dark = false;
    QString page; ///< the one to show, "build" or "namespaces"; empty = the first one

    /// What was wrong in words, else the options.
    [[nodiscard]] static std::expected<WindowOptions, QString> parse(const QStringList& arguments);
};

} // namespace nestbox
