// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/problem.h"

namespace nestbox {

std::string_view name(Problem::Code code)
{
    switch (code) {
    case Problem::Code::KernelRefuses:
        return "kernel-refuses";
    case Problem::Code::UnknownUser:
        return "unknown-user";
    case Problem::Code::UnknownGroup:
        return "unknown-group";
    case Problem::Code::NoDelegation:
        return "no-delegation";
    case Problem::Code::DelegationTooSmall:
        return "delegation-too-small";
    case Problem::Code::NotDelegated:
        return "not-delegated";
    case Problem::Code::ToolMissing:
        return "tool-missing";
    case Problem::Code::ToolNotPrivileged:
        return "tool-not-privileged";
    case Problem::Code::NotLoginGroup:
        return "not-login-group";
    case Problem::Code::NamespacesDisabled:
        return "namespaces-disabled";
    case Problem::Code::NamespacesUnsupported:
        return "namespaces-unsupported";
    case Problem::Code::AppArmorRestricts:
        return "apparmor-restricts";
    case Problem::Code::SetgroupsMustBeDenied:
        return "setgroups-must-be-denied";
    case Problem::Code::SetgroupsInheritedDeny:
        return "setgroups-inherited-deny";
    case Problem::Code::GroupsNeedSetgroups:
        return "groups-need-setgroups";
    case Problem::Code::UserNotMapped:
        return "user-not-mapped";
    case Problem::Code::GroupNotMapped:
        return "group-not-mapped";
    case Problem::Code::TooManyLevels:
        return "too-many-levels";
    case Problem::Code::NamespaceMissing:
        return "namespace-missing";
    case Problem::Code::UnknownCapability:
        return "unknown-capability";
    case Problem::Code::TooManyIntervals:
        return "too-many-intervals";
    case Problem::Code::AdministratorNeeded:
        return "administrator-needed";
    }
    return {};
}

} // namespace nestbox
