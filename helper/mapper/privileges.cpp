// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/mapper/privileges.h"

#include <algorithm>
#include <array>
#include <grp.h>
#include <memory>
#include <pwd.h>
#include <sys/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace nestbox {

namespace {

/// More than twice what libdbus reads ahead (4096), for Qt copies each: the bus drops who has none left, and all that
/// is pending with them.
constexpr rlimit descriptors { 16384, 16384 };
constexpr std::array<cap_value_t, 2> kept { CAP_SETGID, CAP_SETUID };

bool limit_bounding_set()
{
    for (cap_value_t capability = 0; capability < cap_max_bits(); ++capability)
        if (std::ranges::find(kept, capability) == kept.end() && cap_get_bound(capability) == 1
            && cap_drop_bound(capability) != 0)
            return false;
    return true;
}

/// Ambient too, for the worker, which is executed.
bool keep_two_capabilities()
{
    const std::unique_ptr<_cap_struct, int (*)(void*)> wanted(cap_init(), cap_free);
    for (const cap_flag_t flag : { CAP_PERMITTED, CAP_EFFECTIVE, CAP_INHERITABLE })
        cap_set_flag(wanted.get(), flag, kept.size(), kept.data(), CAP_SET);
    return cap_set_proc(wanted.get()) == 0
        && std::ranges::all_of(kept, [](cap_value_t capability) { return cap_set_ambient(capability, CAP_SET) == 0; });
}

} // namespace

bool enter_service_state()
{
    const passwd* account = getpwnam("nestbox-mapper");
    if (!account || account->pw_uid == 0)
        return false;
    const auto [uid, gid] = std::pair { account->pw_uid, account->pw_gid };
    setrlimit(RLIMIT_NOFILE, &descriptors); // where the limit is lower and firm, a flood does more harm
    return limit_bounding_set() && prctl(PR_SET_KEEPCAPS, 1) == 0 && setgroups(0, nullptr) == 0
        && setresgid(gid, gid, gid) == 0 && setresuid(uid, uid, uid) == 0 && keep_two_capabilities()
        && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_DUMPABLE, 0) == 0;
}

} // namespace nestbox
