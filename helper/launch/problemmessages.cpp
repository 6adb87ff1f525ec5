// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/messages.h"

#include "engine/profile/namespacename.h"
#include "helper/launch/words.h"

namespace nestbox::launch {

namespace {

std::string no_account(const Problem& problem, std::string_view what)
{
    return range_words(problem.kind.value_or(IdKind::Uid), problem.rows) + ": there is no " + std::string { what }
    + " \"" + problem.name + "\" on this machine; correct the name or use a number";
}

std::string too_small(const Problem& problem, IdKind kind)
{
    return range_words(kind, problem.rows) + ": it asks for " + std::to_string(problem.value) + " subordinate "
        + to_words(kind) + "s, " + std::to_string(problem.limit)
        + " are left of your delegation; lower the count or extend " + delegation_file(kind);
}

std::string not_delegated(const Problem& problem, IdKind kind)
{
    return range_words(kind, problem.rows) + ": " + ids_are("outside", problem.ids)
        + " neither your own nor delegated to you in " + delegation_file(kind)
        + "; use your own or subordinate IDs, or launch it from Nestbox with an administrator's consent";
}

std::string tool_missing(IdKind kind)
{
    return tool_name(kind)
        + " is not installed, and only it can write a map of subordinate IDs; install the package "
          "uidmap (Debian, Ubuntu) or shadow-utils";
}

std::string not_privileged(const Problem& problem, IdKind kind)
{
    const std::string path = problem.name.empty() ? "/usr/bin/" + tool_name(kind) : problem.name;
    return tool_name(kind)
        + " has neither its set-user-ID bit nor file capabilities, so it can write no map; sudo chmod u+s " + path;
}

std::string unmapped_id(const Problem& problem, std::string_view which, IdKind kind)
{
    return "the program's " + std::string { which } + ' ' + std::to_string(problem.value)
        + " is not mapped inside; map it or choose one of the inside " + to_words(kind) + "s";
}

std::string namespace_missing(const Problem& problem)
{
    const std::string kind { namespace_name(static_cast<NamespaceKind>(problem.value)) };
    return problem.name + " needs the " + kind + " namespace; add " + kind + " to the namespaces";
}

} // namespace

std::string sentence(const Problem& problem)
{
    const IdKind kind = problem.kind.value_or(IdKind::Uid);
    switch (problem.code) {
    case Problem::Code::KernelRefuses:
        return sentence(problem.finding.value_or(Finding {}), problem);
    case Problem::Code::UnknownUser:
        return no_account(problem, "user");
    case Problem::Code::UnknownGroup:
        return no_account(problem, "group");
    case Problem::Code::NoDelegation:
        return "no subordinate " + to_words(kind) + "s are delegated to you in " + delegation_file(kind);
    case Problem::Code::DelegationTooSmall:
        return too_small(problem, kind);
    case Problem::Code::NotDelegated:
    case Problem::Code::AdministratorNeeded:
        return not_delegated(problem, kind);
    case Problem::Code::ToolMissing:
        return tool_missing(kind);
    case Problem::Code::ToolNotPrivileged:
        return not_privileged(problem, kind);
    case Problem::Code::NotLoginGroup:
        return tool_name(kind) + " serves you only under your account's group, GID " + std::to_string(problem.value)
            + "; leave the group that newgrp or sg gave you";
    case Problem::Code::NamespacesDisabled:
        return "user namespaces are switched off: " + problem.name + " is 0; sudo sysctl " + problem.name
            + (problem.name == "user.max_user_namespaces" ? "=15000" : "=1");
    case Problem::Code::NamespacesUnsupported:
        return "this kernel has no user namespaces; start one built with CONFIG_USER_NS";
    case Problem::Code::AppArmorRestricts:
        return "AppArmor takes away capabilities in new user namespaces "
               "(kernel.apparmor_restrict_unprivileged_userns=1); "
               "load an AppArmor profile with \"userns,\" for nestbox-launch";
    case Problem::Code::SetgroupsMustBeDenied:
        return "setgroups must be denied where you map only your own GID; say --setgroups deny";
    case Problem::Code::SetgroupsInheritedDeny:
        return "setgroups is denied for good in the namespace you are in; say --setgroups deny";
    case Problem::Code::GroupsNeedSetgroups:
        return "supplementary groups can be set only where setgroups is allowed; keep them, or map subordinate GIDs";
    case Problem::Code::UserNotMapped:
        return unmapped_id(problem, "user", IdKind::Uid);
    case Problem::Code::GroupNotMapped:
        return unmapped_id(problem, "group", IdKind::Gid);
    case Problem::Code::TooManyLevels:
        return "level " + std::to_string(problem.limit + 1) + ": the kernel nests user namespaces "
            + std::to_string(problem.limit) + " deep and no deeper; remove levels";
    case Problem::Code::NamespaceMissing:
        return namespace_missing(problem);
    case Problem::Code::TooManyIntervals:
        return "the outside IDs are " + std::to_string(problem.value)
            + " separate ranges, and an administrator can be asked for " + std::to_string(problem.limit)
            + "; use fewer, longer ranges";
    case Problem::Code::UnknownCapability:
        return '"' + problem.name + "\" is no capability; see capabilities(7)";
    }
    return {};
}

} // namespace nestbox::launch
