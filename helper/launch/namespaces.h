// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"
#include "helper/launch/failure.h"

#include <set>
#include <string>

namespace nestbox::launch {

/// Puts this process into new namespaces of these kinds, owned by the user namespace that it is in; of a new pid
/// namespace its next child becomes the first process.
[[nodiscard]] Result create_namespaces(const std::set<NamespaceKind>& kinds);

/// In an uts namespace of its own.
[[nodiscard]] Result set_hostname(const std::string& name);

/// Switches the loopback interface on; the kernel gives it 127.0.0.1 and ::1 with that (inetdev_event,
/// addrconf_notify).
[[nodiscard]] Result raise_loopback();

} // namespace nestbox::launch
