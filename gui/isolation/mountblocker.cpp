// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/isolation/mountblocker.h"

#include "engine/host/pathstate.h"
#include "engine/profile/mountcheck.h"
#include "gui/text/mounttext.h"

#include <algorithm>

namespace nestbox {

QString mountBlocker(const Isolation& isolation, const HostFacts& facts)
{
    const std::vector<MountFinding> findings = check_mounts(isolation, facts.home, path_state);
    const auto found
        = std::ranges::find_if(findings, [](const MountFinding& finding) { return stops_launch(finding.code); });
    return found == findings.end() ? QString() : mountFindingText(*found, isolation);
}

} // namespace nestbox
