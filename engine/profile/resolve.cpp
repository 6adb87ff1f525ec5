// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/resolve.h"

#include "engine/profile/intervals.h"

#include <algorithm>
#include <utility>

namespace nestbox {
namespace {

using Symbol = OutsideId::Symbol;

/// The distinct delegated IDs in file order: an ID that two lines delegate counts once, where it stands first.
std::vector<IdInterval> distinct(const std::vector<IdInterval>& delegated)
{
    std::vector<IdInterval> pool;
    for (const IdInterval line : delegated)
        for (const IdInterval part : without(line, pool))
            pool.push_back(part);
    return pool;
}

/// What is left of `pool` after its first `count` IDs.
std::vector<IdInterval> skip(std::vector<IdInterval> pool, std::uint64_t count)
{
    for (IdInterval& part : pool) {
        const std::uint64_t skipped = std::min(count, part.size());
        part.first += skipped;
        count -= skipped;
    }
    return pool;
}

class Resolver
{
public:
    Resolver(std::size_t level, IdKind kind, const HostFacts& facts)
        : m_level(level)
        , m_kind(kind)
        , m_facts(facts)
        , m_pool(distinct(facts.of(kind).delegated))
        , m_free(m_pool)
    {
    }

    void add(std::size_t row, const ProfileRange& range)
    {
        if (range.outside.symbol == Symbol::Subordinate)
            add_subordinate(row, range);
        else if (const std::optional<Id> outside = number_of(row, range.outside))
            push(row, { range.inside, *outside, range.count.value_or(0) });
    }

    [[nodiscard]] ResolvedMap take() { return std::move(m_resolved); }

private:
    [[nodiscard]] std::optional<Id> number_of(std::size_t row, const OutsideId& outside)
    {
        switch (outside.symbol) {
        case Symbol::Me:
            return m_facts.of(m_kind).me;
        case Symbol::User:
            return find(row, outside.name, m_facts.find_user, Problem::Code::UnknownUser);
        case Symbol::Group:
            return find(row, outside.name, m_facts.find_group, Problem::Code::UnknownGroup);
        case Symbol::Number:
        case Symbol::Subordinate:
            break;
        }
        return outside.number;
    }

    using Finder = std::function<std::optional<Id>(std::string_view)>;
    [[nodiscard]] std::optional<Id> find(
        std::size_t row, const std::string& name, const Finder& finder, Problem::Code unknown)
    {
        std::optional<Id> id;
        if (finder)
            id = finder(name);
        if (!id)
            problem(row, unknown).name = name;
        return id;
    }

    void add_subordinate(std::size_t row, const ProfileRange& range)
    {
        const std::vector<IdInterval> usable = range.outside.offset ? skip(m_pool, *range.outside.offset) : m_free;
        const std::uint64_t available = total(usable);
        const std::uint64_t wanted = range.count ? *range.count : std::max<std::uint64_t>(available, 1);
        if (wanted > available) {
            const bool none = m_pool.empty();
            Problem& found = problem(row, none ? Problem::Code::NoDelegation : Problem::Code::DelegationTooSmall);
            found.value = range.count ? wanted : 0;
            found.limit = available;
        }
        if (range.count && *range.count == 0)
            push(row, { range.inside, first_of(usable), 0 }); // the kernel's own refusal is the clearest
        else
            push_parts(row, range.inside, std::min(wanted, available), usable);
    }

    [[nodiscard]] static Id first_of(const std::vector<IdInterval>& usable)
    {
        const auto part = std::ranges::find_if(usable, [](IdInterval p) { return !p.empty(); });
        return part == usable.end() ? 0 : static_cast<Id>(part->first);
    }

    void push_parts(std::size_t row, std::uint64_t inside, std::uint64_t count, const std::vector<IdInterval>& usable)
    {
        for (const IdInterval part : usable) {
            const IdInterval taken { part.first, part.first + std::min(count, part.size()) };
            count -= taken.size();
            for (const IdInterval piece : split_at_borders(taken, m_facts.of(m_kind).parent)) {
                if (inside >= id_space_end)
                    return; // the piece before runs past the last ID, which is said of it
                push(row, { static_cast<Id>(inside), static_cast<Id>(piece.first), static_cast<Id>(piece.size()) });
                inside += piece.size();
            }
        }
    }

    void push(std::size_t row, const IdRange& range)
    {
        m_resolved.map.ranges.push_back(range);
        m_resolved.row_of_range.push_back(row);
        m_free = without(m_free, { range.outside_ids() });
    }

    Problem& problem(std::size_t row, Problem::Code code)
    {
        Problem problem;
        problem.code = code;
        problem.level = m_level;
        problem.kind = m_kind;
        problem.rows = { row };
        return m_resolved.problems.emplace_back(std::move(problem));
    }

    std::size_t m_level;
    IdKind m_kind;
    const HostFacts& m_facts;
    std::vector<IdInterval> m_pool; ///< every delegated ID once, in file order
    std::vector<IdInterval> m_free; ///< those that no range of this map uses yet
    ResolvedMap m_resolved;
};

} // namespace

ResolvedMap resolve_ranges(
    const std::vector<ProfileRange>& rows, std::size_t level, IdKind kind, const HostFacts& facts)
{
    Resolver resolver { level, kind, facts };
    for (std::size_t row = 0; row < rows.size(); ++row)
        resolver.add(row, rows[row]);
    return resolver.take();
}

} // namespace nestbox
