// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/credentialstext.h"

#include "gui/text/capabilitysettext.h"
#include "gui/text/namespacetext.h"

#include <QCoreApplication>
#include <QStringList>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CredentialsText)
};

QString idsLine(const QString& kind, const Credentials::Ids& ids)
{
    if (ids.real == ids.effective && ids.real == ids.saved && ids.real == ids.filesystem)
        return Words::tr("%1: %2").arg(kind).arg(ids.real);
    return Words::tr("%1: real %2, effective %3, saved %4, file system %5")
        .arg(kind)
        .arg(ids.real)
        .arg(ids.effective)
        .arg(ids.saved)
        .arg(ids.filesystem);
}

QString numbers(const std::vector<std::uint32_t>& values)
{
    QStringList texts;
    for (const std::uint32_t value : values)
        texts << QString::number(value);
    return texts.isEmpty() ? Words::tr("none") : texts.join(QStringLiteral(", "));
}

QString commandLine(const std::vector<std::string>& command)
{
    QStringList words;
    for (const std::string& word : command)
        words << printable(word);
    return words.join(QLatin1Char(' '));
}

} // namespace

QString credentialsText(const Process& process)
{
    QStringList lines;
    if (!process.command.empty())
        lines << Words::tr("Command: %1").arg(commandLine(process.command));
    if (!process.credentials)
        return (lines << Words::tr("Its credentials could not be read.")).join(QLatin1Char('\n'));
    const Credentials& who = *process.credentials;
    lines << idsLine(Words::tr("UID"), who.uid) << idsLine(Words::tr("GID"), who.gid)
          << Words::tr("Supplementary groups: %1").arg(numbers(who.groups))
          << Words::tr("Capabilities, effective: %1").arg(capabilitySetText(who.effective))
          << Words::tr("Permitted: %1").arg(capabilitySetText(who.permitted))
          << Words::tr("Inheritable: %1; ambient: %2")
                 .arg(capabilitySetText(who.inheritable), capabilitySetText(who.ambient))
          << Words::tr("Bounding: %1").arg(capabilitySetText(who.bounding))
          << (who.no_new_privileges ? Words::tr("It can gain no privileges by executing a program.")
                                    : Words::tr("It may gain privileges by executing a set-user-ID program."));
    if (who.pids.size() > 1)
        lines << Words::tr("PIDs, from here inwards: %1").arg(numbers(who.pids));
    return lines.join(QLatin1Char('\n'));
}

} // namespace nestbox
