// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/id.h"
#include "helper/mapper/refusal.h"

namespace nestbox {

/// Whether `fd` is a user namespace that `owner` made directly below the mapper's own.
[[nodiscard]] Refusal check_namespace(int fd, Id owner);

/// Whether `path`, a /proc/PID/ns/user, is the namespace that `fd` holds.
[[nodiscard]] bool is_namespace(int fd, const QString& path);

} // namespace nestbox
