// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/assessment.h"
#include "engine/profile/profile.h"
#include "engine/profile/profileerror.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace nestbox {

/// Whether nothing is known that would refuse the launch: neither maps nor mounts.
[[nodiscard]] bool canBeLaunched(const Profile& profile, const Assessment& assessment, const HostFacts& facts);

/// What `nestbox check` says of a profile on this machine, without the last newline.
[[nodiscard]] QString checkReportText(const Profile& profile, const Assessment& assessment, const HostFacts& facts);

/// The same for programs: "verdict" ("ok" or "refused"), "levels" (each with "setgroups", "uid" and "gid": "route" and
/// "map" as [inside, outside, count] rows), "problems" (stable "code", "rule", "errno", "rows", "ids" besides the text)
/// and what isolationReportJson() says.
[[nodiscard]] QJsonObject checkReportJson(
    const QString& path, const Profile& profile, const Assessment& assessment, const HostFacts& facts);

/// "verdict": "unreadable", and "errors", each with "line", "key" and the sentence.
[[nodiscard]] QJsonObject unreadableJson(const QString& path, const std::vector<ProfileError>& errors);

} // namespace nestbox
