// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/launch/equivalentcommand.h"

#include "gui/document/rangetext.h"
#include "gui/launch/commandtext.h"

#include <algorithm>

namespace nestbox {

namespace {

/// Everything but one level and a command, a user and a group: options for the rest would be longer than the profile.
bool fitsOptions(const Profile& profile)
{
    Program rest = profile.program;
    rest.command.clear();
    rest.terminal = false;
    rest.user.reset();
    rest.group.reset();
    return profile.levels.size() == 1 && profile.isolation == Isolation {} && rest == Program {};
}

bool isMappedRoot(const std::vector<ProfileRange>& rows)
{
    return rows.size() == 1 && rows[0] == ProfileRange { 0, { .symbol = OutsideId::Symbol::Me }, 1 };
}

/// INSIDE:OUTSIDE[:COUNT], the symbols as they are: the launcher resolves them where it runs.
QString rangeOption(const ProfileRange& row)
{
    QString outside = outsideText(row.outside);
    outside.replace(QLatin1Char(':'), QLatin1Char('/'));
    const QString range = QStringLiteral("%1:%2").arg(row.inside).arg(outside);
    return row.count == Id { 1 } ? range : range + QLatin1Char(':') + countText(row.count);
}

void addRanges(QStringList& words, const QString& option, const std::vector<ProfileRange>& rows)
{
    for (const ProfileRange& row : rows)
        words << option << rangeOption(row);
}

void addMaps(QStringList& words, const ProfileLevel& level)
{
    if (isMappedRoot(level.uid) && isMappedRoot(level.gid)) {
        words << QStringLiteral("--map-root");
        return;
    }
    addRanges(words, QStringLiteral("--uid"), level.uid);
    addRanges(words, QStringLiteral("--gid"), level.gid);
    if (level.uid.empty() && level.gid.empty())
        words << QStringLiteral("--unmapped");
}

void addProgram(QStringList& words, const Program& program)
{
    if (program.user)
        words << QStringLiteral("--user") << QString::number(*program.user);
    if (program.group)
        words << QStringLiteral("--group") << QString::number(*program.group);
    if (!program.command.empty())
        words << QStringLiteral("--");
    for (const std::string& word : program.command)
        words << QString::fromStdString(word);
}

} // namespace

bool needsNoFile(const Profile& profile, bool administrator)
{
    return fitsOptions(profile) && !administrator;
}

QString equivalentCommand(const Profile& profile, const QString& path, bool administrator)
{
    if (!needsNoFile(profile, administrator))
        return CommandText::join({ QStringLiteral("nestbox"), QStringLiteral("run"),
            path.isEmpty() ? QStringLiteral("NAME.nestbox.json") : path });
    QStringList words { QStringLiteral("nestbox-launch") };
    addMaps(words, profile.levels.front());
    if (const auto setgroups = profile.levels.front().setgroups)
        words << QStringLiteral("--setgroups")
              << (*setgroups == Setgroups::Allow ? QStringLiteral("allow") : QStringLiteral("deny"));
    addProgram(words, profile.program);
    return CommandText::join(words);
}

} // namespace nestbox
