// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/launchtext.h"

#include "gui/text/consenttext.h"

#include <QCoreApplication>
#include <QHash>

#include <csignal>
#include <cstring>
#include <system_error>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LaunchText)
};

/// The sentences of the failures that need no more than their subject (%1). The rest keep the launcher's own words.
const QHash<QString, const char*>& sentences()
{
    static const QHash<QString, const char*> table {
        { QStringLiteral("process-not-started"), QT_TRANSLATE_NOOP("LaunchText", "No process could be started.") },
        { QStringLiteral("namespace-refused"),
            QT_TRANSLATE_NOOP("LaunchText", "The kernel refused to create a user namespace.") },
        { QStringLiteral("namespace-limit"),
            QT_TRANSLATE_NOOP("LaunchText", "The limit of user namespaces is reached (user.max_user_namespaces).") },
        { QStringLiteral("namespace-unsupported"),
            QT_TRANSLATE_NOOP("LaunchText", "This kernel has no user namespaces.") },
        { QStringLiteral("consent-not-asked"),
            QT_TRANSLATE_NOOP("LaunchText", "The launcher could not ask for an administrator's consent.") },
        { QStringLiteral("consent-lost"),
            QT_TRANSLATE_NOOP("LaunchText", "The question for an administrator's consent was lost; launch again.") },
        { QStringLiteral("consent-timed-out"),
            QT_TRANSLATE_NOOP("LaunchText", "There was no answer to the question for an administrator's consent.") },
        { QStringLiteral("setgroups-not-written"), QT_TRANSLATE_NOOP("LaunchText", "setgroups could not be denied.") },
        { QStringLiteral("map-not-written"), QT_TRANSLATE_NOOP("LaunchText", "The kernel refused the map.") },
        { QStringLiteral("tool-failed"), QT_TRANSLATE_NOOP("LaunchText", "%1 refused to write the map.") },
        { QStringLiteral("tool-timed-out"), QT_TRANSLATE_NOOP("LaunchText", "%1 did not answer in time.") },
        { QStringLiteral("maps-differ"),
            QT_TRANSLATE_NOOP("LaunchText", "The map that was read back is not the one that was asked for.") },
        { QStringLiteral("isolation-refused"),
            QT_TRANSLATE_NOOP("LaunchText", "The kernel refused a namespace of the kind %1.") },
        { QStringLiteral("tree-not-private"),
            QT_TRANSLATE_NOOP("LaunchText", "The sandbox's mounts could not be cut off from the host's.") },
        { QStringLiteral("mount-source-not-there"),
            QT_TRANSLATE_NOOP("LaunchText", "%1 cannot be shown inside: name a file or folder that you can reach.") },
        { QStringLiteral("mount-target-not-there"),
            QT_TRANSLATE_NOOP("LaunchText", "%1 is no place to mount: name one that is there and no symbolic link.") },
        { QStringLiteral("mount-refused"), QT_TRANSLATE_NOOP("LaunchText", "The kernel refused the mount at %1.") },
        { QStringLiteral("read-only-refused"), QT_TRANSLATE_NOOP("LaunchText", "%1 could not be made read-only.") },
        { QStringLiteral("proc-not-mounted"),
            QT_TRANSLATE_NOOP("LaunchText",
                "A fresh /proc could not be mounted. In most containers parts of /proc are hidden, which forbids it:"
                " leave out the pid namespace.") },
        { QStringLiteral("proc-hidden"),
            QT_TRANSLATE_NOOP("LaunchText",
                "The maps inside could not be written, because there is no /proc: mount nothing over it, and add the"
                " pid namespace if there is none.") },
        { QStringLiteral("root-not-made"),
            QT_TRANSLATE_NOOP("LaunchText", "%1 of the private root could not be made.") },
        { QStringLiteral("root-not-entered"),
            QT_TRANSLATE_NOOP("LaunchText", "The private root could not become the root.") },
        { QStringLiteral("hostname-not-set"), QT_TRANSLATE_NOOP("LaunchText", "The host name %1 could not be set.") },
        { QStringLiteral("loopback-not-up"),
            QT_TRANSLATE_NOOP("LaunchText", "The loopback interface could not be switched on.") },
        { QStringLiteral("groups-not-set"), QT_TRANSLATE_NOOP("LaunchText", "The groups could not be set.") },
        { QStringLiteral("ids-not-set"), QT_TRANSLATE_NOOP("LaunchText", "The user or group could not be taken.") },
        { QStringLiteral("capabilities-not-set"),
            QT_TRANSLATE_NOOP("LaunchText", "The capabilities could not be set.") },
        { QStringLiteral("directory-not-entered"),
            QT_TRANSLATE_NOOP("LaunchText", "The folder %1 cannot be entered.") },
        { QStringLiteral("program-not-found"), QT_TRANSLATE_NOOP("LaunchText", "The program %1 is not there.") },
        { QStringLiteral("program-not-executable"),
            QT_TRANSLATE_NOOP("LaunchText", "The program %1 cannot be executed.") },
    };
    return table;
}

QString errnoText(const LaunchEvent& failed)
{
    const std::optional<qint64> error = failed.number(QStringLiteral("errno"));
    return error && *error != 0
        ? Words::tr("System: %1.")
              .arg(QString::fromStdString(std::generic_category().message(static_cast<int>(*error))))
        : QString();
}

LaunchText notStarted(const QString& sentence)
{
    return { Words::tr("Not started"), sentence };
}

QString signalName(int signal)
{
    const char* name = ::sigabbrev_np(signal);
    return name == nullptr ? QString::number(signal) : QStringLiteral("SIG") + QLatin1String(name);
}

} // namespace

QString failureText(const LaunchEvent& failed)
{
    if (failed.text(QStringLiteral("code")) == QLatin1String("consent-refused")) {
        const ConsentText text = consentText(failed.text(QStringLiteral("subject")));
        return text.sentence + QLatin1Char(' ') + text.remedy;
    }
    const char* sentence = sentences().value(failed.text(QStringLiteral("code")));
    if (sentence == nullptr)
        return failed.text(QStringLiteral("message"));
    QString text = Words::tr(sentence);
    if (text.contains(QLatin1String("%1")))
        text = text.arg(failed.text(QStringLiteral("subject")));
    return QStringList { text, failed.text(QStringLiteral("detail")), errnoText(failed) }
        .join(QLatin1Char(' '))
        .simplified();
}

LaunchText launchText(const LaunchOutcome& outcome)
{
    switch (outcome.kind) {
    case LaunchOutcome::Kind::Exited:
        return { Words::tr("Exited with status %1").arg(outcome.code), {} };
    case LaunchOutcome::Kind::Signalled:
        return { Words::tr("Ended by %1").arg(signalName(outcome.code)), {} };
    case LaunchOutcome::Kind::Refused:
        return notStarted(failureText(outcome.event));
    case LaunchOutcome::Kind::NotStarted:
        return notStarted(outcome.reason);
    case LaunchOutcome::Kind::Lost:
        break;
    }
    return { Words::tr("Ended"), Words::tr("It ended without telling how.") };
}

} // namespace nestbox
