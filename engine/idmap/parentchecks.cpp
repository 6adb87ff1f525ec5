// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/checks.h"
#include "engine/idmap/idlookup.h"

#include <algorithm>

namespace nestbox {

namespace {

/// Looks up outside IDs, which are inside IDs of the parent.
class ParentCheck
{
public:
    explicit ParentCheck(const IdMap& parent)
        : m_parent(parent, IdLookup::Side::Inside)
    {
    }

    void check(IdInterval ids, std::size_t line, std::size_t range, Findings& findings) const
    {
        const std::size_t start = m_parent.place_of(static_cast<Id>(ids.first));
        if (start != IdLookup::none && m_parent.ids(start).contains(ids))
            return;
        Finding finding { .line = line, .ranges = { range } };
        finding.ids = first_gap(ids, start);
        finding.rule = Rule::NotMappedInParent;
        if (finding.ids.empty())
            describe_crossing(start, ids, finding);
        findings.push_back(finding);
    }

private:
    /// The first IDs of `ids` that no range of the parent holds; empty if there are none.
    [[nodiscard]] IdInterval first_gap(IdInterval ids, std::size_t place) const
    {
        std::uint64_t next = ids.first;
        if (place != IdLookup::none)
            next = std::max(next, m_parent.ids(place).end);
        std::size_t above = place + 1; // none + 1 = 0
        for (; above < m_parent.size() && m_parent.ids(above).first == next && next < ids.end; ++above)
            next = m_parent.ids(above).end;
        const std::uint64_t end = above < m_parent.size() ? m_parent.ids(above).first : ids.end;
        return { next, std::min(end, ids.end) };
    }

    void describe_crossing(std::size_t start, IdInterval ids, Finding& finding) const
    {
        finding.rule = Rule::CrossesParentRanges;
        finding.ids = ids;
        finding.value = m_parent.ids(start).end;
        finding.parent_ranges = { m_parent.range(start), m_parent.range(start + 1) };
    }

    IdLookup m_parent;
};

} // namespace

void check_parent(const WrittenText& text, const IdMap& parent, Findings& findings)
{
    if (parent.ranges.empty()) {
        if (!text.ranges.empty())
            findings.push_back({ .rule = Rule::ParentHasNoMap, .line = text.line_of(0) });
        return;
    }
    const ParentCheck parent_check { parent };
    for (std::size_t i = 0; i < text.ranges.size(); ++i)
        if (is_sound(text.ranges[i]))
            parent_check.check(text.ranges[i].outside_ids(), text.line_of(i), i, findings);
}

} // namespace nestbox
