// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/obstacle.h"

#include "engine/host/kernelfacts.h"
#include "engine/host/readfile.h"

#include <algorithm>
#include <cerrno>

namespace nestbox::launch {

namespace {

constexpr std::size_t longest_status = 65536;

bool has_number(const HostFacts::PerKind& facts)
{
    return std::ranges::any_of(
        facts.parent.ranges, [&facts](const IdRange& range) { return range.inside_ids().contains(facts.me); });
}

bool is_filtered()
{
    const std::string status = read_file("/proc/self/status", longest_status).value_or("");
    return status.find("\nSeccomp:\t2") != std::string::npos;
}

Obstacle refusal(const HostFacts& facts)
{
    if (!has_number(facts.uid) || !has_number(facts.gid))
        return Obstacle::UnmappedIds;
    if (facts.unprivileged_denied)
        return Obstacle::UnprivilegedDenied;
    if (facts.apparmor_restricts)
        return Obstacle::AppArmor;
    return is_filtered() ? Obstacle::SystemCallFilter : Obstacle::ChrootOrPolicy;
}

} // namespace

Obstacle find_obstacle(int error)
{
    const HostFacts facts = gather_kernel_facts(HostQuestions::everything());
    if (error == ENOSPC || error == EUSERS) // EUSERS before Linux 4.9
        return facts.max_user_namespaces == 0U ? Obstacle::Disabled : Obstacle::Depth;
    if (error == EINVAL || error == ENOSYS)
        return Obstacle::NotBuiltIn;
    return refusal(facts);
}

std::string_view name(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::Depth:
        return "depth";
    case Obstacle::Disabled:
        return "disabled";
    case Obstacle::UnmappedIds:
        return "unmapped-ids";
    case Obstacle::UnprivilegedDenied:
        return "unprivileged-denied";
    case Obstacle::AppArmor:
        return "apparmor";
    case Obstacle::SystemCallFilter:
        return "system-call-filter";
    case Obstacle::ChrootOrPolicy:
        return "chroot-or-policy";
    case Obstacle::NotBuiltIn:
        return "not-built-in";
    }
    return {};
}

} // namespace nestbox::launch
