// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

/* What a quick pass costs at the least: the system calls that its facts need, on one thread, and nothing kept.
   Returns the number of processes seen. */
int minimal_scan(void);

/* readlink(2) of every /proc/PID/ns/user, the same way. */
int bare_readlinks(void);

#ifdef __cplusplus
}
#endif
