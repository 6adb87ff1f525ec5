// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/credentialstext.h"

#include "engine/namespaces/namespacetranslation.h"
#include "engine/namespaces/seenid.h"
#include "gui/text/capabilitysettext.h"
#include "gui/text/idtext.h"
#include "gui/text/namespacetext.h"

#include <QCoreApplication>
#include <QStringList>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CredentialsText)
};

using Places = QList<std::optional<std::size_t>>;

/// The number in the namespace, or why there is none.
QString idIn(const NamespaceTree& tree, IdKind kind, Id id, std::optional<std::size_t> node)
{
    if (!node || !tree.reader || seen_id(tree, kind, id) == SeenId::Ambiguous)
        return Words::tr("not known");
    const NamespaceTranslation answer = translate(tree, kind, id, *tree.reader, *node);
    if (answer.status == NamespaceTranslation::Status::Mapped)
        return QString::number(answer.id);
    return answer.status == NamespaceTranslation::Status::Unknown ? Words::tr("not known") : Words::tr("no number");
}

QStringList row(
    const NamespaceTree& tree, IdKind kind, const QString& name, const std::vector<Id>& ids, const Places& places)
{
    QStringList cells { name };
    for (const auto& place : places) {
        QStringList numbers;
        for (const Id id : ids)
            numbers << idIn(tree, kind, id, place);
        cells << (numbers.isEmpty() ? Words::tr("none") : numbers.join(QStringLiteral(", ")));
    }
    return cells;
}

QList<QStringList> idRows(const NamespaceTree& tree, IdKind kind, const Credentials::Ids& ids, const Places& places)
{
    const QString name = kindText(kind);
    if (ids.real == ids.effective && ids.real == ids.saved && ids.real == ids.filesystem)
        return { row(tree, kind, name, { ids.real }, places) };
    return { row(tree, kind, Words::tr("real %1").arg(name), { ids.real }, places),
        row(tree, kind, Words::tr("effective %1").arg(name), { ids.effective }, places),
        row(tree, kind, Words::tr("saved %1").arg(name), { ids.saved }, places),
        row(tree, kind, Words::tr("file system %1").arg(name), { ids.filesystem }, places) };
}

QString numbers(const std::vector<std::uint32_t>& values)
{
    QStringList texts;
    for (const std::uint32_t value : values)
        texts << QString::number(value);
    return texts.join(QStringLiteral(", "));
}

QString commandLine(const std::vector<std::string>& command)
{
    QStringList words;
    for (const std::string& word : command)
        words << printable(word);
    return words.join(QLatin1Char(' '));
}

} // namespace

QList<QStringList> credentialRows(const NamespaceTree& tree, const Process& process, const Places& places)
{
    if (!process.credentials)
        return {};
    const Credentials& who = *process.credentials;
    return idRows(tree, IdKind::Uid, who.uid, places) + idRows(tree, IdKind::Gid, who.gid, places)
        + QList<QStringList> { row(tree, IdKind::Gid, Words::tr("groups"), who.groups, places) };
}

QStringList credentialLines(const Process& process)
{
    QStringList lines;
    if (!process.command.empty())
        lines << Words::tr("Command: %1").arg(commandLine(process.command));
    if (!process.credentials)
        return lines << Words::tr("Its credentials could not be read.");
    const Credentials& who = *process.credentials;
    lines << Words::tr("Capabilities, effective: %1").arg(capabilitySetText(who.effective))
          << Words::tr("Permitted: %1").arg(capabilitySetText(who.permitted))
          << Words::tr("Inheritable: %1; ambient: %2")
                 .arg(capabilitySetText(who.inheritable), capabilitySetText(who.ambient))
          << Words::tr("Bounding: %1").arg(capabilitySetText(who.bounding))
          << (who.no_new_privileges ? Words::tr("It can gain no privileges by executing a program.")
                                    : Words::tr("It may gain privileges by executing a set-user-ID program."));
    if (who.pids.size() > 1)
        lines << Words::tr("PIDs, from here inwards: %1").arg(numbers(who.pids));
    return lines;
}

} // namespace nestbox
