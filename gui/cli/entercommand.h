// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace nestbox {

/// `nestbox enter PID [--] [PROGRAM [ARG]...]`, with the arguments after "enter". Joins the namespaces of the process
/// and becomes the program, else the user's shell; returns a LaunchExit when that is not possible.
[[nodiscard]] int enterNamespaces(const QStringList& arguments);

} // namespace nestbox
