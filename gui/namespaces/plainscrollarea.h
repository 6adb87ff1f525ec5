// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace nestbox {

/// Scrolls `content` up and down; shows what is behind it, without a frame.
[[nodiscard]] QScrollArea* newPlainScrollArea(QWidget* content);

} // namespace nestbox
