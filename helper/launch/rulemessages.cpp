// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/messages.h"
#include "helper/launch/words.h"

namespace nestbox::launch {

namespace {

std::string other_range(const Problem& problem)
{
    return problem.rows.size() > 1 ? "range " + std::to_string(problem.rows[1] + 1) : "an earlier range";
}

std::string overlap(const Finding& finding, const Problem& problem, std::string_view side, std::string_view used)
{
    return ids_are(side, finding.ids) + " already " + std::string { used } + " by " + other_range(problem)
        + "; move the range or lower its count";
}

std::string crossing(const Finding& finding)
{
    return "it crosses a border in the map of the namespace you are in; split it before outside ID "
        + std::to_string(finding.value);
}

} // namespace

std::string sentence(const Finding& finding, const Problem& problem)
{
    const IdKind kind = problem.kind.value_or(IdKind::Uid);
    const std::string where = range_words(kind, problem.rows) + ": ";
    switch (finding.rule) {
    case Rule::CreatorUnmapped:
        if (problem.level > 0)
            return "level " + std::to_string(problem.level + 1)
                + ": the level above maps no IDs of one kind, so the kernel lets nobody there create another; map one "
                  "UID and one GID";
        return "your own IDs are not mapped in this namespace, so the kernel lets you create none; enter one where "
               "they are";
    case Rule::OpenDenied:
        return where + "the map file belongs to someone else; start the launcher as an ordinary program";
    case Rule::PositionedWrite:
    case Rule::OffsetNotZero:
    case Rule::AlreadyWritten:
        return where + "it can be written only once and whole";
    case Rule::WrongPlace:
        return where + "only the namespace itself or its parent can write it";
    case Rule::TextTooLong:
        return where + "its text has " + std::to_string(finding.value)
            + " bytes, a map must be shorter than a page of memory; join or drop ranges";
    case Rule::NoAdminCapability:
        return where + "this process has no CAP_SYS_ADMIN in the new namespace; a security policy took it away";
    case Rule::BadNumber:
    case Rule::TrailingText:
        return where + "three decimal numbers expected";
    case Rule::InvalidId:
        return where + "4294967295 means \"no ID\" and cannot be mapped; choose another ID";
    case Rule::BadInsideRange:
        return where + "its count is 0 or its inside IDs run past 4294967294; change the count";
    case Rule::BadOutsideRange:
        return where + "its outside IDs run past 4294967294; lower the count";
    case Rule::InsideOverlap:
        return where + overlap(finding, problem, "inside", "mapped");
    case Rule::OutsideOverlap:
        return where + overlap(finding, problem, "outside", "used");
    case Rule::TooManyRanges:
        return where + "it has " + std::to_string(finding.value)
            + " ranges, the kernel takes at most 340; join or drop ranges";
    case Rule::ParentRootCapability:
        return where + "mapping the outside UID 0 needs CAP_SETFCAP, which you do not hold; map another ID";
    case Rule::NotAuthorised:
        return where + ids_are("outside", problem.ids)
            + " neither your own nor delegated to you; use your own or subordinate IDs";
    case Rule::ParentHasNoMap:
        return where + "the namespace you are in has no map itself; enter one that has";
    case Rule::NotMappedInParent:
        return where + ids_are("outside", finding.ids)
            + " not mapped in the namespace you are in; use IDs that its map holds (cat /proc/self/" + map_name(kind)
            + ")";
    case Rule::CrossesParentRanges:
        return where + crossing(finding);
    }
    return {};
}

} // namespace nestbox::launch
