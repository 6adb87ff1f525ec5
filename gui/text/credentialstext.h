// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/process.h"

#include <QString>

namespace nestbox {

/// Everything that /proc/PID/status and cmdline say of who a process is, a line for each kind.
[[nodiscard]] QString credentialsText(const Process& process);

} // namespace nestbox
