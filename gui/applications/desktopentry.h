// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace nestbox {

/// What an application's .desktop file says (Desktop Entry Specification 1.5), as far as it can be launched.
struct DesktopEntry
{
    QString name;
    QString comment;
    QString iconName; ///< a name of the icon theme or an absolute path
    QString exec; ///< as written, quoted
    QString tryExec;
    QString path; ///< of the file itself, for the field code %k
    bool terminal = false;
    bool hidden = false; ///< Hidden or NoDisplay: not to be shown in lists
    QStringList onlyShowIn;
    QStringList notShowIn;

    /// nullopt when the text is no application's entry or lacks Name or Exec. `locale` as in "de_AT".
    [[nodiscard]] static std::optional<DesktopEntry> parse(const QByteArray& text, const QString& locale);

    /// True when it is to be shown on the desktops that $XDG_CURRENT_DESKTOP names.
    [[nodiscard]] bool isShownOn(const QStringList& desktops) const;

    /// The words of Exec, unquoted, its field codes expanded for a launch without files; nullopt when Exec is
    /// malformed.
    [[nodiscard]] std::optional<QStringList> command() const;
};

} // namespace nestbox
