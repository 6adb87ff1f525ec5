// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <expected>

namespace nestbox {

/// What a person types as a command line is split as a POSIX shell would split it (blanks, quotes, backslash), and
/// nothing else of a shell happens: no expansion, no pipes.
struct CommandText
{
    enum class Error
    {
        OpenQuote, ///< a quote is never closed
        OpenBackslash, ///< the line ends in a backslash
    };

    [[nodiscard]] static std::expected<QStringList, Error> split(const QString& text);
    /// Quotes where needed, so that split() and a POSIX shell give `argv` back.
    [[nodiscard]] static QString join(const QStringList& argv);
    /// True when `text` holds, outside quotes, a character that a shell would act on and Nestbox does not.
    [[nodiscard]] static bool looksLikeShell(const QString& text);
};

} // namespace nestbox
