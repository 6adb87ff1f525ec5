// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/launch/terminalemulator.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace nestbox {

namespace {

struct Convention
{
    const char* name;
    const char* option; ///< before the command's words; empty = they follow at once
};

/// In the order of preference: first what stands for the user's own choice, then the desktops' own, then any other.
constexpr std::array conventions {
    Convention { "xdg-terminal-exec", "" },
    Convention { "x-terminal-emulator", "-e" }, // Debian policy, 11.8.3
    Convention { "konsole", "-e" },
    Convention { "gnome-terminal", "--" },
    Convention { "kgx", "--" },
    Convention { "ptyxis", "--" },
    Convention { "xfce4-terminal", "-x" },
    Convention { "mate-terminal", "-x" },
    Convention { "qterminal", "-e" },
    Convention { "lxterminal", "-e" },
    Convention { "alacritty", "-e" },
    Convention { "kitty", "" },
    Convention { "foot", "" },
    Convention { "wezterm", "start" },
    Convention { "xterm", "-e" },
};

QString executable(const QString& name, const QProcessEnvironment& environment)
{
    const QStringList path = environment.value(QStringLiteral("PATH")).split(QLatin1Char(':'), Qt::SkipEmptyParts);
    return QStandardPaths::findExecutable(name, path);
}

QStringList optionOf(const QString& name)
{
    const auto named = [&name](const Convention& convention) { return name == QLatin1String(convention.name); };
    const auto found = std::ranges::find_if(conventions, named);
    const QString option = found == conventions.end() ? QStringLiteral("-e") : QLatin1String(found->option);
    return option.isEmpty() ? QStringList() : QStringList { option };
}

std::optional<TerminalEmulator> named(const QStringList& words, const QProcessEnvironment& environment)
{
    const QString program = words.isEmpty() ? QString() : executable(words.first(), environment);
    if (program.isEmpty())
        return std::nullopt;
    return TerminalEmulator { program, words.mid(1) + optionOf(QFileInfo(words.first()).fileName()), false };
}

} // namespace

QStringList TerminalEmulator::commandLine(const QStringList& command) const
{
    return QStringList { program } + arguments + command;
}

bool TerminalEmulator::hasDisplay(const QProcessEnvironment& environment) const
{
    return chosen || !environment.value(QStringLiteral("DISPLAY")).isEmpty()
        || !environment.value(QStringLiteral("WAYLAND_DISPLAY")).isEmpty();
}

std::optional<TerminalEmulator> TerminalEmulator::find(const QProcessEnvironment& environment)
{
    const QStringList chosen = QProcess::splitCommand(environment.value(QStringLiteral("TERMINAL")));
    if (const auto emulator = named(chosen, environment))
        return TerminalEmulator { emulator->program, emulator->arguments, true };
    for (const Convention& convention : conventions)
        if (const auto emulator = named({ QLatin1String(convention.name) }, environment))
            return emulator;
    return std::nullopt;
}

} // namespace nestbox
