// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/consenttext.h"

#include <QCoreApplication>
#include <QHash>

#include <utility>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConsentText)
};

using Pair = std::pair<const char*, const char*>;

/// What the mapper answers after it has put the request to polkit.
const QHash<QString, Pair>& decisions()
{
    static const QHash<QString, Pair> table {
        { QStringLiteral("NotAuthorized"),
            { QT_TRANSLATE_NOOP("ConsentText", "A rule of this machine refuses you these IDs."),
                QT_TRANSLATE_NOOP("ConsentText",
                    "Map your own and your subordinate IDs, or let an administrator change the rules in"
                    " /etc/polkit-1/rules.d.") } },
        { QStringLiteral("Dismissed"),
            { QT_TRANSLATE_NOOP("ConsentText", "The password dialog was closed, or the password was wrong."),
                QT_TRANSLATE_NOOP("ConsentText", "Launch again and let an administrator type the password.") } },
        { QStringLiteral("NoAgent"),
            { QT_TRANSLATE_NOOP("ConsentText",
                  "An administrator's password is needed, and this session has no dialog to ask for it."),
                QT_TRANSLATE_NOOP("ConsentText",
                    "Log in to a desktop with a polkit agent, or launch from a terminal with nestbox run, which asks"
                    " there if pkttyagent is installed.") } },
        { QStringLiteral("NoAuthority"),
            { QT_TRANSLATE_NOOP("ConsentText", "polkit, which asks the administrator, gave no answer."),
                QT_TRANSLATE_NOOP("ConsentText", "Check the service: systemctl status polkit") } },
        { QStringLiteral("Timeout"),
            { QT_TRANSLATE_NOOP("ConsentText", "Nobody typed the password within three minutes."),
                QT_TRANSLATE_NOOP("ConsentText", "Launch again when an administrator is there.") } },
        { QStringLiteral("Busy"),
            { QT_TRANSLATE_NOOP("ConsentText",
                  "Another request of yours, or eight of other users, are waiting for an administrator."),
                QT_TRANSLATE_NOOP("ConsentText", "Answer or cancel that one, then launch again.") } },
        { QStringLiteral("AlreadyMapped"),
            { QT_TRANSLATE_NOOP("ConsentText", "A map of the new namespace was already written by somebody else."),
                QT_TRANSLATE_NOOP("ConsentText", "Launch again.") } },
        { QStringLiteral("Failed"),
            { QT_TRANSLATE_NOOP("ConsentText", "The mapper had the consent and could not write the maps."),
                QT_TRANSLATE_NOOP(
                    "ConsentText", "See what the system's log says of it: journalctl -t nestbox-mapper") } },
    };
    return table;
}

/// What it refuses before anybody is asked.
const QHash<QString, Pair>& refusals()
{
    static const QHash<QString, Pair> table {
        { QStringLiteral("InvalidRanges"),
            { QT_TRANSLATE_NOOP("ConsentText", "The mapper refuses these ranges, as the kernel would."),
                QT_TRANSLATE_NOOP("ConsentText", "Check that inside and outside IDs do not overlap.") } },
        { QStringLiteral("ForbiddenId"),
            { QT_TRANSLATE_NOOP("ConsentText",
                  "These ranges hold an ID that is given to nobody: 0, or one of polkit, of the message bus or of the"
                  " mapper."),
                QT_TRANSLATE_NOOP("ConsentText", "Leave that ID out of the outside ranges.") } },
        { QStringLiteral("TooManyIntervals"),
            { QT_TRANSLATE_NOOP("ConsentText", "These are more separate ranges than a password dialog can show."),
                QT_TRANSLATE_NOOP("ConsentText", "Use at most 16, for users and groups together.") } },
        { QStringLiteral("InvalidCaller"),
            { QT_TRANSLATE_NOOP("ConsentText", "The mapper serves neither root nor users without an account."),
                QT_TRANSLATE_NOOP("ConsentText", "Start Nestbox as an ordinary user of this machine.") } },
        { QStringLiteral("CallerGone"),
            { QT_TRANSLATE_NOOP("ConsentText", "The connection to the mapper was lost while it was asked."),
                QT_TRANSLATE_NOOP("ConsentText", "Launch again.") } },
        { QStringLiteral("NotANamespace"),
            { QT_TRANSLATE_NOOP("ConsentText", "The mapper did not take the new namespace for one."),
                QT_TRANSLATE_NOOP("ConsentText", "Install nestbox and nestbox-mapper in the same version.") } },
        { QStringLiteral("WrongParent"),
            { QT_TRANSLATE_NOOP("ConsentText",
                  "The mapper serves only namespaces made directly on this machine, and Nestbox runs inside another"
                  " one."),
                QT_TRANSLATE_NOOP("ConsentText", "Start Nestbox outside of containers and sandboxes.") } },
        { QStringLiteral("NotOwner"),
            { QT_TRANSLATE_NOOP("ConsentText", "The new namespace belongs to another user than the one who asks."),
                QT_TRANSLATE_NOOP("ConsentText", "Start Nestbox without changing the user on the way.") } },
    };
    return table;
}

/// Where it was not asked at all.
const QHash<QString, Pair>& absences()
{
    static const QHash<QString, Pair> table {
        { QStringLiteral("NotInstalled"),
            { QT_TRANSLATE_NOOP("ConsentText",
                  "These IDs need an administrator's consent, and Nestbox's mapper is not installed here."),
                QT_TRANSLATE_NOOP(
                    "ConsentText", "Install nestbox-mapper, or map your own and your subordinate IDs.") } },
        { QStringLiteral("NotStarted"),
            { QT_TRANSLATE_NOOP("ConsentText", "The mapper is installed and cannot be started."),
                QT_TRANSLATE_NOOP("ConsentText", "Check the service: systemctl status nestbox-mapper") } },
        { QStringLiteral("NoBus"),
            { QT_TRANSLATE_NOOP("ConsentText", "The system message bus cannot be reached, and the mapper lives there."),
                QT_TRANSLATE_NOOP("ConsentText", "Check that dbus runs, and that Nestbox is not in a container.") } },
        { QStringLiteral("BusRefused"),
            { QT_TRANSLATE_NOOP("ConsentText", "The message bus does not let you ask the mapper."),
                QT_TRANSLATE_NOOP("ConsentText",
                    "Check that org.nestbox.Mapper1.conf is in /usr/share/dbus-1/system.d and unchanged.") } },
        { QStringLiteral("OtherVersion"),
            { QT_TRANSLATE_NOOP("ConsentText", "The mapper does not understand this request."),
                QT_TRANSLATE_NOOP("ConsentText", "Install nestbox and nestbox-mapper together, in one version.") } },
        { QStringLiteral("ServiceGone"),
            { QT_TRANSLATE_NOOP("ConsentText", "The mapper ended without an answer; nothing is mapped."),
                QT_TRANSLATE_NOOP("ConsentText", "Launch again; it is started anew.") } },
        { QStringLiteral("Cancelled"),
            { QT_TRANSLATE_NOOP("ConsentText", "You cancelled before an administrator consented."),
                QT_TRANSLATE_NOOP("ConsentText", "Launch again to ask once more.") } },
    };
    return table;
}

} // namespace

ConsentText consentText(const QString& reason)
{
    for (const auto* table : { &decisions(), &refusals(), &absences() })
        if (const auto found = table->find(reason); found != table->end())
            return { Words::tr(found->first), Words::tr(found->second) };
    return { Words::tr("The mapper refused for a reason that this version does not know: %1.").arg(reason),
        Words::tr("Install nestbox and nestbox-mapper together, in one version.") };
}

} // namespace nestbox
