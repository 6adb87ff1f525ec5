// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <sys/types.h>

namespace nestbox::test {

/// Moves the calling process, which has one thread yet, to a machine of its own: fresh process numbers, private /etc,
/// /usr and /run, accounts for the test, a system bus, a real polkitd, and the mapper installed where they look for it.
/// The processes that stay outside wait and pass the exit status on; when the test ends, everything in there is killed
/// and nothing is left. Empty, or why it cannot be shown here.
[[nodiscard]] QString enter_private_bus();

/// Users nest0 to nest8 are 5000 to 5008, their groups the same; anna is 1000, boss (5500) the administrator.
inline constexpr uid_t first_user = 5000;
inline constexpr const char* password = "open sesame";

/// How long what must happen may take on a busy machine; in ms, for QTRY_..._WITH_TIMEOUT.
inline constexpr int deadline = 60'000;

/// Installs the rest of Nestbox there, and programs of the tests beside it; its bin folder, or empty.
[[nodiscard]] QString install_programs(const QStringList& more = {});

/// Lays a file over the private /etc or /usr.
void write_file(const QString& path, const QByteArray& text);

/// The accounts, without those named.
void write_accounts(const QStringList& without = {});

/// The process that owns a name on the bus; -1 = none.
[[nodiscard]] pid_t owner_of(const QString& name);

/// The mapper's process, started if it is not there.
[[nodiscard]] pid_t mapper();

/// The path of the installed program, as the bus knows it.
[[nodiscard]] QString mapper_program();

/// Replaces the running mapper by one that the bus starts with these arguments when it is asked for.
void restart_mapper(const QByteArray& arguments);

/// Takes the mapper away ("none"), or puts another program in its place; what show_mapper() needs to have it back.
/// Nothing for an empty name.
[[nodiscard]] QString hide_mapper(const QString& program);
void show_mapper(const QString& kept);

/// Ends polkitd; the bus starts it again, with the rules that are there then.
void restart_polkit();

[[nodiscard]] QList<pid_t> children_of(pid_t parent);

/// A line of /proc/PID/status without its title, blanks squeezed: "5000 5000 5000 5000".
[[nodiscard]] QByteArray status_of(pid_t process, const QByteArray& title);

[[nodiscard]] qsizetype descriptors_of(pid_t process);

} // namespace nestbox::test
