// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/podmanmap.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace nestbox {
namespace {

using Code = ImportError::Code;
using Ranges = std::vector<IdRange>;

/// The part of `range` from its `first`-th up to its `end`-th ID.
IdRange cut(const IdRange& range, std::uint64_t first, std::uint64_t end)
{
    const auto offset = static_cast<Id>(first);
    return { range.inside + offset, range.outside + offset, static_cast<Id>(end - first) };
}

/// `range` without the IDs that `hole` lists, as offsets into it.
void keep_outside(const IdRange& range, IdInterval hole, Ranges& kept)
{
    const IdInterval gone = hole.intersection({ 0, range.count });
    if (gone.empty())
        return kept.push_back(range);
    if (gone.first > 0)
        kept.push_back(cut(range, 0, gone.first));
    if (gone.end < range.count)
        kept.push_back(cut(range, gone.end, range.count));
}

/// Offsets from `base` on of those IDs of `ids` that are not below it.
IdInterval relative(IdInterval ids, std::uint64_t base)
{
    return { std::max(ids.first, base) - base, std::max(ids.end, base) - base };
}

/// What of `ranges` collides with `range` on neither side (breakInsert).
Ranges without(const Ranges& ranges, const IdRange& range)
{
    Ranges half;
    for (const IdRange& old : ranges)
        keep_outside(old, relative(range.inside_ids(), old.inside), half);
    Ranges kept;
    for (const IdRange& old : half)
        keep_outside(old, relative(range.outside_ids(), old.outside), kept);
    return kept;
}

/// Builds the map of one kind in the numbers that Podman counts in.
class PodmanMapBuilder
{
public:
    PodmanMapBuilder(IdKind kind, ImportSink& sink)
        : m_kind { kind }
        , m_rootless { sink.format() == MapFormat::PodmanRootless }
        , m_sink { sink }
    {
        std::uint64_t next = 0;
        const auto append = [&](IdInterval host) {
            m_steps.push_back({ { next, next + host.size() }, host.first });
            next += host.size();
        };
        append({ facts().me, std::uint64_t { facts().me } + 1 });
        std::ranges::for_each(facts().delegated, append);
    }

    void add(const PodmanMapping& mapping)
    {
        if (!mapping.is_for(m_kind))
            return;
        m_fill |= m_rootless && mapping.extends && m_ranges.empty();
        if (mapping.of_host && m_rootless)
            return add_of_host(mapping);
        insert({ mapping.inside, mapping.from, mapping.count }, mapping.extends);
    }

    [[nodiscard]] bool empty() const { return m_ranges.empty(); }

    /// Gives the IDs that are not mapped yet the lowest free insides (fillIDMap).
    void fill()
    {
        m_sink.warn(ImportWarning::Code::RestFilled);
        m_fill = false;
        std::vector<IdInterval> free = free_ids();
        std::ranges::sort(m_ranges, {}, &IdRange::inside);
        Ranges filled;
        std::uint64_t next = 0;
        for (const IdRange& range : std::as_const(m_ranges)) {
            take(free, next, range.inside, filled);
            filled.push_back(range);
            next = range.inside_ids().end;
        }
        take(free, next, id_space_end, filled);
        m_ranges = std::move(filled);
    }

    void hand_over()
    {
        if (m_fill)
            fill();
        for (const IdRange& range : m_ranges)
            if (m_rootless)
                hand_over_intermediate(range);
            else
                m_sink.map().of(m_kind).push_back({ range.inside, { .number = range.outside }, range.count });
    }

private:
    /// Intermediate IDs and where they begin on the host.
    struct Step
    {
        IdInterval intermediate;
        std::uint64_t host = 0;
    };

    [[nodiscard]] const HostFacts::PerKind& facts() const { return m_sink.facts().of(m_kind); }

    void insert(const IdRange& range, bool extends)
    {
        if (extends)
            m_ranges = without(m_ranges, range);
        m_ranges.push_back(range);
    }

    void add_of_host(const PodmanMapping& mapping)
    {
        std::uint64_t done = 0;
        while (done < mapping.count) {
            const std::uint64_t host = mapping.from + done;
            const auto step = std::ranges::find_if(m_steps,
                [&](const Step& s) { return IdInterval { s.host, s.host + s.intermediate.size() }.contains(host); });
            if (step == m_steps.end())
                return m_sink.error(Code::NotDelegated, mapping.piece, std::to_string(host));
            const std::uint64_t offset = host - step->host;
            const std::uint64_t count = std::min(mapping.count - done, step->intermediate.size() - offset);
            insert({ static_cast<Id>(mapping.inside + done), static_cast<Id>(step->intermediate.first + offset),
                       static_cast<Id>(count) },
                mapping.extends);
            done += count;
        }
    }

    [[nodiscard]] std::vector<IdInterval> free_ids() const
    {
        Ranges free;
        for (const Step& step : m_steps)
            free.push_back({ 0, static_cast<Id>(step.intermediate.first), static_cast<Id>(step.intermediate.size()) });
        for (const IdRange& used : m_ranges) {
            Ranges kept;
            for (const IdRange& range : free)
                keep_outside(range, relative(used.outside_ids(), range.outside), kept);
            free = std::move(kept);
        }
        std::vector<IdInterval> ids;
        std::ranges::transform(free, std::back_inserter(ids), &IdRange::outside_ids);
        return ids;
    }

    /// Maps insides from `next` up to `end` to free IDs, as long as there are any.
    static void take(std::vector<IdInterval>& free, std::uint64_t next, std::uint64_t end, Ranges& filled)
    {
        while (next < end && !free.empty()) {
            IdInterval& ids = free.front();
            const std::uint64_t count = std::min(end - next, ids.size());
            filled.push_back({ static_cast<Id>(next), static_cast<Id>(ids.first), static_cast<Id>(count) });
            next += count;
            ids.first += count;
            if (ids.empty())
                free.erase(free.begin());
        }
    }

    void hand_over_intermediate(IdRange range)
    {
        std::vector<ProfileRange>& rows = m_sink.map().of(m_kind);
        if (range.outside == 0) {
            rows.push_back({ range.inside, { .symbol = OutsideId::Symbol::Me }, 1 });
            range = cut(range, 1, range.count);
        }
        if (range.count > 0)
            rows.push_back({ range.inside, { .symbol = OutsideId::Symbol::Subordinate, .offset = range.outside - 1 },
                range.count });
    }

    IdKind m_kind;
    bool m_rootless;
    bool m_fill = false;
    ImportSink& m_sink;
    std::vector<Step> m_steps; ///< what a rootless Podman's intermediate namespace consists of
    Ranges m_ranges;
};

} // namespace

void add_podman_maps(const std::vector<PodmanMapping>& uid, const std::vector<PodmanMapping>& gid, ImportSink& sink)
{
    PodmanMapBuilder users { IdKind::Uid, sink };
    PodmanMapBuilder groups { IdKind::Gid, sink };
    for (const PodmanMapping& mapping : uid)
        users.add(mapping);
    for (const PodmanMapping& mapping : gid)
        groups.add(mapping);
    if (sink.format() == MapFormat::PodmanRootless && users.empty() != groups.empty())
        (users.empty() ? users : groups).fill();
    users.hand_over();
    groups.hand_over();
}

} // namespace nestbox
