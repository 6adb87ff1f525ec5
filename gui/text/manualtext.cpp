// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/manualtext.h"

namespace nestbox {

namespace {

/// Titles of sections stay in English: so does the page.
QString section(const char* page, const char* title)
{
    return QStringLiteral("%1, “%2”").arg(QLatin1String(page), QLatin1String(title));
}

QString mapsSection()
{
    return section("user_namespaces(7)", "Defining user and group ID mappings");
}

QString setgroupsSection()
{
    return section("user_namespaces(7)", "The /proc/pid/setgroups file");
}

QString delegationPage(const Problem& problem)
{
    return problem.kind == IdKind::Gid ? QStringLiteral("subgid(5), newgidmap(1)")
                                       : QStringLiteral("subuid(5), newuidmap(1)");
}

} // namespace

QString manualText(const Problem& problem)
{
    using Code = Problem::Code;
    switch (problem.code) {
    case Code::NoDelegation:
    case Code::DelegationTooSmall:
    case Code::NotDelegated:
    case Code::ToolMissing:
    case Code::ToolNotPrivileged:
    case Code::NotLoginGroup:
        return delegationPage(problem);
    case Code::SetgroupsMustBeDenied:
    case Code::SetgroupsInheritedDeny:
    case Code::GroupsNeedSetgroups:
        return setgroupsSection();
    case Code::NamespacesDisabled:
    case Code::NamespacesUnsupported:
        return section("namespaces(7)", "The /proc/sys/user directory");
    case Code::TooManyLevels:
        return section("user_namespaces(7)", "Nested namespaces, namespace membership");
    case Code::UserNotMapped:
    case Code::GroupNotMapped:
        return section("user_namespaces(7)", "Unmapped user and group IDs");
    case Code::UnknownCapability:
        return QStringLiteral("capabilities(7)");
    case Code::UnknownUser:
    case Code::UnknownGroup:
    case Code::TooManyIntervals:
    case Code::AdministratorNeeded:
        return QStringLiteral("nestbox(1)");
    default:
        return mapsSection();
    }
}

} // namespace nestbox
