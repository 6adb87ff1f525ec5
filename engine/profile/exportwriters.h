// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/assessment.h"
#include "engine/profile/exporterror.h"
#include "engine/profile/hostfacts.h"

#include <expected>
#include <string>

namespace nestbox {

/// The formats of export_map that have something to say of their own. At least one map is not empty.
[[nodiscard]] std::expected<std::string, ExportError> write_unshare(
    const Assessment::Level& level, const HostFacts& facts);
[[nodiscard]] std::string write_podman(const Assessment::Level& level);
[[nodiscard]] std::expected<std::string, ExportError> write_rootless_podman(
    const Assessment::Level& level, const HostFacts& facts);
[[nodiscard]] std::string write_oci(const Assessment::Level& level);
[[nodiscard]] std::expected<std::string, ExportError> write_nsjail(const Assessment::Level& level);
[[nodiscard]] std::expected<std::string, ExportError> write_bubblewrap(
    const Assessment::Level& level, const HostFacts& facts);

/// "inside outside count" with `separator` between.
[[nodiscard]] std::string joined(const IdRange& range, char separator);

/// A range that maps exactly the caller's own ID.
[[nodiscard]] bool is_own(const IdRange& range, const HostFacts::PerKind& facts);

/// The map consists of such a range alone.
[[nodiscard]] bool is_only_own(const IdMap& map, const HostFacts::PerKind& facts);

} // namespace nestbox
