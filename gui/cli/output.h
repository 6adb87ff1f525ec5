// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nestbox {

/// Writes a line to standard output.
void printOut(const QString& line);

/// Of the first line that could not be written; 0 = all were.
[[nodiscard]] int outputError();

/// Writes "nestbox: " and a line to standard error.
void printError(const QString& line);

} // namespace nestbox
