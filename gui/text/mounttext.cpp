// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/mounttext.h"

#include "engine/profile/visibletree.h"

#include <QCoreApplication>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MountText)
};

} // namespace

MountText mountText(const ProfileMount& mount)
{
    const auto* bind = std::get_if<BindMount>(&mount);
    if (bind == nullptr)
        return { QString::fromStdString(target_of(mount)), Words::tr("empty, in memory") };
    const QString source = QString::fromStdString(bind->source);
    return { QString::fromStdString(bind->target),
        bind->read_only ? Words::tr("shows %1, read-only").arg(source) : Words::tr("shows %1, writable").arg(source) };
}

QString mountFindingText(const MountFinding& finding, const Isolation& isolation)
{
    const QString path = QString::fromStdString(finding.path);
    switch (finding.code) {
    case MountFinding::Code::SourceNotAbsolute:
        return Words::tr("What appears has to begin with “/” or “~/”.");
    case MountFinding::Code::TargetNotAbsolute:
        return Words::tr("Where it appears has to begin with “/”.");
    case MountFinding::Code::SourceMissing:
        return Words::tr("There is no %1 on this machine.").arg(path);
    case MountFinding::Code::SourceUnreachable:
        return Words::tr("You may not look into the folders above %1.").arg(path);
    case MountFinding::Code::TargetMissing:
        return Words::tr("There is no %1 to mount it on; in an empty root it would be made.").arg(path);
    case MountFinding::Code::KindsDiffer:
        return Words::tr("A folder can only be mounted on a folder, a file on a file: %1 is of the other kind.")
            .arg(path);
    case MountFinding::Code::Covered:
        return Words::tr("The mount on %1, made later, hides it.")
            .arg(mountText(isolation.mounts[finding.other]).target);
    case MountFinding::Code::HidesProc:
        break;
    }
    return Words::tr("It hides the fresh /proc of the empty root: programs that look there fail.");
}

} // namespace nestbox
