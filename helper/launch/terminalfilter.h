// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/failure.h"

namespace nestbox::launch {

/// A seccomp filter for this process and all it starts: ioctl(2) TIOCSTI and TIOCLINUX, which type or paste into the
/// terminal, fail with EPERM in every system call convention of this machine. Needs no_new_privs, or CAP_SYS_ADMIN in
/// the namespace.
///
/// Installing it is a twelfth of a launch. Where the launcher has no controlling terminal there is nothing to protect
/// and it is left out: the kernel lets a process type into its own controlling terminal only (tiocsti, tioclinux), and
/// one that has none can get none which any session uses (tty_open, tiocsctty).
[[nodiscard]] Result protect_terminal();

} // namespace nestbox::launch
