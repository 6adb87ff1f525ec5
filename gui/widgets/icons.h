// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace nestbox {

/// One of resources/icons, drawn in the palette's text colour (or in `colour`), sharp at every size and density.
[[nodiscard]] QIcon icon(const QString& name, const QColor& colour = {});

/// The application's own, coloured icon.
[[nodiscard]] QIcon applicationIcon();

} // namespace nestbox
