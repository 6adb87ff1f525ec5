// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/idmap/contexts.h"

#include <QStringList>

namespace nestbox::test {

namespace {

QString joined(const std::vector<std::size_t>& numbers)
{
    QStringList texts;
    for (const std::size_t number : numbers)
        texts << QString::number(number);
    return texts.join(',');
}

} // namespace

WriteContext root_context(IdKind kind)
{
    WriteContext context;
    context.kind = kind;
    context.creator_had_setfcap = true;
    return with_actor(context, 0, 0, MapCapabilities::all());
}

WriteContext user_context(IdKind kind)
{
    WriteContext context;
    context.kind = kind;
    context.owner = 1000;
    context.owner_group = 100;
    return with_actor(context, 1000, 100, MapCapabilities::none());
}

WriteContext inside_context(IdKind kind)
{
    WriteContext context = user_context(kind);
    context.opener.place = MapActor::Place::Inside;
    context.opener.in_target = MapCapabilities::all();
    context.writer = context.opener;
    return context;
}

WriteContext nested_context(std::initializer_list<IdRange> parent, IdKind kind)
{
    WriteContext context = root_context(kind);
    context.parent_uid = context.parent_gid = { parent };
    context.parent_projid = {};
    return context;
}

WriteContext with_actor(WriteContext context, Id euid, Id egid, MapCapabilities capabilities)
{
    MapActor actor;
    actor.euid = euid;
    actor.egid = egid;
    actor.in_parent = capabilities;
    context.opener = context.writer = actor;
    return context;
}

QString text_of(const Finding& finding)
{
    QString text = QString::fromUtf8(rule_code(finding.rule).data());
    if (finding.line != 0)
        text += QStringLiteral(" line %1").arg(finding.line);
    if (!finding.ranges.empty())
        text += QStringLiteral(" ranges ") + joined(finding.ranges);
    if (!finding.ids.empty())
        text += QStringLiteral(" %1 %2-%3")
                    .arg(finding.ids_are_inside ? "inside" : "outside")
                    .arg(finding.ids.first)
                    .arg(finding.ids.end - 1);
    if (!finding.parent_ranges.empty())
        text += QStringLiteral(" parent ") + joined(finding.parent_ranges);
    if (finding.value != 0)
        text += QStringLiteral(" value %1").arg(finding.value);
    return text;
}

QString text_of(const Verdict& verdict)
{
    QStringList lines;
    for (const Finding& finding : verdict.findings)
        lines << text_of(finding);
    return lines.join('\n');
}

QString reason_of(const Verdict& verdict)
{
    return verdict.ok() ? QStringLiteral("OK") : QString::fromUtf8(rule_code(verdict.findings.front().rule).data());
}

} // namespace nestbox::test
