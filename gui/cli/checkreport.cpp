// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/checkreport.h"

#include "engine/profile/profilerepairs.h"
#include "engine/profile/profiletext.h"
#include "gui/cli/isolationreport.h"
#include "gui/isolation/mountblocker.h"
#include "gui/text/errnotext.h"
#include "gui/text/idtext.h"
#include "gui/text/problemtext.h"
#include "gui/text/profileerrortext.h"
#include "gui/text/repairtext.h"
#include "gui/text/routetext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace nestbox {

namespace {

struct CheckReport
{
    Q_DECLARE_TR_FUNCTIONS(CheckReport)
};

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString setgroupsName(Setgroups setgroups)
{
    return setgroups == Setgroups::Allow ? QStringLiteral("allow") : QStringLiteral("deny");
}

/// "0 1000 1, 1 100000 65536", as in the kernel's file.
QString mapText(const IdMap& map)
{
    if (map.ranges.empty())
        return CheckReport::tr("nothing mapped");
    return toQString(map.to_kernel_text()).trimmed().replace(QLatin1Char('\n'), QStringLiteral(", "));
}

QString routeLine(const Assessment::Map& map, IdKind kind)
{
    return QStringLiteral("  %1: %2\n      %3")
        .arg(CheckReport::tr("%1 map").arg(kindText(kind)), mapText(map.map), routeText(map.route, kind).explanation);
}

QString problemLines(const Problem& problem, const HostFacts& facts)
{
    const ProblemText text = problemText(problem, facts);
    const bool error = problem.severity == Problem::Severity::Error;
    QString lines = (error ? CheckReport::tr("  Refused: %1") : CheckReport::tr("  Note: %1")).arg(text.sentence);
    if (problem.finding)
        lines += QStringLiteral(" [%1, %2]")
                     .arg(toQString(rule_code(problem.finding->rule)), errnoName(rule_error(problem.finding->rule)));
    if (!text.why.isEmpty())
        lines += QStringLiteral("\n      ") + text.why;
    if (!text.remedy.isEmpty())
        lines += QStringLiteral("\n      ") + text.remedy;
    return lines;
}

/// "level 2, GID: " where there is more than one map it could be about.
QString placeOf(const ProfileRepair& repair, const Profile& profile)
{
    const QString kind = kindText(repair.kind);
    return profile.levels.size() > 1 ? CheckReport::tr("level %1, %2").arg(repair.level + 1).arg(kind) : kind;
}

QString repairLine(const ProfileRepair& repair, const Profile& profile, const HostFacts& facts)
{
    const QString sentence = repairText(repair.code, repair.kind, repair.rows).sentence;
    const Assessment repaired = assess(repair.profile, facts);
    return CheckReport::tr("  Repair (%1): %2 The map is then: %3")
        .arg(placeOf(repair, profile), sentence, mapText(repaired.levels[repair.level].of(repair.kind).map));
}

QJsonObject repairJson(const ProfileRepair& repair)
{
    const RepairText text = repairText(repair.code, repair.kind, repair.rows);
    return { { QStringLiteral("level"), static_cast<qint64>(repair.level) + 1 },
        { QStringLiteral("kind"), repair.kind == IdKind::Gid ? QStringLiteral("gid") : QStringLiteral("uid") },
        { QStringLiteral("label"), text.label }, { QStringLiteral("sentence"), text.sentence },
        { QStringLiteral("complete"), repair.complete },
        { QStringLiteral("profile"),
            QJsonDocument::fromJson(QByteArray::fromStdString(write_profile(repair.profile))).object() } };
}

QJsonArray mapJson(const IdMap& map)
{
    QJsonArray rows;
    for (const IdRange& range : map.ranges)
        rows.append(QJsonArray { qint64 { range.inside }, qint64 { range.outside }, qint64 { range.count } });
    return rows;
}

QJsonObject kindJson(const Assessment::Map& map)
{
    return { { QStringLiteral("route"), toQString(name(map.route)) }, { QStringLiteral("map"), mapJson(map.map) } };
}

/// First and last ID, both included.
QJsonArray idsJson(IdInterval ids)
{
    return { static_cast<qint64>(ids.first), static_cast<qint64>(ids.end) - 1 };
}

QJsonObject problemJson(const Problem& problem, const HostFacts& facts)
{
    const ProblemText text = problemText(problem, facts);
    QJsonObject object {
        { QStringLiteral("code"), toQString(name(problem.code)) },
        { QStringLiteral("severity"),
            problem.severity == Problem::Severity::Error ? QStringLiteral("error") : QStringLiteral("warning") },
        { QStringLiteral("level"), static_cast<qint64>(problem.level) + 1 },
        { QStringLiteral("sentence"), text.sentence },
        { QStringLiteral("why"), text.why },
        { QStringLiteral("remedy"), text.remedy },
    };
    if (problem.kind)
        object[QStringLiteral("kind")] = *problem.kind == IdKind::Gid ? QStringLiteral("gid") : QStringLiteral("uid");
    QJsonArray rows;
    for (const std::size_t row : problem.rows)
        rows.append(static_cast<qint64>(row) + 1);
    object[QStringLiteral("rows")] = rows;
    if (!problem.ids.empty()) {
        object[QStringLiteral("ids")] = idsJson(problem.ids);
        object[QStringLiteral("side")] = problem.ids_are_inside ? QStringLiteral("inside") : QStringLiteral("outside");
    }
    if (problem.finding) {
        object[QStringLiteral("rule")] = toQString(rule_code(problem.finding->rule));
        object[QStringLiteral("errno")] = errnoName(rule_error(problem.finding->rule));
        object[QStringLiteral("source")] = toQString(rule_source(problem.finding->rule));
    }
    return object;
}

} // namespace

