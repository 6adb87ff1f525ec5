// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/steptext.h"

#include "gui/text/isolationtext.h"
#include "gui/text/lists.h"

#include <QCoreApplication>
#include <QStringList>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StepText)
};

constexpr int linesShown = 8;

/// At the start of a sentence; the names of programs stay as they are typed.
QString actorText(const LaunchStep& step)
{
    switch (step.actor) {
    case LaunchStep::Actor::Launcher:
        return Words::tr("The launcher");
    case LaunchStep::Actor::NewIdMap:
        return step.kind == IdKind::Gid ? QStringLiteral("newgidmap") : QStringLiteral("newuidmap");
    case LaunchStep::Actor::Mapper:
        break;
    }
    return Words::tr("The administrator's mapper");
}

QString fileName(const LaunchStep& step)
{
    return step.kind == IdKind::Gid ? QStringLiteral("gid_map") : QStringLiteral("uid_map");
}

/// Namespaces by the words of their switches.
QString namesOf(const std::set<NamespaceKind>& kinds)
{
    QStringList names;
    for (const NamespaceKind kind : kinds)
        names << namespaceText(kind).name;
    return allOf(names);
}

QString takenIdsText(const LaunchStep& step)
{
    QStringList ids;
    if (step.user)
        ids << Words::tr("user %1").arg(QString::number(*step.user));
    if (step.group)
        ids << Words::tr("group %1").arg(QString::number(*step.group));
    return allOf(ids);
}

QString mapSentence(const LaunchStep& step)
{
    switch (step.action) {
    case LaunchStep::Action::CreateSeal:
        return Words::tr("%1 creates an outer user namespace, which will own the mounts: root inside cannot undo them")
            .arg(actorText(step));
    case LaunchStep::Action::DenySetgroups:
        return Words::tr("%1 writes “deny” to setgroups").arg(actorText(step));
    case LaunchStep::Action::WriteMap:
        return Words::tr("%1 writes %2 (inside, outside, count)").arg(actorText(step), fileName(step));
    case LaunchStep::Action::CompareMaps:
        return Words::tr("%1 reads the maps back; if they differ, nothing starts").arg(actorText(step));
    default:
        break;
    }
    return Words::tr("%1 creates a user namespace").arg(actorText(step));
}

QString treeSentence(const LaunchStep& step)
{
    switch (step.action) {
    case LaunchStep::Action::CreateNamespaces:
        return Words::tr("It creates more namespaces: %1").arg(namesOf(step.namespaces));
    case LaunchStep::Action::StartInit:
        return Words::tr("It starts an init, the first of the sandbox’s own processes");
    case LaunchStep::Action::MakeMounts:
        return Words::tr("It makes the mounts");
    case LaunchStep::Action::MakeRoot:
        return Words::tr("It builds an empty root, makes the mounts in it and leaves the host’s tree behind");
    case LaunchStep::Action::SetHostname:
        return Words::tr("It sets the host name “%1”").arg(QString::fromStdString(step.text));
    default:
        break;
    }
    return Words::tr("It switches the loopback interface on");
}

QString programSentence(const LaunchStep& step)
{
    switch (step.action) {
    case LaunchStep::Action::ForbidNewPrivileges:
        return Words::tr("It gives up new privileges: set-user-ID programs add nothing");
    case LaunchStep::Action::TakeIds:
        return Words::tr("It becomes %1 inside").arg(takenIdsText(step));
    case LaunchStep::Action::LimitCapabilities:
        return Words::tr("It drops the capabilities that the profile does not name");
    default:
        break;
    }
    return Words::tr("%1 becomes the program").arg(actorText(step));
}

QString sentenceOf(const LaunchStep& step)
{
    if (step.action <= LaunchStep::Action::CompareMaps)
        return mapSentence(step);
    return step.action <= LaunchStep::Action::RaiseLoopback ? treeSentence(step) : programSentence(step);
}

QString shortened(const std::string& written)
{
    QStringList lines = QString::fromStdString(written).trimmed().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const auto more = lines.size() - linesShown;
    if (more > 0) {
        lines = lines.mid(0, linesShown);
        lines.append(Words::tr("… and %n more", nullptr, static_cast<int>(more)));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

StepText stepText(const LaunchStep& step, std::size_t levels)
{
    const QString sentence = sentenceOf(step);
    const bool aboutLevel = levels > 1 && step.action <= LaunchStep::Action::CompareMaps;
    return { aboutLevel ? Words::tr("Level %1: %2").arg(step.level + 1).arg(sentence) : sentence,
        step.action == LaunchStep::Action::WriteMap ? shortened(step.text) : QString() };
}

} // namespace nestbox
