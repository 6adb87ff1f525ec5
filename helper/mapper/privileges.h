// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nestbox {

/// Brings the process into the one state in which the mapper runs, whether root or systemd's unit started it: the IDs
/// of its service user, exactly CAP_SETUID and CAP_SETGID, no way to more, not dumpable. False: it cannot.
[[nodiscard]] bool enter_service_state();

} // namespace nestbox
