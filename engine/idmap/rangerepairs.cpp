// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/checks.h"
#include "engine/idmap/freeids.h"
#include "engine/idmap/rangeedits.h"
#include "engine/idmap/repairlist.h"

#include <algorithm>
#include <utility>

namespace nestbox {

namespace {

using Code = Repair::Code;

constexpr IdInterval every_id { 0, id_space_end };
constexpr IdInterval root { 0, 1 }; // never suggested as an outside ID

/// Repairs one range.
class RangeRepair
{
public:
    RangeRepair(const Finding& finding, RepairList& list)
        : m_finding(finding)
        , m_list(list)
        , m_map(list.map())
        , m_index(finding.ranges.front())
        , m_range(m_map.ranges[m_index])
    {
    }

    /// The range keeps only `parts` of its IDs on `side`: the longest, or all of them.
    void keep(const std::vector<IdInterval>& parts, Side side, Code all)
    {
        if (parts.empty())
            return;
        if (all == Code::SplitAlongParent && parts.size() > 1)
            replace(all, parts, side);
        replace(Code::Trim, { *std::ranges::max_element(parts, {}, &IdInterval::size) }, side);
        if (all == Code::CutOut && parts.size() > 1)
            replace(all, parts, side);
    }

    void move(Side side)
    {
        IdRange moved = m_range;
        const std::optional<std::uint64_t> first = side == Side::Inside ? free_inside() : free_outside();
        if (!first || m_range.count == 0)
            return;
        (side == Side::Inside ? moved.inside : moved.outside) = static_cast<Id>(*first);
        change(side == Side::Inside ? Code::MoveInside : Code::MoveOutside, moved);
    }

    void use_own_id()
    {
        const std::optional<Id> own = m_list.own_id();
        const std::vector<IdInterval> taken = other_ids(m_map, m_index, Side::Outside);
        if (own && std::ranges::none_of(taken, [&](IdInterval ids) { return ids.contains(*own); }))
            change(Code::UseOwnId, { m_range.inside, *own, 1 });
    }

    void count_one()
    {
        if (m_range.count == 0)
            change(Code::CountOne, { m_range.inside, m_range.outside, 1 });
    }

    void remove() { replace(Code::Remove, {}, Side::Inside); }

    /// IDs of the range that no earlier one has.
    [[nodiscard]] std::vector<IdInterval> not_taken(Side side) const
    {
        std::vector<IdInterval> taken;
        for (std::size_t i = 0; i < m_index; ++i)
            if (is_sound(m_map.ranges[i]))
                taken.push_back(ids_of(m_map.ranges[i], side));
        return without(ids_of(m_range, side), taken);
    }

    [[nodiscard]] std::vector<IdInterval> in_id_space(Side side) const
    {
        const IdInterval ids = ids_of(m_range, side).intersection(every_id);
        return ids.empty() ? std::vector<IdInterval> {} : std::vector { ids };
    }

    [[nodiscard]] std::vector<IdInterval> in_parent() const
    {
        return parts_in_parent(m_range.outside_ids(), m_list.context().parent_map());
    }

    [[nodiscard]] std::vector<IdInterval> not_root() const { return without(m_range.outside_ids(), { root }); }

private:
    void replace(Code code, const std::vector<IdInterval>& parts, Side side)
    {
        m_list.add_map(code, m_finding, { m_index }, with_parts(m_map, m_index, parts, side));
    }

    void change(Code code, const IdRange& range)
    {
        m_list.add_map(code, m_finding, { m_index }, with_range(m_map, m_index, range));
    }

    [[nodiscard]] std::optional<std::uint64_t> free_inside() const
    {
        return find_free(
            m_range.count, m_range.inside, std::span { &every_id, 1 }, other_ids(m_map, m_index, Side::Inside));
    }

    [[nodiscard]] std::optional<std::uint64_t> free_outside() const
    {
        std::vector<IdInterval> taken = other_ids(m_map, m_index, Side::Outside);
        taken.push_back(root);
        const std::vector<IdInterval>& delegated = m_list.means().delegated;
        return find_free(m_range.count, m_range.outside,
            delegated.empty() ? parts_in_parent(every_id, m_list.context().parent_map())
                              : parts_in_parent(delegated, m_list.context().parent_map()),
            std::move(taken));
    }

    const Finding& m_finding;
    RepairList& m_list;
    const IdMap& m_map;
    std::size_t m_index;
    IdRange m_range;
};

void repair_bounds(RangeRepair& repair, Side side)
{
    repair.count_one();
    repair.keep(repair.in_id_space(side), side, Code::Trim);
    repair.move(side);
}

void repair_overlap(RangeRepair& repair, Side side)
{
    repair.keep(repair.not_taken(side), side, Code::CutOut);
    repair.move(side);
}

void repair_parent(RangeRepair& repair)
{
    repair.keep(repair.in_parent(), Side::Outside, Code::SplitAlongParent);
    repair.move(Side::Outside);
    repair.use_own_id();
}

void repair_root(RangeRepair& repair)
{
    repair.keep(repair.not_root(), Side::Outside, Code::Trim);
    repair.use_own_id();
    repair.move(Side::Outside);
}

} // namespace

void repair_range(const Finding& finding, RepairList& list)
{
    if (finding.ranges.empty() || finding.ranges.front() >= list.map().ranges.size())
        return;
    RangeRepair repair { finding, list };
    switch (finding.rule) {
    case Rule::InvalidId:
        repair.move(finding.ids_are_inside ? Side::Inside : Side::Outside);
        break;
    case Rule::BadInsideRange:
    case Rule::BadOutsideRange:
        repair_bounds(repair, finding.ids_are_inside ? Side::Inside : Side::Outside);
        break;
    case Rule::InsideOverlap:
    case Rule::OutsideOverlap:
        repair_overlap(repair, finding.ids_are_inside ? Side::Inside : Side::Outside);
        break;
    case Rule::ParentRootCapability:
        repair_root(repair);
        break;
    default:
        repair_parent(repair);
    }
    repair.remove();
}

} // namespace nestbox
