// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/programtext.h"

#include "gui/document/resolved.h"
#include "gui/launch/commandtext.h"
#include "gui/text/idtext.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProgramText)
};

/// The ID that the program has after launch: chosen, else the caller's own, translated.
std::optional<Id> seenId(const Assessment& assessment, const HostFacts& facts, IdKind kind)
{
    const std::optional<Id> chosen = kind == IdKind::Gid ? assessment.group : assessment.user;
    return chosen ? chosen : innermostId(assessment, kind, facts.of(kind).me);
}

/// The same process as the host sees it.
std::optional<Id> seenOnHost(const Assessment& assessment, const HostFacts& facts, IdKind kind)
{
    const std::optional<Id> chosen = kind == IdKind::Gid ? assessment.group : assessment.user;
    return chosen ? hostId(assessment, kind, assessment.levels.size() - 1, *chosen) : std::optional(facts.of(kind).me);
}

/// "root (UID 0, GID 0)"; unmapped IDs look like 65534.
QString identityText(const QString& name, std::optional<Id> uid, std::optional<Id> gid)
{
    const auto number = [](std::optional<Id> id) { return QString::number(id ? *id : overflowId); };
    return name.isEmpty() ? Words::tr("UID %1, GID %2").arg(number(uid), number(gid))
                          : Words::tr("%1 (UID %2, GID %3)").arg(name, number(uid), number(gid));
}

} // namespace

QString runsAsText(const Assessment& assessment, const HostFacts& facts)
{
    const std::optional<Id> uid = seenId(assessment, facts, IdKind::Uid);
    const bool isAccount = !uid || *uid == 0 || uid == seenOnHost(assessment, facts, IdKind::Uid);
    const QString name = isAccount ? idName(uid ? *uid : overflowId, IdKind::Uid, facts) : QString();
    return identityText(name, uid, seenId(assessment, facts, IdKind::Gid));
}

QString hostIdentityText(const Assessment& assessment, const HostFacts& facts)
{
    const std::optional<Id> uid = seenOnHost(assessment, facts, IdKind::Uid);
    const std::optional<Id> gid = seenOnHost(assessment, facts, IdKind::Gid);
    if (!uid || !gid)
        return {};
    const QString identity = identityText(idName(*uid, IdKind::Uid, facts), uid, gid);
    return *uid == facts.uid.me ? Words::tr("On the host it stays you: %1").arg(identity)
                                : Words::tr("On the host: %1").arg(identity);
}

QString commandHint(const QString& text)
{
    const auto words = CommandText::split(text);
    if (!words)
        return words.error() == CommandText::Error::OpenQuote ? Words::tr("A quote is not closed yet.")
                                                              : Words::tr("A backslash at the end escapes nothing.");
    if (CommandText::looksLikeShell(text))
        return Words::tr("No shell reads this line: signs such as | > * $ are passed on as they are. For a shell write"
                         " sh -c '…'.");
    const bool quoted
        = text.contains(QLatin1Char('\'')) || text.contains(QLatin1Char('"')) || text.contains(QLatin1Char('\\'));
    if (!quoted)
        return {};
    return Words::tr("%n word(s): %1", nullptr, static_cast<int>(words->size()))
        .arg(QStringLiteral("[") + words->join(QStringLiteral("] [")) + QStringLiteral("]"));
}

QString programName(const Program& program)
{
    if (program.command.empty())
        return Words::tr("Shell");
    return QFileInfo(QString::fromStdString(program.command.front())).fileName();
}

} // namespace nestbox
