// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/kernelfacts.h"

#include <cstdlib>
#include <memory>
#include <string_view>
#include <sys/capability.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace nestbox {
namespace {

/// The first executable file of that name; relative entries of PATH are passed over.
std::string find_program(std::string_view name)
{
    const char* const variable = std::getenv("PATH");
    std::string path { variable == nullptr ? "" : variable };
    path += ":/usr/bin:/bin";
    for (std::size_t begin = 0; begin < path.size();) {
        const std::size_t end = std::min(path.find(':', begin), path.size());
        const std::string candidate = path.substr(begin, end - begin) + "/" + std::string { name };
        struct stat status {};
        if (candidate.size() > name.size() + 1 && candidate.front() == '/' && stat(candidate.c_str(), &status) == 0
            && S_ISREG(status.st_mode) && access(candidate.c_str(), X_OK) == 0)
            return candidate;
        begin = end + 1;
    }
    return {};
}

/// execve(2) would give it user 0 of this namespace. An owner without a number here shows as the overflow ID.
bool set_user_id_root(const std::string& path)
{
    struct stat status {};
    return stat(path.c_str(), &status) == 0 && (status.st_mode & S_ISUID) != 0 && status.st_uid == 0;
}

bool file_capability(const std::string& path, cap_value_t capability)
{
    const std::unique_ptr<_cap_struct, decltype(&cap_free)> held { cap_get_file(path.c_str()), &cap_free };
    cap_flag_value_t permitted = CAP_CLEAR;
    cap_flag_value_t effective = CAP_CLEAR;
    return held && cap_get_flag(held.get(), capability, CAP_PERMITTED, &permitted) == 0
        && cap_get_flag(held.get(), capability, CAP_EFFECTIVE, &effective) == 0 && permitted == CAP_SET
        && effective == CAP_SET;
}

/// What takes any privilege from an executed file (execve(2), capabilities(7)).
bool privilege_is_void(const std::string& path, cap_value_t capability)
{
    struct statvfs file_system {};
    const bool no_set_user_id = statvfs(path.c_str(), &file_system) == 0 && (file_system.f_flag & ST_NOSUID) != 0;
    return no_set_user_id || prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1 || cap_get_bound(capability) != 1;
}

bool is_privileged(const std::string& path, cap_value_t capability)
{
    return (set_user_id_root(path) || file_capability(path, capability)) && !privilege_is_void(path, capability);
}

} // namespace

void find_map_tool(HostFacts::PerKind& facts, IdKind kind)
{
    const bool gid = kind == IdKind::Gid;
    facts.tool_path = find_program(gid ? "newgidmap" : "newuidmap");
    if (facts.tool_path.empty())
        facts.tool = ToolState::Missing;
    else
        facts.tool = is_privileged(facts.tool_path, gid ? CAP_SETGID : CAP_SETUID) ? ToolState::Usable
                                                                                   : ToolState::NotPrivileged;
}

} // namespace nestbox
