// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/checks.h"
#include "engine/idmap/collisions.h"
#include "engine/idmap/judge.h"

#include <algorithm>

namespace nestbox {

namespace {

void check_range(const IdRange& range, Finding finding, Findings& findings)
{
    const auto check = [&](bool broken, Rule rule, IdInterval ids, bool inside) {
        if (!broken)
            return;
        finding.rule = rule;
        finding.ids = ids;
        finding.ids_are_inside = inside;
        findings.push_back(finding);
    };
    const auto beyond = [](IdInterval ids) { return IdInterval { std::max(ids.first, id_space_end), ids.end }; };
    const IdInterval no_id { id_space_end, id_space_end + 1 };
    const IdInterval inside = range.inside_ids();
    const IdInterval outside = range.outside_ids();
    check(range.inside == invalid_id, Rule::InvalidId, no_id, true);
    check(range.outside == invalid_id, Rule::InvalidId, no_id, false);
    check(range.count == 0 || inside.end > id_space_end, Rule::BadInsideRange, beyond(inside), true);
    check(outside.end > id_space_end, Rule::BadOutsideRange, beyond(outside), false);
}

void add_collisions(const WrittenText& text, Findings& findings)
{
    std::vector<IdRange> sound { text.ranges.begin(), text.ranges.end() };
    for (IdRange& range : sound)
        if (!is_sound(range))
            range.count = 0; // the kernel would not have come this far
    for (const Collision& collision : find_collisions(sound))
        findings.push_back({ .rule = collision.inside ? Rule::InsideOverlap : Rule::OutsideOverlap,
            .line = text.line_of(collision.range),
            .ranges = { collision.range, collision.earlier },
            .ids = collision.ids,
            .ids_are_inside = collision.inside });
}

} // namespace

bool is_sound(const IdRange& range)
{
    return range.count != 0 && range.inside_ids().end <= id_space_end && range.outside_ids().end <= id_space_end;
}

void check_text(const WrittenText& text, Findings& findings)
{
    Findings found;
    if (text.lines > max_ranges)
        found.push_back({ .rule = Rule::TooManyRanges, .line = max_ranges + 1, .value = text.lines });
    found.insert(found.end(), text.bad_lines.begin(), text.bad_lines.end());
    for (std::size_t i = 0; i < text.ranges.size(); ++i)
        if (!is_sound(text.ranges[i]))
            check_range(text.ranges[i], { .line = text.line_of(i), .ranges = { i } }, found);
    add_collisions(text, found);
    std::ranges::stable_sort(found, {}, &Finding::line);
    findings.insert(findings.end(), found.begin(), found.end());
}

} // namespace nestbox
