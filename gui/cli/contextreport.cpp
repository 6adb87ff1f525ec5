// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/contextreport.h"

#include "engine/idmap/maptext.h"
#include "engine/idmap/repairs.h"
#include "engine/idmap/writeprediction.h"
#include "gui/text/errnotext.h"
#include "gui/text/maptextwarningtext.h"
#include "gui/text/problemtext.h"
#include "gui/text/repairtext.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace nestbox {

namespace {

struct ContextReport
{
    Q_DECLARE_TR_FUNCTIONS(ContextReport)
};

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

ProblemText textOf(const Finding& finding, IdKind kind)
{
    Problem problem;
    problem.kind = kind;
    problem.rows = finding.ranges;
    problem.ids = finding.ids;
    problem.ids_are_inside = finding.ids_are_inside;
    problem.value = finding.value;
    problem.finding = finding;
    return problemText(problem, HostFacts {});
}

QString callName(const Verdict& verdict)
{
    switch (verdict.stage) {
    case Stage::Create:
        return QStringLiteral("create:");
    case Stage::Open:
        return QStringLiteral("open:");
    case Stage::Write:
        break;
    }
    return {};
}

QString verdictName(const Verdict& verdict)
{
    return verdict.ok() ? QStringLiteral("OK") : callName(verdict) + errnoName(verdict.error);
}

QString verdictName(const WritePrediction& prediction)
{
    if (prediction.short_count)
        return QStringLiteral("SHORT%1").arg(*prediction.short_count);
    QStringList names;
    for (const Verdict& verdict : prediction.verdicts)
        names << verdictName(verdict);
    return names.join(QLatin1Char(','));
}

/// The call whose answer the person asks about: the first one that fails, else the last one.
const Verdict& deciding(const WritePrediction& prediction)
{
    const auto failed = std::ranges::find_if_not(prediction.verdicts, &Verdict::ok);
    return failed == prediction.verdicts.end() ? prediction.verdicts.back() : *failed;
}

QString answer(const Verdict& verdict)
{
    if (verdict.ok())
        return ContextReport::tr("The kernel accepts the map.");
    const QString name = errnoName(verdict.error);
    const QString rule = toQString(rule_code(verdict.findings.front().rule));
    switch (verdict.stage) {
    case Stage::Create:
        return ContextReport::tr("The kernel refuses to create the namespace: %1, rule %2.").arg(name, rule);
    case Stage::Open:
        return ContextReport::tr("The kernel refuses to open the map file: %1, rule %2.").arg(name, rule);
    case Stage::Write:
        break;
    }
    return ContextReport::tr("The kernel refuses the map: %1, rule %2.").arg(name, rule);
}

std::vector<Repair> repairsOf(const WriteCase& write, const Verdict& verdict)
{
    const IdMap map = parse_map_text(write.text).map;
    WriteContext context = write.context;
    context.already_written = context.already_written || write.written_before.has_value();
    std::vector<Repair> found = repairs(map, context, verdict);
    // The map of the person is the own ID already: another repair says what is missing.
    std::erase_if(
        found, [&map](const Repair& repair) { return repair.code == Repair::Code::UseOwnId && repair.map == map; });
    return found;
}

QString mapLines(const QString& text)
{
    return text.trimmed().replace(QLatin1Char('\n'), QStringLiteral(", "));
}

QStringList refusalLines(const WriteCase& write, const Verdict& verdict)
{
    QStringList lines;
    for (const Finding& finding : verdict.findings) {
        const ProblemText text = textOf(finding, write.context.kind);
        lines << QStringLiteral("  %1 [%2]").arg(text.sentence, toQString(rule_code(finding.rule)))
              << QStringLiteral("      ") + text.why;
    }
    for (const Repair& repair : repairsOf(write, verdict)) {
        const RepairText text = repairText(repair.code, write.context.kind, repair.ranges);
        lines << ContextReport::tr("  Repair: %1 The map is then: %2")
                     .arg(text.sentence, mapLines(toQString(repair.map.to_kernel_text())));
    }
    return lines;
}

QJsonObject findingJson(const Finding& finding, IdKind kind)
{
    const ProblemText text = textOf(finding, kind);
    QJsonArray ranges;
    for (const std::size_t range : finding.ranges)
        ranges.append(static_cast<qint64>(range) + 1);
    return { { QStringLiteral("rule"), toQString(rule_code(finding.rule)) },
        { QStringLiteral("errno"), errnoName(rule_error(finding.rule)) },
        { QStringLiteral("source"), toQString(rule_source(finding.rule)) },
        { QStringLiteral("line"), static_cast<qint64>(finding.line) }, { QStringLiteral("ranges"), ranges },
        { QStringLiteral("sentence"), text.sentence }, { QStringLiteral("why"), text.why } };
}

QJsonObject repairJson(const Repair& repair, IdKind kind)
{
    const RepairText text = repairText(repair.code, kind, repair.ranges);
    return { { QStringLiteral("repairs"), toQString(rule_code(repair.rule)) }, { QStringLiteral("label"), text.label },
        { QStringLiteral("sentence"), text.sentence },
        { QStringLiteral("text"), toQString(repair.map.to_kernel_text()) },
        { QStringLiteral("complete"), repair.complete } };
}

} // namespace

bool accepted(const WriteCase& write)
{
    const WritePrediction prediction = predict(write);
    return std::ranges::all_of(prediction.verdicts, &Verdict::ok) && !prediction.short_count;
}

QString contextReportText(const WriteCase& write)
{
    const WritePrediction prediction = predict(write);
    QStringList lines;
    for (const Verdict& verdict : prediction.verdicts)
        lines << answer(verdict);
    if (prediction.short_count)
        lines << ContextReport::tr(
            "  Only the first %1 bytes are taken: the kernel reads the first buffer as the whole map.")
                     .arg(*prediction.short_count);
    if (const Verdict& verdict = deciding(prediction); !verdict.ok())
        lines << refusalLines(write, verdict);
    for (const MapTextWarning& warning : parse_map_text(write.text).warnings)
        lines << ContextReport::tr("  Note: %1").arg(mapTextWarningText(warning));
    lines << (prediction.map_text.empty()
            ? ContextReport::tr("  The map file stays empty.")
            : ContextReport::tr("  The map file then reads: %1").arg(mapLines(toQString(prediction.map_text))));
    return lines.join(QLatin1Char('\n'));
}

QJsonObject contextReportJson(const WriteCase& write)
{
    const WritePrediction prediction = predict(write);
    const Verdict& verdict = deciding(prediction);
    QJsonArray findings;
    for (const Finding& finding : verdict.findings)
        findings.append(findingJson(finding, write.context.kind));
    QJsonArray warnings;
    for (const MapTextWarning& warning : parse_map_text(write.text).warnings)
        warnings.append(mapTextWarningText(warning));
    QJsonArray repairs;
    if (!verdict.ok())
        for (const Repair& repair : repairsOf(write, verdict))
            repairs.append(repairJson(repair, write.context.kind));
    return { { QStringLiteral("verdict"), verdictName(prediction) },
        { QStringLiteral("rule"),
            verdict.ok() ? QStringLiteral("OK") : toQString(rule_code(verdict.findings.front().rule)) },
        { QStringLiteral("line"), verdict.ok() ? 0 : static_cast<qint64>(verdict.findings.front().line) },
        { QStringLiteral("readback"), toQString(prediction.map_text) }, { QStringLiteral("findings"), findings },
        { QStringLiteral("warnings"), warnings }, { QStringLiteral("repairs"), repairs } };
}

} // namespace nestbox
