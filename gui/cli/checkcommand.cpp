// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/checkcommand.h"

#include "engine/host/profilefile.h"
#include "engine/host/readfile.h"
#include "engine/profile/profiletext.h"
#include "engine/profile/writecasetext.h"
#include "gui/administrator/mapperservice.h"
#include "gui/cli/checkreport.h"
#include "gui/cli/cli.h"
#include "gui/cli/contextreport.h"
#include "gui/cli/output.h"
#include "gui/text/profileerrortext.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>

namespace nestbox {

namespace {

struct CheckCommand
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

QString indented(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson()).trimmed();
}

int refuseFile(const QString& path, const std::vector<ProfileError>& errors, bool json)
{
    if (json)
        printOut(indented(unreadableJson(path, errors)));
    for (const ProfileError& error : errors)
        printError(CheckCommand::tr("%1: %2").arg(path, placedProfileErrorText(error)));
    return checkUnreadable;
}

int checkContextFile(const QString& path, bool json)
{
    const std::expected<std::string, int> text = read_file(QFile::encodeName(path).constData(), largest_profile_text);
    if (!text)
        return refuseFile(path, { { .code = ProfileError::Code::CannotRead, .error = text.error() } }, json);
    if (text->size() > largest_profile_text)
        return refuseFile(path, { { .code = ProfileError::Code::TooLarge } }, json);
    const auto write = parse_write_case(*text);
    if (!write)
        return refuseFile(path, write.error(), json);
    printOut(json ? indented(contextReportJson(*write)) : contextReportText(*write));
    return accepted(*write) ? checkOk : checkRefused;
}

int checkProfileFile(const QString& path, bool json)
{
    const auto profile = read_profile_file(QFile::encodeName(path).toStdString());
    if (!profile)
        return refuseFile(path, profile.error(), json);
    const HostFacts facts = gatherAllFacts();
    const Assessment assessment = assess(*profile, facts);
    printOut(json ? indented(checkReportJson(path, *profile, assessment, facts))
                  : checkReportText(*profile, assessment, facts));
    return canBeLaunched(*profile, assessment, facts) ? checkOk : checkRefused;
}

} // namespace

int checkProfile(const QStringList& arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption jsonOption { QStringLiteral("json") };
    const QCommandLineOption contextOption { QStringLiteral("context"), {}, QStringLiteral("FILE") };
    parser.addOptions({ jsonOption, contextOption });
    if (!parser.parse(QStringList { QStringLiteral("check") } + arguments)) {
        printError(parser.errorText());
        return checkUnreadable;
    }
    const bool json = parser.isSet(jsonOption);
    const QStringList paths = parser.positionalArguments() + parser.values(contextOption);
    if (paths.size() != 1) {
        printError(CheckCommand::tr("check takes one file: nestbox check [--json] PROFILE, or --context FILE"));
        return checkUnreadable;
    }
    return parser.isSet(contextOption) ? checkContextFile(paths.constFirst(), json)
                                       : checkProfileFile(paths.constFirst(), json);
}

} // namespace nestbox
