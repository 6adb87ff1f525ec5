// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/process.h"

#include <string_view>

namespace nestbox {

/// Name and credentials from the text of /proc/PID/status (proc_pid_status(5)). Lines that an older kernel lacks leave
/// their defaults; never fails. Writes into `process`, whose storage is used again.
void parse_process_status(std::string_view text, Process& process);

} // namespace nestbox
