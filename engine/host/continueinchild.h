// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nestbox {

/// Returns true in a child, which is in the PID namespace that setns(2) or unshare(2) chose for it. The caller waits,
/// stops when it stops, passes on the signals that were sent to itself alone, and ends as it ends. False: there was no
/// room for a child, errno says why.
[[nodiscard]] bool continue_in_child();

} // namespace nestbox
