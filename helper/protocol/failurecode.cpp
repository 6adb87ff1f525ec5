// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/protocol/failurecode.h"

#include <array>

namespace nestbox {

std::string_view name(FailureCode code)
{
    static constexpr std::array<std::string_view, 39> names {
        "usage",
        "profile-unreadable",
        "profile-wrong",
        "not-launchable",
        "descriptors-not-closed",
        "process-not-started",
        "name-services-not-asked",
        "namespace-refused",
        "namespace-limit",
        "namespace-unsupported",
        "consent-not-asked",
        "consent-refused",
        "consent-lost",
        "consent-timed-out",
        "setgroups-not-written",
        "map-not-written",
        "tool-failed",
        "tool-timed-out",
        "maps-differ",
        "isolation-refused",
        "tree-not-private",
        "mount-source-not-there",
        "mount-target-not-there",
        "mount-refused",
        "read-only-refused",
        "proc-not-mounted",
        "proc-hidden",
        "root-not-made",
        "root-not-entered",
        "hostname-not-set",
        "loopback-not-up",
        "groups-not-set",
        "ids-not-set",
        "capabilities-not-set",
        "no-new-privileges-not-set",
        "terminal-filter-not-set",
        "directory-not-entered",
        "program-not-found",
        "program-not-executable",
    };
    return names.at(static_cast<std::size_t>(code));
}

} // namespace nestbox
