// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/problemtext.h"

#include "engine/profile/namespacename.h"
#include "gui/text/hostdirectory.h"
#include "gui/text/idtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProblemText)
};

QString name(const Problem& problem)
{
    return QString::fromStdString(problem.name);
}

IdKind kindOf(const Problem& problem)
{
    return problem.kind.value_or(IdKind::Uid);
}

QString toolFor(IdKind kind)
{
    return kind == IdKind::Gid ? QStringLiteral("newgidmap") : QStringLiteral("newuidmap");
}

QString fileFor(IdKind kind)
{
    return kind == IdKind::Gid ? QStringLiteral("/etc/subgid") : QStringLiteral("/etc/subuid");
}

/// IDs that nobody has; where the machine cannot be asked, those behind the caller's own, from 100000 on, where
/// distributions begin (login.defs, SUB_UID_MIN).
IdInterval freeIds(IdKind kind, std::uint64_t count, const HostFacts& facts)
{
    if (const std::optional<IdInterval> free = HostDirectory::freeIds(count))
        return *free;
    std::uint64_t first = 100000;
    for (const IdInterval delegated : facts.of(kind).delegated)
        first = std::max(first, delegated.end);
    return { first, first + count };
}

/// The command that delegates `count` more IDs.
QString delegationCommand(IdKind kind, std::uint64_t count, const HostFacts& facts)
{
    const IdInterval free = freeIds(kind, std::max<std::uint64_t>(count, 65536), facts);
    const std::uint64_t first = free.first;
    const std::uint64_t last = free.end - 1;
    if (facts.user_name.empty())
        return QStringLiteral("echo %1:%2:%3 | sudo tee -a %4")
            .arg(facts.uid.me)
            .arg(first)
            .arg(last - first + 1)
            .arg(fileFor(kind));
    return QStringLiteral("sudo usermod --add-sub%1s %2-%3 %4")
        .arg(kind == IdKind::Gid ? QStringLiteral("gid") : QStringLiteral("uid"))
        .arg(first)
        .arg(last)
        .arg(QString::fromStdString(facts.user_name));
}

ProblemText unknownAccount(const Problem& problem, bool group)
{
    return { group ? Words::tr("unknown group") : Words::tr("unknown user"),
        group ? Words::tr("There is no group “%1” on this machine.").arg(name(problem))
              : Words::tr("There is no user “%1” on this machine.").arg(name(problem)),
        Words::tr("A profile may name accounts instead of numbers; the name is looked up where the profile is run."),
        Words::tr("Correct the name, or write the number instead.") };
}

ProblemText noDelegation(const Problem& problem, const HostFacts& facts)
{
    const IdKind kind = kindOf(problem);
    return { Words::tr("no subordinate IDs"),
        Words::tr("You have no subordinate %1s, and this map asks for some.").arg(kindText(kind)),
        Words::tr("Subordinate IDs are delegated to a user by a line in %1 (subuid(5)); %2 maps nothing that is not"
                  " delegated.")
            .arg(fileFor(kind), toolFor(kind)),
        Words::tr("Let an administrator run: %1").arg(delegationCommand(kind, problem.value, facts)) };
}

ProblemText delegationTooSmall(const Problem& problem, const HostFacts& facts)
{
    const IdKind kind = kindOf(problem);
    const std::uint64_t missing = problem.value > problem.limit ? problem.value - problem.limit : problem.value;
    return { Words::tr("too few subordinate IDs"),
        Words::tr("%1 %2 asks for %3, and %4 of your subordinate ones are left.")
            .arg(
                kindText(kind), rangesText(problem.rows), countOfIdsText(problem.value), countOfIdsText(problem.limit)),
        Words::tr("What is delegated to you stands in %1 (subuid(5)); every ID can be used once in a map.")
            .arg(fileFor(kind)),
        Words::tr("Set the count to %1 or to “rest”, or let an administrator run: %2")
            .arg(problem.limit)
            .arg(delegationCommand(kind, missing, facts)) };
}

ProblemText notDelegated(const Problem& problem)
{
    const IdKind kind = kindOf(problem);
    return { Words::tr("not delegated to you"),
        Words::tr("%1 %2 uses outside IDs that are neither yours nor delegated to you: %3.")
            .arg(kindText(kind), rangesText(problem.rows), idsText(problem.ids)),
        Words::tr("On your own you may map your own ID and the IDs that %1 delegates to you; others need an"
                  " administrator's consent.")
            .arg(fileFor(kind)),
        Words::tr("Use “me” or “subordinate” as the outside.") };
}

