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

/// The ID that the program has after launch: chosen, else the caller's own, translated; unmapped ones look like 65534.
QString seenId(const Assessment& assessment, const HostFacts& facts, IdKind kind)
{
    const std::optional<Id> chosen = kind == IdKind::Gid ? assessment.group : assessment.user;
    const std::optional<Id> seen = chosen ? chosen : innermostId(assessment, kind, facts.of(kind).me);
    return namedIdText(seen ? *seen : overflowId, kind, facts);
}

} // namespace

QString runsAsText(const Assessment& assessment, const HostFacts& facts)
{
    return QStringLiteral("%1 : %2").arg(
        seenId(assessment, facts, IdKind::Uid), seenId(assessment, facts, IdKind::Gid));
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
