// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/assessment.h"
#include "engine/profile/profile.h"

#include <QJsonObject>
#include <QStringList>

namespace nestbox {

/// What `nestbox check` says of a profile's isolation: namespaces, files, capabilities, and what they keep from the
/// program. Asks the machine for the paths of the mounts.
[[nodiscard]] QStringList isolationReportLines(
    const Profile& profile, const Assessment& assessment, const HostFacts& facts);

/// The same for programs: "isolation" ("namespaces", "hostname", "root", "mounts", each with its "problem" if there is
/// one), "capabilities" ("choice", "void") and "trust" ("line", "left", "kept").
[[nodiscard]] QJsonObject isolationReportJson(
    const Profile& profile, const Assessment& assessment, const HostFacts& facts);

} // namespace nestbox
