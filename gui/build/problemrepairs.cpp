// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/problemrepairs.h"

#include "engine/idmap/rangeedits.h"
#include "engine/profile/intervals.h"
#include "engine/profile/profilerepairs.h"
#include "gui/document/profileedits.h"
#include "gui/editor/rangedrag.h"
#include "gui/text/idtext.h"
#include "gui/text/repairtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProblemRepairs)
};

constexpr std::size_t mostRepairs = 4;

bool sameMap(const Problem& problem, const ProfileRepair& repair)
{
    return problem.severity == Problem::Severity::Error && problem.level == repair.level && problem.kind == repair.kind;
}

bool sameRule(const Problem& problem, const ProfileRepair& repair)
{
    return sameMap(problem, repair) && problem.finding && problem.finding->rule == repair.rule;
}

/// Where a repair is offered: at the problem that it mends, else at the first one about its map.
std::size_t placeOf(const ProfileRepair& repair, const std::vector<Problem>& problems)
{
    const auto speaksOf = [&repair](const Problem& problem) {
        return sameRule(problem, repair) && (repair.rows.empty() || problem.rows == repair.rows);
    };
    auto found = std::ranges::find_if(problems, speaksOf);
    if (found == problems.end())
        found = std::ranges::find_if(problems, [&repair](const Problem& p) { return sameRule(p, repair); });
    if (found == problems.end())
        found = std::ranges::find_if(problems, [&repair](const Problem& p) { return sameMap(p, repair); });
    return static_cast<std::size_t>(found - problems.begin());
}

ProblemRepair worded(const ProfileRepair& repair)
{
    const RepairText text = repairText(repair.code, repair.kind, repair.rows);
    return { text.label, text.sentence, repair.profile };
}

/// Repairs of what is no rule of the kernel.
class OtherRepairs
{
public:
    OtherRepairs(const Profile& profile, const Problem& problem, const HostFacts& facts)
        : m_profile(profile)
        , m_problem(problem)
        , m_facts(facts)
    {
    }

    [[nodiscard]] std::vector<ProblemRepair> take()
    {
        switch (m_problem.code) {
        case Problem::Code::DelegationTooSmall:
            takeWhatIsLeft();
            removeRange();
            break;
        case Problem::Code::NotDelegated:
            keepDelegated();
            break;
        case Problem::Code::NoDelegation:
        case Problem::Code::UnknownUser:
        case Problem::Code::UnknownGroup:
            removeRange();
            break;
        case Problem::Code::SetgroupsMustBeDenied:
        case Problem::Code::SetgroupsInheritedDeny:
            denySetgroups();
            break;
        case Problem::Code::GroupsNeedSetgroups:
            keepGroups();
            break;
        case Problem::Code::UserNotMapped:
        case Problem::Code::GroupNotMapped:
            chooseAccount();
            break;
        case Problem::Code::UnknownCapability:
            dropCapability();
            break;
        default:
            break;
        }
        return std::move(m_repairs);
    }

private:
    template <typename Edit> void add(const QString& label, const QString& sentence, Edit edit)
    {
        Profile profile = m_profile;
        edit(profile);
        if (profile != m_profile)
            m_repairs.push_back({ label, sentence, std::move(profile) });
    }

    [[nodiscard]] RangeKey key() const
    {
        return { m_problem.level, m_problem.kind.value_or(IdKind::Uid), m_problem.rows.front() };
    }

    void takeWhatIsLeft()
    {
        if (m_problem.limit == 0 || m_problem.limit > invalid_id || m_problem.rows.empty())
            return;
        add(Words::tr("Set the count to %1").arg(m_problem.limit),
            Words::tr("Map all of your subordinate IDs that are left."),
            [this](Profile& profile) { findRange(profile, key())->count = static_cast<Id>(m_problem.limit); });
    }

    /// The longest stretch of the range's IDs that is.
    void keepDelegated()
    {
        const ProfileRange* row = m_problem.rows.empty() ? nullptr : findRange(m_profile, key());
        if (row == nullptr || row->outside.symbol != OutsideId::Symbol::Number || !row->count)
            return;
        const IdRange whole { row->inside, row->outside.number, *row->count };
        IdInterval kept;
        for (const IdInterval ids : joined(m_facts.of(key().kind).delegated))
            if (const IdInterval part = ids.intersection(whole.outside_ids()); part.size() > kept.size())
                kept = part;
        if (kept.empty())
            return;
        const IdRange left = part_of(whole, kept, Side::Outside);
        add(Words::tr("Keep what is delegated"),
            Words::tr("Trim %1 to the outside IDs %2.").arg(rangesText({ key().row }), idsText(kept)),
            [this, left](Profile& profile) {
                const OutsideId outside = outsideFor(left.outside, left.count, 0, m_facts.of(key().kind));
                *findRange(profile, key()) = { left.inside, outside, left.count };
            });
    }

    void removeRange()
    {
        if (m_problem.rows.empty())
            return;
        const RepairText text = repairText(Repair::Code::Remove, key().kind, { key().row });
        add(text.label, text.sentence, [this](Profile& profile) { removeRanges(profile, { key() }); });
    }

    void denySetgroups()
    {
        const RepairText text = repairText(Repair::Code::DenySetgroups, IdKind::Gid, {});
        add(text.label, text.sentence,
            [this](Profile& profile) { profile.levels.at(m_problem.level).setgroups = Setgroups::Deny; });
    }

    void keepGroups()
    {
        add(Words::tr("Keep your groups"), Words::tr("Let the program start with the groups that you have."),
            [](Profile& profile) { profile.program.groups.reset(); });
    }

    void chooseAccount()
    {
        const bool user = m_problem.code == Problem::Code::UserNotMapped;
        add(user ? Words::tr("Choose a mapped user") : Words::tr("Choose a mapped group"),
            Words::tr("Start the program as 0 where that is mapped, else as whoever you are."),
            [user](Profile& profile) { (user ? profile.program.user : profile.program.group).reset(); });
    }

    void dropCapability()
    {
        add(Words::tr("Leave it out"), Words::tr("Start the program without that capability."),
            [this](Profile& profile) { profile.program.capabilities.names.erase(m_problem.name); });
    }

    const Profile& m_profile;
    const Problem& m_problem;
    const HostFacts& m_facts;
    std::vector<ProblemRepair> m_repairs;
};

} // namespace

std::vector<std::vector<ProblemRepair>> problemRepairs(
    const Profile& profile, const Assessment& assessment, const HostFacts& facts)
{
    std::vector<std::vector<ProblemRepair>> found;
    for (const Problem& problem : assessment.problems)
        found.push_back(OtherRepairs(profile, problem, facts).take());
    for (const ProfileRepair& repair : profile_repairs(profile, assessment, facts)) {
        const std::size_t place = placeOf(repair, assessment.problems);
        if (place < found.size()
            && std::ranges::find(found[place], repair.profile, &ProblemRepair::profile) == found[place].end())
            found[place].push_back(worded(repair));
    }
    for (std::vector<ProblemRepair>& repairs : found)
        if (repairs.size() > mostRepairs)
            repairs.erase(repairs.begin() + static_cast<std::ptrdiff_t>(mostRepairs), repairs.end());
    return found;
}

} // namespace nestbox
