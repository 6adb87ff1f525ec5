// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idinterval.h"
#include "engine/idmap/idkind.h"
#include "engine/profile/hostfacts.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace nestbox {

/// "1000", "1–65536": plain digits, because people copy them.
[[nodiscard]] QString idsText(IdInterval ids);

/// "UID", "GID", "project ID".
[[nodiscard]] QString kindText(IdKind kind);

/// "range 3", "ranges 3 and 2", from 0-based rows.
[[nodiscard]] QString rangesText(const std::vector<std::size_t>& rows);

/// "1 ID", "65,536 IDs".
[[nodiscard]] QString countOfIdsText(std::uint64_t count);

/// What an ID of the host is called: "root", the user's own name, "nobody", or as the machine's files say. Empty if
/// unknown.
[[nodiscard]] QString idName(std::uint64_t id, IdKind kind, const HostFacts& facts);

/// The same of an ID inside a sandbox that is `host` on the host: "root"; the account if it is the same one; "looks
/// like anna" where programs inside find that account's name for a number that is somebody else's.
[[nodiscard]] QString insideName(
    std::uint64_t inside, std::optional<std::uint64_t> host, IdKind kind, const HostFacts& facts);

/// "0 (root)", "1234".
[[nodiscard]] QString namedIdText(std::uint64_t id, IdKind kind, const HostFacts& facts);

/// What the kernel shows for an ID that has no number where it is looked at (/proc/sys/kernel/overflowuid).
inline constexpr std::uint64_t overflowId = 65534;

} // namespace nestbox