ProblemText toolMissing(const Problem& problem)
{
    const QString tool = toolFor(kindOf(problem));
    return { Words::tr("%1 is missing").arg(tool),
        Words::tr("%1, which writes maps of subordinate IDs, is not installed.").arg(tool),
        Words::tr("The kernel lets you map your own ID only; %1 is the program that may map your subordinate IDs for"
                  " you.")
            .arg(tool),
        Words::tr("Install it: the package is called uidmap or shadow-utils.") };
}

ProblemText toolNotPrivileged(const Problem& problem)
{
    const QString tool = toolFor(kindOf(problem));
    const QString command = QStringLiteral("sudo chmod u+s $(command -v %1)").arg(tool);
    return { Words::tr("%1 lacks its privilege").arg(tool),
        Words::tr("%1 has lost its set-user-ID bit or file capability, so it may write no map.").arg(tool),
        Words::tr("Copying a file system or a container image often drops that bit."),
        Words::tr("Reinstall its package, or let an administrator run: %1").arg(command) };
}

ProblemText notLoginGroup(const Problem& problem, const HostFacts& facts)
{
    const QString tool = toolFor(kindOf(problem));
    return { Words::tr("not your login group"),
        Words::tr("%1 works only while you run under your account's own group, and you run under GID %2.")
            .arg(tool)
            .arg(facts.gid.me),
        Words::tr("newuidmap and newgidmap compare the caller's GID with the account's (GID %1) and refuse others, as"
                  " after newgrp or sg.")
            .arg(problem.value),
        Words::tr("Start Nestbox from a session that runs under GID %1.").arg(problem.value) };
}

/// The setting that allows them: a number of namespaces, or a switch.
QString allowingCommand(const Problem& problem)
{
    const bool isLimit = problem.name == "user.max_user_namespaces" || problem.name.empty();
    return isLimit ? QStringLiteral("sudo sysctl user.max_user_namespaces=15000")
                   : QStringLiteral("sudo sysctl %1=1").arg(name(problem));
}

ProblemText namespacesDisabled(const Problem& problem)
{
    return { Words::tr("switched off"), Words::tr("User namespaces are switched off on this machine."),
        Words::tr("The setting %1 is 0, so the kernel creates none.")
            .arg(problem.name.empty() ? QStringLiteral("user.max_user_namespaces") : name(problem)),
        Words::tr("Let an administrator run: %1").arg(allowingCommand(problem)) };
}

ProblemText namespacesUnsupported()
{
    return { Words::tr("not in this kernel"), Words::tr("This kernel has no user namespaces."),
        Words::tr("It was built without CONFIG_USER_NS; there is no /proc/self/uid_map."),
        Words::tr("Start a kernel that was built with CONFIG_USER_NS.") };
}

ProblemText appArmorRestricts()
{
    return { Words::tr("AppArmor restricts it"),
        Words::tr("AppArmor takes the capabilities in new user namespaces away from ordinary programs here."),
        Words::tr(
            "kernel.apparmor_restrict_unprivileged_userns is 1 (Ubuntu's default): a map written from inside is then"
            " refused."),
        Words::tr("Install the AppArmor profile that Nestbox ships, or ask an administrator.") };
}

ProblemText setgroupsMustBeDenied()
{
    return { Words::tr("setgroups must be denied"),
        Words::tr(
            "This profile allows setgroups, yet a GID map of your own can only be written with setgroups denied."),
        Words::tr(
            "Else a program could drop a group that keeps it out of a file (user_namespaces(7), new_idmap_permitted:"
            " EPERM)."),
        Words::tr("Set setgroups to “deny”, or leave it out so that Nestbox chooses.") };
}

ProblemText setgroupsInheritedDeny()
{
    return { Words::tr("setgroups is denied here"),
        Words::tr("This profile allows setgroups, but the namespace that Nestbox runs in has denied it for good."),
        Words::tr(
            "A child namespace inherits “deny” at its creation and can never allow it again (proc_setgroups_write)."),
        Words::tr("Set setgroups to “deny”, or start Nestbox in another namespace.") };
}

ProblemText groupsNeedSetgroups()
{
    return { Words::tr("groups need setgroups"),
        Words::tr("The program's list of groups needs setgroups allowed, and here it is denied."),
        Words::tr("setgroups(2) answers EPERM while /proc/PID/setgroups says “deny”."),
        Words::tr("Leave “groups” out of the profile to keep the groups that you have.") };
}

