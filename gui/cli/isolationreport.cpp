// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/isolationreport.h"

#include "engine/host/pathstate.h"
#include "engine/profile/capabilityeffect.h"
#include "engine/profile/legalnames.h"
#include "engine/profile/mountcheck.h"
#include "engine/profile/namespacename.h"
#include "engine/profile/trust.h"
#include "gui/text/mounttext.h"
#include "gui/text/trusttext.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace nestbox {

namespace {

struct IsolationReport
{
    Q_DECLARE_TR_FUNCTIONS(IsolationReport)
};

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList namespaceNames(const Isolation& isolation)
{
    QStringList names;
    for (const NamespaceKind kind : isolation.namespaces)
        names << toQString(namespace_name(kind));
    return names;
}

/// Held, yet good for nothing.
QStringList voidCapabilities(const Profile& profile)
{
    QStringList names;
    for (const std::string_view name : capability_names())
        if (is_chosen(profile.program.capabilities, name) && capability_effect(name, profile).is_void())
            names << toQString(name);
    return names;
}

QString choiceText(const CapabilityChoice& choice)
{
    if (choice.kind == CapabilityChoice::Kind::All)
        return QStringLiteral("all");
    if (choice.kind == CapabilityChoice::Kind::None)
        return QStringLiteral("none");
    QStringList names;
    for (const std::string& name : choice.names)
        names << toQString(name);
    return names.join(QStringLiteral(", "));
}

/// The sentence about a mount; empty when all is well.
QString problemOf(const std::vector<MountFinding>& findings, std::size_t row, const Isolation& isolation)
{
    const auto found = std::ranges::find(findings, row, &MountFinding::row);
    return found == findings.end() ? QString() : mountFindingText(*found, isolation);
}

QStringList mountLines(const Isolation& isolation, const HostFacts& facts)
{
    QStringList lines;
    const std::vector<MountFinding> findings = check_mounts(isolation, facts.home, path_state);
    for (std::size_t row = 0; row < isolation.mounts.size(); ++row) {
        const MountText text = mountText(isolation.mounts[row]);
        lines << QStringLiteral("  %1: %2").arg(text.target, text.source);
        if (const QString problem = problemOf(findings, row, isolation); !problem.isEmpty())
            lines << QStringLiteral("      ") + problem;
    }
    return lines;
}

QString capabilitiesLine(const Profile& profile)
{
    const QStringList idle = voidCapabilities(profile);
    const QString line = IsolationReport::tr("  Capabilities: %1").arg(choiceText(profile.program.capabilities));
    return idle.isEmpty() ? line : IsolationReport::tr("%1 (%2 of them void here)").arg(line).arg(idle.size());
}

QJsonObject mountJson(const ProfileMount& mount, const QString& problem)
{
    const auto* bind = std::get_if<BindMount>(&mount);
    QJsonObject object { { QStringLiteral("at"), mountText(mount).target },
        { QStringLiteral("kind"), bind != nullptr ? QStringLiteral("bind") : QStringLiteral("tmpfs") } };
    if (bind != nullptr) {
        object[QStringLiteral("bind")] = toQString(bind->source);
        object[QStringLiteral("read_only")] = bind->read_only;
    }
    if (!problem.isEmpty())
        object[QStringLiteral("problem")] = problem;
    return object;
}

QJsonObject isolationJson(const Isolation& isolation, const HostFacts& facts)
{
    const std::vector<MountFinding> findings = check_mounts(isolation, facts.home, path_state);
    QJsonArray mounts;
    for (std::size_t row = 0; row < isolation.mounts.size(); ++row)
        mounts.append(mountJson(isolation.mounts[row], problemOf(findings, row, isolation)));
    QJsonObject object { { QStringLiteral("namespaces"), QJsonArray::fromStringList(namespaceNames(isolation)) },
        { QStringLiteral("root"),
            isolation.root == RootKind::Private ? QStringLiteral("private") : QStringLiteral("host") },
        { QStringLiteral("mounts"), mounts } };
    if (isolation.hostname)
        object[QStringLiteral("hostname")] = toQString(*isolation.hostname);
    return object;
}

QJsonArray factsJson(const std::vector<TrustFact>& found, bool kept, const HostFacts& facts)
{
    QJsonArray list;
    for (const TrustFact& fact : found)
        if (is_kept(fact.code) == kept)
            list.append(QJsonObject { { QStringLiteral("code"), toQString(name(fact.code)) },
                { QStringLiteral("sentence"), trustText(fact, facts) } });
    return list;
}

} // namespace

QStringList isolationReportLines(const Profile& profile, const Assessment& assessment, const HostFacts& facts)
{
    const Isolation& isolation = profile.isolation;
    QStringList lines;
    if (!isolation.namespaces.empty())
        lines << IsolationReport::tr("  Namespaces: %1").arg(namespaceNames(isolation).join(QStringLiteral(", ")));
    if (isolation.hostname)
        lines << IsolationReport::tr("  Host name: %1").arg(toQString(*isolation.hostname));
    lines << (isolation.root == RootKind::Private ? IsolationReport::tr("  Files: an empty root")
                                                  : IsolationReport::tr("  Files: this system's"));
    lines << mountLines(isolation, facts) << capabilitiesLine(profile);
    const std::vector<TrustFact> found = trust_facts(profile, assessment, facts);
    lines << QStringLiteral("  ") + trustLine(found, facts);
    for (const TrustFact& fact : found)
        lines << (is_kept(fact.code) ? IsolationReport::tr("      kept: %1") : IsolationReport::tr("      left: %1"))
                     .arg(trustText(fact, facts));
    return lines;
}

QJsonObject isolationReportJson(const Profile& profile, const Assessment& assessment, const HostFacts& facts)
{
    const std::vector<TrustFact> found = trust_facts(profile, assessment, facts);
    return { { QStringLiteral("isolation"), isolationJson(profile.isolation, facts) },
        { QStringLiteral("capabilities"),
            QJsonObject { { QStringLiteral("choice"), choiceText(profile.program.capabilities) },
                { QStringLiteral("void"), QJsonArray::fromStringList(voidCapabilities(profile)) } } },
        { QStringLiteral("trust"),
            QJsonObject { { QStringLiteral("line"), trustLine(found, facts) },
                { QStringLiteral("left"), factsJson(found, false, facts) },
                { QStringLiteral("kept"), factsJson(found, true, facts) } } } };
}

} // namespace nestbox
