// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/authoritygap.h"
#include "gui/text/idtext.h"
#include "gui/text/problemtext.h"

#include <QCoreApplication>

namespace nestbox {

namespace {

struct RuleText
{
    Q_DECLARE_TR_FUNCTIONS(RuleText)
};

/// "UID range 3", "UID ranges 3 and 2", "The UID map".
QString subject(const Problem& problem)
{
    const QString kind = kindText(problem.kind.value_or(IdKind::Uid));
    if (problem.rows.empty())
        return RuleText::tr("The %1 map").arg(kind);
    return RuleText::tr("%1 %2").arg(kind, rangesText(problem.rows));
}

QString inWhat(const Problem& problem)
{
    return problem.ids_are_inside ? RuleText::tr("inside") : RuleText::tr("outside");
}

ProblemText creatorUnmapped(const Problem& problem)
{
    if (problem.level > 0)
        return { RuleText::tr("creator is unmapped"),
            RuleText::tr("The level above maps no IDs of one kind, so nobody there can create this one."),
            RuleText::tr("The kernel refuses a new user namespace (EPERM) while the creator's UID or GID is unmapped"
                         " where it runs (create_user_ns)."),
            RuleText::tr("Map at least one UID and one GID in the level above.") };
    return { RuleText::tr("creator is unmapped"),
        RuleText::tr("Your own IDs have no number in the namespace that Nestbox runs in, so it cannot create another."),
        RuleText::tr(
            "The kernel refuses a new user namespace (EPERM) while the creator's UID or GID is unmapped where it"
            " runs (create_user_ns)."),
        RuleText::tr("Start Nestbox where your UID and GID are mapped.") };
}

ProblemText openDenied(const Problem& problem)
{
    return { RuleText::tr("map file is not yours"),
        RuleText::tr("The %1 map file belongs to somebody else and cannot be opened.")
            .arg(kindText(problem.kind.value_or(IdKind::Uid))),
        RuleText::tr("A process's map files belong to its effective user, or to root while the process is not dumpable;"
                     " open(2) answers EACCES (proc_id_map_open)."),
        RuleText::tr("Open it as that user, or make the process dumpable with prctl(PR_SET_DUMPABLE, 1).") };
}

ProblemText positionedWrite(const Problem&)
{
    return { RuleText::tr("written with pwrite"), RuleText::tr("A map file takes write(2) only, never pwrite(2)."),
        RuleText::tr("The kernel answers ESPIPE to pwrite(2), even at offset 0 (seq_open)."),
        RuleText::tr("Write the map with one write(2).") };
}

ProblemText wrongPlace(const Problem&)
{
    return { RuleText::tr("written from elsewhere"),
        RuleText::tr("A map can be written only from the namespace itself or from its direct parent."),
        RuleText::tr("The kernel looks at where the file was opened; everywhere else the answer is EPERM, even for root"
                     " (proc_uid_map_write, user_namespaces(7))."),
        RuleText::tr("Enter the parent first, for example with nsenter -U.") };
}

ProblemText offsetNotZero(const Problem&)
{
    return { RuleText::tr("written in pieces"), RuleText::tr("The whole map must be written at once, at offset 0."),
        RuleText::tr("A write at any other position is refused with EINVAL (map_write)."),
        RuleText::tr("Write the map with one write(2).") };
}

ProblemText textTooLong(const Problem& problem)
{
    return { RuleText::tr("map text too long"),
        RuleText::tr("%1 is %n byte(s) of text, a page or more.", nullptr, static_cast<int>(problem.finding->value))
            .arg(subject(problem)),
        RuleText::tr("The kernel takes a map of less than one memory page of text and refuses a longer one with EINVAL"
                     " (map_write)."),
        RuleText::tr("Merge ranges that continue each other, or remove some.") };
}

ProblemText alreadyWritten(const Problem& problem)
{
    return { RuleText::tr("already written"), RuleText::tr("%1 was written before.").arg(subject(problem)),
        RuleText::tr("A map can be written once and never changed; a second write is refused with EPERM (map_write)."),
        RuleText::tr("Make a new namespace for a new map.") };
}

ProblemText noAdminCapability(const Problem& problem)
{
    return { RuleText::tr("no power over it"),
        RuleText::tr("%1 cannot be written without CAP_SYS_ADMIN over the namespace.").arg(subject(problem)),
        RuleText::tr(
            "Its creator has that capability from outside; a program inside loses it when it is executed with an"
            " unmapped UID. The kernel answers EPERM (map_write, file_ns_capable)."),
        RuleText::tr("Write the map from the parent, as the user who created the namespace.") };
}

ProblemText badNumber(const Problem& problem)
{
    return { RuleText::tr("not three numbers"),
        RuleText::tr("Line %1: three decimal numbers are expected.").arg(problem.finding->line),
        RuleText::tr(
            "A line is the first ID inside, the first ID outside, and the count. The kernel refuses empty lines,"
            " signs and hexadecimal numbers with EINVAL (map_write)."),
        RuleText::tr("Write each line as three plain decimal numbers.") };
}

ProblemText trailingText(const Problem& problem)
{
    return { RuleText::tr("text after the count"),
        RuleText::tr("Line %1: there is text after the third number.").arg(problem.finding->line),
        RuleText::tr("Nothing may follow the count on its line; the kernel answers EINVAL (map_write)."),
        RuleText::tr("Remove what follows the third number.") };
}

ProblemText invalidIdValue(const Problem& problem)
{
    return { RuleText::tr("4294967295 is no ID"),
        RuleText::tr("%1: 4294967295 means “no ID” and cannot be mapped.").arg(subject(problem)),
        RuleText::tr("That value is (uid_t)-1, which system calls use for “leave unchanged”. The kernel answers EINVAL"
                     " (map_write)."),
        RuleText::tr("Use an ID from 0 to 4294967294.") };
}

ProblemText badInsideRange(const Problem& problem)
{
    return { RuleText::tr("count does not fit"),
        RuleText::tr("%1 is empty or runs past 4294967294 inside.").arg(subject(problem)),
        RuleText::tr("A count must be at least 1, and the last ID inside at most 4294967294. The kernel answers EINVAL"
                     " (map_write)."),
        RuleText::tr("Give it a count of 1 or more that ends at or below 4294967294.") };
}

ProblemText badOutsideRange(const Problem& problem)
{
    return { RuleText::tr("runs past the last ID"),
        RuleText::tr("%1 runs past 4294967294 outside.").arg(subject(problem)),
        RuleText::tr("The last ID outside may be 4294967294 at most. The kernel answers EINVAL (map_write)."),
        RuleText::tr("Lower its count or its first ID outside.") };
}

ProblemText overlap(const Problem& problem, const QString& brief, const QString& why)
{
    const QString where = problem.rows.size() > 1 && problem.rows[0] == problem.rows[1]
        ? RuleText::tr("%1 overlaps itself").arg(subject(problem))
        : RuleText::tr("%1 overlap").arg(subject(problem));
    return { brief, RuleText::tr("%1 %2 on %3.").arg(where, inWhat(problem), idsText(problem.ids)), why,
        RuleText::tr("Shorten one of them, or move one to free IDs.") };
}

ProblemText insideOverlap(const Problem& problem)
{
    return overlap(problem, RuleText::tr("inside IDs overlap"),
        RuleText::tr("An ID inside can stand for one ID outside only. The kernel refuses the whole map with EINVAL"
                     " (mappings_overlap, user_namespaces(7))."));
}

ProblemText outsideOverlap(const Problem& problem)
{
    return overlap(problem, RuleText::tr("outside IDs overlap"),
        RuleText::tr("An ID outside can appear once only, or files would have two owners inside. The kernel refuses the"
                     " whole map with EINVAL (mappings_overlap, user_namespaces(7))."));
}

ProblemText tooManyRanges(const Problem& problem)
{
    return { RuleText::tr("too many ranges"), RuleText::tr("%1 has more than 340 ranges.").arg(subject(problem)),
        RuleText::tr(
            "The kernel takes at most 340 lines (5 before Linux 4.15) and answers EINVAL to more (map_write)."),
        RuleText::tr("Merge ranges that continue each other, or remove some.") };
}

ProblemText parentRootCapability(const Problem& problem)
{
    return { RuleText::tr("outside 0 needs a capability"),
        RuleText::tr("%1 maps the outside UID 0, which needs CAP_SETFCAP.").arg(subject(problem)),
        RuleText::tr("Since Linux 5.12 whoever maps the parent's UID 0 must hold CAP_SETFCAP there, even for one's own"
                     " UID 0; else EPERM (verify_root_map)."),
        RuleText::tr("Map another outside ID, or start Nestbox with that capability.") };
}

/// Which half of the rule is missed, as far as one sentence can say.
QString authorityGap(const Problem& problem)
{
    const std::uint64_t gaps = problem.finding->value;
    const bool own = !has_gap(gaps, AuthorityGap::SeveralIds) && !has_gap(gaps, AuthorityGap::ForeignId);
    if (own && has_gap(gaps, AuthorityGap::NotOwner))
        return RuleText::tr("You did not create this namespace, so you may not map your own ID in it.");
    if (own && has_gap(gaps, AuthorityGap::SetgroupsAllowed))
        return RuleText::tr("setgroups must be denied before you may map your own GID.");
    if (has_gap(gaps, AuthorityGap::OpenerInside))
        return RuleText::tr(
            "%1 is more than your own ID, and a process inside has no power over the parent, not even root.")
            .arg(subject(problem));
    return RuleText::tr("%1 is more than your own ID, and you may not map more by yourself.").arg(subject(problem));
}

ProblemText notAuthorised(const Problem& problem)
{
    return { RuleText::tr("not yours to map"), authorityGap(problem),
        RuleText::tr(
            "Without CAP_SETUID (for groups CAP_SETGID) in the parent only one line with a count of 1 onto one's"
            " own ID is allowed, for groups only with setgroups denied; else EPERM (new_idmap_permitted)."),
        RuleText::tr("Use your own ID (me) or your subordinate IDs (subordinate).") };
}

ProblemText parentHasNoMap(const Problem& problem)
{
    return { RuleText::tr("parent has no map"),
        RuleText::tr("%1 cannot be written: the parent namespace has no map itself.").arg(subject(problem)),
        RuleText::tr(
            "Outside IDs are numbers of the parent, and an unmapped parent has none: EPERM (map_id_range_down)."),
        RuleText::tr("Map the parent first.") };
}

ProblemText notMappedInParent(const Problem& problem)
{
    return { RuleText::tr("not in the parent"),
        RuleText::tr("%1 uses outside IDs that do not exist in the parent namespace: %2.")
            .arg(subject(problem), idsText(problem.ids)),
        RuleText::tr("Every outside ID must be mapped in the parent, else EPERM (map_id_range_down)."),
        RuleText::tr("Use outside IDs that the parent has, or extend the parent's map.") };
}

ProblemText crossesParentRanges(const Problem& problem)
{
    return { RuleText::tr("crosses a parent range"),
        RuleText::tr("%1 crosses from one range of the parent into another at %2.")
            .arg(subject(problem))
            .arg(problem.finding->value),
        RuleText::tr(
            "Each line must lie within one line of the parent's map, even where two of them continue each other;"
            " else EPERM (map_id_range_down)."),
        RuleText::tr("Split this range at %1.").arg(problem.finding->value) };
}

} // namespace

ProblemText ruleText(const Problem& problem)
{
    switch (problem.finding->rule) {
    case Rule::CreatorUnmapped:
        return creatorUnmapped(problem);
    case Rule::OpenDenied:
        return openDenied(problem);
    case Rule::PositionedWrite:
        return positionedWrite(problem);
    case Rule::WrongPlace:
        return wrongPlace(problem);
    case Rule::OffsetNotZero:
        return offsetNotZero(problem);
    case Rule::TextTooLong:
        return textTooLong(problem);
    case Rule::AlreadyWritten:
        return alreadyWritten(problem);
    case Rule::NoAdminCapability:
        return noAdminCapability(problem);
    case Rule::BadNumber:
        return badNumber(problem);
    case Rule::TrailingText:
        return trailingText(problem);
    case Rule::InvalidId:
        return invalidIdValue(problem);
    case Rule::BadInsideRange:
        return badInsideRange(problem);
    case Rule::BadOutsideRange:
        return badOutsideRange(problem);
    case Rule::InsideOverlap:
        return insideOverlap(problem);
    case Rule::OutsideOverlap:
        return outsideOverlap(problem);
    case Rule::TooManyRanges:
        return tooManyRanges(problem);
    case Rule::ParentRootCapability:
        return parentRootCapability(problem);
    case Rule::NotAuthorised:
        return notAuthorised(problem);
    case Rule::ParentHasNoMap:
        return parentHasNoMap(problem);
    case Rule::NotMappedInParent:
        return notMappedInParent(problem);
    case Rule::CrossesParentRanges:
        return crossesParentRanges(problem);
    }
    return {};
}

} // namespace nestbox
