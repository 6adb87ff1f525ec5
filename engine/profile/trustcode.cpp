// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/trust.h"

#include <array>

namespace nestbox {
namespace {

struct Entry
{
    std::string_view name;
    bool kept;
};

/// In the order of TrustFact::Code.
constexpr std::array entries {
    Entry { "acts-as-root", false },
    Entry { "acts-as-others", false },
    Entry { "files-writable", false },
    Entry { "files-readable", false },
    Entry { "files-as-stranger", true },
    Entry { "files-hidden", true },
    Entry { "folders-writable", false },
    Entry { "folders-readable", false },
    Entry { "system-readable", false },
    Entry { "system-hidden", true },
    Entry { "network-reached", false },
    Entry { "network-kept", true },
    Entry { "processes-reached", false },
    Entry { "processes-seen", false },
    Entry { "processes-kept", true },
    Entry { "session-reached", false },
    Entry { "session-kept", true },
    Entry { "display-reached", false },
    Entry { "display-kept", true },
    Entry { "system-bus-reached", false },
    Entry { "system-bus-kept", true },
    Entry { "ipc-reached", false },
    Entry { "ipc-kept", true },
    Entry { "devices-reached", false },
    Entry { "devices-kept", true },
    Entry { "groups-held", false },
    Entry { "groups-dropped", true },
    Entry { "environment-seen", false },
    Entry { "host-name-seen", false },
    Entry { "control-group-seen", false },
    Entry { "privilege-kept", true },
    Entry { "privilege-gained", false },
    Entry { "outlives-stop", false },
    Entry { "ends-with-init", true },
    Entry { "resources-unlimited", false },
    Entry { "kernel-reached", false },
};
static_assert(entries.size() == static_cast<std::size_t>(TrustFact::Code::KernelReached) + 1);

const Entry& entry_of(TrustFact::Code code)
{
    return entries.at(static_cast<std::size_t>(code));
}

} // namespace

bool is_kept(TrustFact::Code code)
{
    return entry_of(code).kept;
}

std::string_view name(TrustFact::Code code)
{
    return entry_of(code).name;
}

} // namespace nestbox
