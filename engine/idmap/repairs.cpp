// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/repairs.h"

#include "engine/idmap/repairlist.h"

namespace nestbox {

namespace {

void repair(const Finding& finding, RepairList& list)
{
    switch (finding.rule) {
    case Rule::CreatorUnmapped:
    case Rule::ParentHasNoMap: // only another parent would help
        break;
    case Rule::OpenDenied:
    case Rule::PositionedWrite:
    case Rule::WrongPlace:
    case Rule::OffsetNotZero:
    case Rule::AlreadyWritten:
    case Rule::NoAdminCapability:
        repair_access(finding, list);
        break;
    case Rule::TextTooLong:
    case Rule::BadNumber:
    case Rule::TrailingText:
    case Rule::TooManyRanges:
        repair_text(finding, list);
        break;
    case Rule::NotAuthorised:
        repair_authority(finding, list);
        break;
    case Rule::ParentRootCapability:
    case Rule::NotMappedInParent:
        repair_range(finding, list);
        repair_authority(finding, list);
        break;
    case Rule::InvalidId:
    case Rule::BadInsideRange:
    case Rule::BadOutsideRange:
    case Rule::InsideOverlap:
    case Rule::OutsideOverlap:
    case Rule::CrossesParentRanges:
        repair_range(finding, list);
        break;
    }
}

} // namespace

std::vector<Repair> repairs(
    const IdMap& map, const WriteContext& context, const Verdict& verdict, const RepairMeans& means)
{
    RepairList list { map, context, verdict, means };
    for (const Finding& finding : verdict.findings)
        repair(finding, list);
    return list.take();
}

std::vector<Repair> repairs_of(
    std::size_t index, const IdMap& map, const WriteContext& context, const Verdict& verdict, const RepairMeans& means)
{
    RepairList list { map, context, verdict, means };
    if (index < verdict.findings.size())
        repair(verdict.findings[index], list);
    return list.take();
}

} // namespace nestbox
