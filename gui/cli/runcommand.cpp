// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/runcommand.h"

#include "gui/cli/consent.h"
#include "gui/cli/output.h"
#include "gui/launch/launcherpath.h"
#include "helper/protocol/launchexit.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <unistd.h>
#include <vector>

namespace nestbox {

namespace {

struct RunCommand
{
    Q_DECLARE_TR_FUNCTIONS(RunCommand)
};

/// Returns only when the launcher could not be executed.
void become(const QString& program, const QStringList& arguments)
{
    std::vector<QByteArray> texts { QFile::encodeName(program) };
    for (const QString& argument : arguments)
        texts.push_back(QFile::encodeName(argument));
    std::vector<char*> argv;
    for (QByteArray& text : texts)
        argv.push_back(text.data());
    argv.push_back(nullptr);
    ::execv(argv.front(), argv.data());
}

} // namespace

int runProfile(const QStringList& arguments)
{
    const bool profileAlone = arguments.size() == 1;
    const bool withProgram = arguments.size() > 2 && arguments[1] == QStringLiteral("--");
    if ((!profileAlone && !withProgram) || arguments.constFirst().startsWith(QLatin1Char('-'))) {
        printError(RunCommand::tr("run takes a profile file: nestbox run PROFILE [-- PROGRAM [ARG]...]"));
        return launch_failed;
    }
    const QString launcher = launcherPath();
    if (launcher.isEmpty()) {
        printError(RunCommand::tr("nestbox-launch is missing beside this program: install Nestbox again."));
        return launch_failed;
    }
    QStringList words { QStringLiteral("--profile") };
    if (needsConsent(arguments.constFirst()))
        words = QStringList { QStringLiteral("--mapper-socket"), startConsentProcess() } + words;
    become(launcher, words + arguments);
    printError(RunCommand::tr("%1 cannot be executed: %2").arg(launcher, QString::fromLocal8Bit(std::strerror(errno))));
    return launch_failed;
}

} // namespace nestbox