ProblemText accountNotMapped(const Problem& problem, IdKind kind)
{
    return { Words::tr("%1 %2 is not mapped").arg(kindText(kind)).arg(problem.value),
        Words::tr("The program shall run as %1 %2, which is not mapped inside.").arg(kindText(kind)).arg(problem.value),
        Words::tr("A process can only take IDs that exist in its namespace: setresuid(2), setresgid(2) and setgroups(2)"
                  " answer EINVAL to others."),
        Words::tr("Map that ID, or choose one that is mapped.") };
}

ProblemText tooManyLevels(const Problem& problem)
{
    return { Words::tr("too many levels"),
        Words::tr("This profile has more levels than fit here: %1 are left.").arg(problem.limit),
        Words::tr("The kernel nests user namespaces 33 deep below the initial one and answers ENOSPC to more"
                  " (create_user_ns)."),
        Words::tr("Remove levels, or start Nestbox further out.") };
}

ProblemText namespaceMissing(const Problem& problem)
{
    const auto kind = static_cast<NamespaceKind>(problem.value);
    const std::string_view missing = namespace_name(kind);
    const QString word = QString::fromUtf8(missing.data(), static_cast<qsizetype>(missing.size()));
    return { Words::tr("%1 namespace missing").arg(word),
        Words::tr("What “%1” asks for needs the %2 namespace.").arg(name(problem), word),
        Words::tr("Without a namespace of its own, the change would be the host's."),
        Words::tr("Add the %1 namespace.").arg(word) };
}

ProblemText unknownCapability(const Problem& problem)
{
    return { Words::tr("unknown capability"),
        Words::tr("“%1” is no capability that this machine knows.").arg(name(problem)),
        Words::tr("Names are those of libcap, such as cap_net_admin (capabilities(7))."),
        Words::tr("Correct the name.") };
}

ProblemText tooManyIntervals(const Problem& problem)
{
    return { Words::tr("too many to ask for"),
        Words::tr("The outside IDs are %1 separate ranges; an administrator can be asked for %2 at once.")
            .arg(problem.value)
            .arg(problem.limit),
        Words::tr("The password dialog names every range of IDs that is given away, and nobody reads a longer list."),
        Words::tr("Use fewer, longer ranges of outside IDs.") };
}

ProblemText administratorNeeded(const Problem& problem)
{
    return { Words::tr("administrator"),
        Words::tr("The %1 map needs an administrator's consent.").arg(kindText(kindOf(problem))),
        Words::tr("It uses outside IDs that are neither yours nor delegated to you."),
        Words::tr("Launch asks for it; with “me” or “subordinate” as the outside nobody need be asked.") };
}

} // namespace

ProblemText problemText(const Problem& problem, const HostFacts& facts)
{
    switch (problem.code) {
    case Problem::Code::KernelRefuses:
        return ruleText(problem);
    case Problem::Code::UnknownUser:
        return unknownAccount(problem, false);
    case Problem::Code::UnknownGroup:
        return unknownAccount(problem, true);
    case Problem::Code::NoDelegation:
        return noDelegation(problem, facts);
    case Problem::Code::DelegationTooSmall:
        return delegationTooSmall(problem, facts);
    case Problem::Code::NotDelegated:
        return notDelegated(problem);
    case Problem::Code::ToolMissing:
        return toolMissing(problem);
    case Problem::Code::ToolNotPrivileged:
        return toolNotPrivileged(problem);
    case Problem::Code::NamespacesDisabled:
        return namespacesDisabled(problem);
    case Problem::Code::NamespacesUnsupported:
        return namespacesUnsupported();
    case Problem::Code::AppArmorRestricts:
        return appArmorRestricts();
    case Problem::Code::SetgroupsMustBeDenied:
        return setgroupsMustBeDenied();
    case Problem::Code::SetgroupsInheritedDeny:
        return setgroupsInheritedDeny();
    case Problem::Code::GroupsNeedSetgroups:
        return groupsNeedSetgroups();
    case Problem::Code::UserNotMapped:
        return accountNotMapped(problem, IdKind::Uid);
    case Problem::Code::GroupNotMapped:
        return accountNotMapped(problem, IdKind::Gid);
    case Problem::Code::NotLoginGroup:
        return notLoginGroup(problem, facts);
    case Problem::Code::TooManyLevels:
        return tooManyLevels(problem);
    case Problem::Code::NamespaceMissing:
        return namespaceMissing(problem);
    case Problem::Code::UnknownCapability:
        return unknownCapability(problem);
    case Problem::Code::TooManyIntervals:
        return tooManyIntervals(problem);
    case Problem::Code::AdministratorNeeded:
        return administratorNeeded(problem);
    }
    return {};
}

} // namespace nestbox
