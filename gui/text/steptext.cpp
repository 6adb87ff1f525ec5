// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/steptext.h"

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
QString actorText(const MapStep& step)
{
    switch (step.actor) {
    case MapStep::Actor::Launcher:
        return Words::tr("The launcher");
    case MapStep::Actor::NewIdMap:
        return step.kind == IdKind::Gid ? QStringLiteral("newgidmap") : QStringLiteral("newuidmap");
    case MapStep::Actor::Mapper:
        break;
    }
    return Words::tr("The administrator's mapper");
}

QString fileName(const MapStep& step)
{
    return step.kind == IdKind::Gid ? QStringLiteral("gid_map") : QStringLiteral("uid_map");
}

QString sentenceOf(const MapStep& step)
{
    switch (step.action) {
    case MapStep::Action::CreateNamespace:
        return Words::tr("%1 creates a user namespace").arg(actorText(step));
    case MapStep::Action::DenySetgroups:
        return Words::tr("%1 writes “deny” to setgroups").arg(actorText(step));
    case MapStep::Action::WriteMap:
        return Words::tr("%1 writes %2").arg(actorText(step), fileName(step));
    case MapStep::Action::CompareMaps:
        return Words::tr("%1 reads it back and compares").arg(actorText(step));
    case MapStep::Action::StartProgram:
        break;
    }
    return Words::tr("%1 becomes the program").arg(actorText(step));
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

StepText stepText(const MapStep& step, std::size_t levels)
{
    const QString sentence = sentenceOf(step);
    const bool aboutLevel = levels > 1 && step.action != MapStep::Action::StartProgram;
    return { aboutLevel ? Words::tr("Level %1: %2").arg(step.level + 1).arg(sentence) : sentence,
        step.action == MapStep::Action::WriteMap ? shortened(step.text) : QString() };
}

} // namespace nestbox