bool canBeLaunched(const Profile& profile, const Assessment& assessment, const HostFacts& facts)
{
    return assessment.launchable() && mountBlocker(profile.isolation, facts).isEmpty();
}

QString checkReportText(const Profile& profile, const Assessment& assessment, const HostFacts& facts)
{
    QStringList lines;
    const QString title = QString::fromStdString(profile.name);
    lines << (canBeLaunched(profile, assessment, facts) ? CheckReport::tr("“%1” can be launched here.").arg(title)
                                                        : CheckReport::tr("“%1” cannot be launched here.").arg(title));
    for (std::size_t i = 0; i < assessment.levels.size(); ++i) {
        const Assessment::Level& level = assessment.levels[i];
        if (assessment.levels.size() > 1)
            lines << CheckReport::tr("Level %1").arg(i + 1);
        lines << routeLine(level.uid, IdKind::Uid) << routeLine(level.gid, IdKind::Gid);
        lines << QStringLiteral("  setgroups: ") + setgroupsName(level.setgroups);
    }
    for (const Problem& problem : assessment.problems)
        lines << problemLines(problem, facts);
    for (const ProfileRepair& repair : profile_repairs(profile, assessment, facts))
        lines << repairLine(repair, profile, facts);
    lines << isolationReportLines(profile, assessment, facts);
    return lines.join(QLatin1Char('\n'));
}

QJsonObject checkReportJson(
    const QString& path, const Profile& profile, const Assessment& assessment, const HostFacts& facts)
{
    QJsonArray levels;
    for (const Assessment::Level& level : assessment.levels)
        levels.append(QJsonObject { { QStringLiteral("uid"), kindJson(level.uid) },
            { QStringLiteral("gid"), kindJson(level.gid) },
            { QStringLiteral("setgroups"), setgroupsName(level.setgroups) } });
    QJsonArray problems;
    for (const Problem& problem : assessment.problems)
        problems.append(problemJson(problem, facts));
    QJsonArray repairs;
    for (const ProfileRepair& repair : profile_repairs(profile, assessment, facts))
        repairs.append(repairJson(repair));
    const bool launchable = canBeLaunched(profile, assessment, facts);
    QJsonObject report { { QStringLiteral("file"), path },
        { QStringLiteral("name"), QString::fromStdString(profile.name) },
        { QStringLiteral("verdict"), launchable ? QStringLiteral("ok") : QStringLiteral("refused") },
        { QStringLiteral("levels"), levels }, { QStringLiteral("problems"), problems },
        { QStringLiteral("repairs"), repairs } };
    const QJsonObject isolation = isolationReportJson(profile, assessment, facts);
    for (auto member = isolation.begin(); member != isolation.end(); ++member)
        report.insert(member.key(), member.value());
    return report;
}

QJsonObject unreadableJson(const QString& path, const std::vector<ProfileError>& errors)
{
    QJsonArray list;
    for (const ProfileError& error : errors)
        list.append(QJsonObject { { QStringLiteral("line"), static_cast<qint64>(error.line) },
            { QStringLiteral("key"), QString::fromStdString(error.key_path) },
            { QStringLiteral("sentence"), profileErrorText(error) } });
    return { { QStringLiteral("file"), path }, { QStringLiteral("verdict"), QStringLiteral("unreadable") },
        { QStringLiteral("errors"), list } };
}

} // namespace nestbox
