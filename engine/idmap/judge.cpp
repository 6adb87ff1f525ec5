// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/judge.h"

#include "engine/idmap/checks.h"
#include "engine/idmap/maptext.h"

namespace nestbox {

namespace {

Stage stage_of(Rule rule)
{
    if (rule == Rule::CreatorUnmapped)
        return Stage::Create;
    return rule == Rule::OpenDenied ? Stage::Open : Stage::Write;
}

Verdict judge_written(const WrittenText& text, const WriteContext& context)
{
    Verdict verdict;
    check_access(context, text.bytes, verdict.findings);
    check_text(text, verdict.findings);
    check_authority(text, context, verdict.findings);
    check_parent(text, context.parent_map(), verdict.findings);
    if (!verdict.findings.empty()) {
        const Rule reason = verdict.findings.front().rule;
        verdict.error = rule_error(reason);
        verdict.stage = stage_of(reason);
    }
    return verdict;
}

} // namespace

Verdict judge(const IdMap& map, const WriteContext& context)
{
    if (map.ranges.empty())
        return judge_text({}, context);
    return judge_written({ .ranges = map.ranges,
                             .line_of_range = {},
                             .bad_lines = {},
                             .lines = map.ranges.size(),
                             .bytes = map.kernel_text_size() },
        context);
}

Verdict judge_text(std::string_view text, const WriteContext& context)
{
    const MapText read = parse_map_text(text);
    return judge_written({ .ranges = read.map.ranges,
                             .line_of_range = read.line_of_range,
                             .bad_lines = read.errors,
                             .lines = read.lines,
                             .bytes = text.size() },
        context);
}

} // namespace nestbox
