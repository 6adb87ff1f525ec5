// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/repairtext.h"

#include "gui/text/idtext.h"

#include <QCoreApplication>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RepairText)
};

/// What is done to ranges.
RepairText rangeRepairText(Repair::Code code, const QString& ranges)
{
    switch (code) {
    case Repair::Code::Trim:
        return { Words::tr("Trim %1").arg(ranges),
            Words::tr("Shorten %1 to the longest part that breaks no rule.").arg(ranges) };
    case Repair::Code::CutOut:
        return { Words::tr("Cut the IDs out of %1").arg(ranges),
            Words::tr("Split %1 around the IDs at fault and leave those unmapped.").arg(ranges) };
    case Repair::Code::MoveInside:
        return { Words::tr("Move %1 inside").arg(ranges),
            Words::tr("Move %1 to the next inside IDs that nothing uses.").arg(ranges) };
    case Repair::Code::MoveOutside:
        return { Words::tr("Move %1 outside").arg(ranges),
            Words::tr("Point %1 at the next outside IDs that nothing uses.").arg(ranges) };
    case Repair::Code::SplitAlongParent:
        return { Words::tr("Split %1").arg(ranges),
            Words::tr("Split %1 where the parent's ranges begin and end; the same IDs stay mapped.").arg(ranges) };
    case Repair::Code::CountOne:
        return { Words::tr("Set the count of %1 to 1").arg(ranges), Words::tr("Let %1 map a single ID.").arg(ranges) };
    case Repair::Code::Remove:
        return { Words::tr("Remove %1").arg(ranges), Words::tr("Leave the IDs of %1 unmapped.").arg(ranges) };
    default:
        return {};
    }
}

/// What is done to the map as a whole, or to the way in which it is written.
RepairText mapRepairText(Repair::Code code, IdKind kind)
{
    const bool gid = kind == IdKind::Gid;
    switch (code) {
    case Repair::Code::MergeAdjacent:
        return { Words::tr("Merge adjacent ranges"),
            Words::tr("Merge ranges that continue each other; the same IDs stay mapped.") };
    case Repair::Code::UseOwnId:
        return { Words::tr("Use your own ID"), Words::tr("Map your own %1 and nothing else.").arg(kindText(kind)) };
    case Repair::Code::UseDelegation:
        return { Words::tr("Use your subordinate IDs"),
            Words::tr("Point the map at your subordinate IDs and let %1 write it; no password is needed.")
                .arg(gid ? QStringLiteral("newgidmap") : QStringLiteral("newuidmap")) };
    case Repair::Code::AskAdministrator:
        return { Words::tr("Ask an administrator"),
            Words::tr("Let someone with %1 in the parent write the map.")
                .arg(gid ? QStringLiteral("CAP_SETGID") : QStringLiteral("CAP_SETUID")) };
    case Repair::Code::DenySetgroups:
        return { Words::tr("Deny setgroups"),
            Words::tr("Write “deny” to /proc/PID/setgroups first; programs inside can then not change their groups.") };
    case Repair::Code::KeepGoodLines:
        return { Words::tr("Drop the unreadable lines"), Words::tr("Keep only the lines that can be read.") };
    case Repair::Code::WriteAtOnce:
        return { Words::tr("Write at once"),
            Words::tr("Write the whole map with one write(2) at the start of the file.") };
    case Repair::Code::NewNamespace:
        return { Words::tr("Use a new namespace"), Words::tr("Create another namespace and write the map there.") };
    case Repair::Code::WriteFromParent:
        return { Words::tr("Write from the parent"),
            Words::tr("Let a process of the parent namespace open and write the file.") };
    case Repair::Code::MakeDumpable:
        return { Words::tr("Make the process dumpable"),
            Words::tr("Call prctl(PR_SET_DUMPABLE, 1) in the process, so that it owns its map files.") };
    default:
        return {};
    }
}

} // namespace

RepairText repairText(Repair::Code code, IdKind kind, const std::vector<std::size_t>& rows)
{
    RepairText text = rangeRepairText(code, rangesText(rows));
    return text.label.isEmpty() ? mapRepairText(code, kind) : text;
}

} // namespace nestbox
