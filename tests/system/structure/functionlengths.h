// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sourcefile.h"

/// A function whose braces stand on lines of their own.
struct FunctionLength
{
    QString place; ///< file and line of its opening brace
    qsizetype lines = 0; ///< between its braces
    bool flat = false; ///< a table: nothing in it depends on anything but a switch
};

/// The functions of a file that is formatted as the house formats: a brace alone on a line opens a function, unless
/// the declaration above it is that of a type. Functions on one line count as one.
[[nodiscard]] std::vector<FunctionLength> functionLengths(const SourceFile& file);
