// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/checkcommand.h"

#include "engine/host/gatherhostfacts.h"
#include "gui/cli/checkreport.h"
#include "gui/cli/cli.h"
#include "gui/cli/output.h"
#include "gui/document/profilefile.h"
#include "gui/text/profileerrortext.h"

#include <QCommandLineParser>
#include <QJsonDocument>

namespace nestbox {

namespace {

struct CheckCommand
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

int refuseFile(const QString& path, const std::vector<ProfileError>& errors, bool json)
{
    if (json)
        printOut(QString::fromUtf8(QJsonDocument(unreadableJson(path, errors)).toJson()).trimmed());
    for (const ProfileError& error : errors)
        printError(CheckCommand::tr("%1: %2").arg(path, placedProfileErrorText(error)));
    return checkUnreadable;
}

} // namespace

int checkProfile(const QStringList& arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption jsonOption { QStringLiteral("json"), CheckCommand::tr("Print JSON.") };
    parser.addOption(jsonOption);
    if (!parser.parse(QStringList { QStringLiteral("check") } + arguments)) {
        printError(parser.errorText());
        return checkUnreadable;
    }
    if (parser.positionalArguments().size() != 1) {
        printError(CheckCommand::tr("check takes one profile file: nestbox check [--json] PROFILE"));
        return checkUnreadable;
    }
    const QString path = parser.positionalArguments().constFirst();
    const bool json = parser.isSet(jsonOption);
    const auto profile = readProfileFile(path);
    if (!profile)
        return refuseFile(path, profile.error(), json);
    const HostFacts facts = gather_host_facts(HostQuestions::everything());
    const Assessment assessment = assess(*profile, facts);
    if (json)
        printOut(
            QString::fromUtf8(QJsonDocument(checkReportJson(path, *profile, assessment, facts)).toJson()).trimmed());
    else
        printOut(checkReportText(*profile, assessment, facts));
    return assessment.launchable() ? checkOk : checkRefused;
}

} // namespace nestbox
