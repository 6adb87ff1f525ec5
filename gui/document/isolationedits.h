// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace nestbox {

/// What of a profile needs a namespace.
enum class IsolationNeed : std::uint8_t
{
    PrivateRoot,
    Mounts,
    Hostname
};

/// Why `kind` cannot be left out as things are, the strongest first; nullopt = it can.
[[nodiscard]] std::optional<IsolationNeed> needOf(const Isolation& isolation, NamespaceKind kind);

// Each edit leaves a profile that can be saved and read again.

void addNamespace(Isolation& isolation, NamespaceKind kind);
/// Together with everything that needs it.
void removeNamespace(Isolation& isolation, NamespaceKind kind);
/// Private: adds the namespaces it needs. Host: they stay.
void setRoot(Isolation& isolation, RootKind root);
/// Adds the namespace it needs; an empty name is none.
void setHostname(Isolation& isolation, const std::string& name);
/// Adds the namespace that mounts need.
void addMount(Isolation& isolation, ProfileMount mount);
/// Exchanges the mount with the one `step` below (negative: above) it; false when there is none.
bool moveMount(Isolation& isolation, std::size_t row, int step);

} // namespace nestbox
