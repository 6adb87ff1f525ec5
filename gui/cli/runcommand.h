// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace nestbox {

/// `nestbox run PROFILE [-- PROGRAM [ARG]...]`, with the arguments after "run". Becomes nestbox-launch, so that the
/// program keeps the terminal, the signals and the exit status; returns a LaunchExit when that is not possible.
[[nodiscard]] int runProfile(const QStringList& arguments);

} // namespace nestbox
