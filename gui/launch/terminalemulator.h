// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <optional>

namespace nestbox {

/// The user's terminal emulator and how it takes a command.
struct TerminalEmulator
{
    QString program; ///< absolute path
    QStringList arguments; ///< what stands between the program and the command
    bool chosen = false; ///< by the user, in $TERMINAL

    /// program, arguments, command.
    [[nodiscard]] QStringList commandLine(const QStringList& command) const;

    /// Whether its window has somewhere to appear. One that the user chose may need no display, as tmux.
    [[nodiscard]] bool hasDisplay(const QProcessEnvironment& environment) const;

    /// What $TERMINAL names, else the first of the known ones in $PATH; nullopt when there is none.
    [[nodiscard]] static std::optional<TerminalEmulator> find(const QProcessEnvironment& environment);
};

} // namespace nestbox
