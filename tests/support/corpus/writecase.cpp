// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/corpus/writecase.h"

#include "engine/idmap/judge.h"
#include "engine/idmap/maptext.h"

#include <cstring>

namespace nestbox::corpus {

namespace {

std::string name_of(const Verdict& verdict)
{
    if (verdict.ok())
        return "OK";
    const std::string error = strerrorname_np(verdict.error);
    if (verdict.stage == Stage::Write)
        return error;
    return (verdict.stage == Stage::Create ? "create:" : "open:") + error;
}

std::string rule_of(const Verdict& verdict)
{
    return std::string { verdict.ok() ? "OK" : rule_code(verdict.findings.front().rule) };
}

std::string shown(std::string_view text)
{
    return text.empty() ? std::string {} : parse_map_text(text).map.as_read_back().to_kernel_text();
}

WriteOutcome one_write(const WriteContext& context, std::string_view text, std::string_view before)
{
    const Verdict verdict = judge_text(text, context);
    if (verdict.stage != Stage::Write) // nothing is recorded of a map that could not be opened
        return { name_of(verdict), "", rule_of(verdict), 0 };
    return { name_of(verdict), shown(verdict.ok() ? text : before), rule_of(verdict),
        verdict.ok() ? 0 : verdict.findings.front().line };
}

/// The second write goes to where the first one left the file: behind its bytes, or still at the start.
WriteOutcome two_writes(
    WriteContext context, std::string_view first_text, std::string_view second_text, std::string_view before)
{
    const Verdict first = judge_text(first_text, context);
    if (first.stage != Stage::Write)
        return one_write(context, first_text, before);
    if (first.ok()) {
        context.already_written = true;
        context.mode = WriteContext::Mode::AtOffset;
        context.offset = first_text.size();
    }
    const Verdict second = judge_text(second_text, context);
    if (!first.ok() && first.findings.front().rule == Rule::WrongPlace) // decided at open(2), once for both
        return { name_of(first) + "," + name_of(second), shown(before), rule_of(first), 0 };
    const std::string_view last = first.ok() ? first_text : second.ok() ? second_text : before;
    return { name_of(first) + "," + name_of(second), shown(last),
        (first.ok() ? "" : rule_of(first) + ",") + rule_of(second), 0 };
}

/// The kernel takes the first buffer for the whole map; the second one would not be at offset 0.
WriteOutcome two_buffers(const WriteContext& context, std::string_view text, std::size_t cut, std::string_view before)
{
    WriteOutcome outcome = one_write(context, text.substr(0, cut), before);
    if (outcome.verdict == "OK" && cut < text.size())
        outcome.verdict = "SHORT" + std::to_string(cut);
    return outcome;
}

} // namespace

WriteOutcome predict(WriteContext context, std::string_view text, std::string_view mode, std::string_view before)
{
    const std::size_t colon = mode.find(':');
    const std::string_view how = mode.substr(0, colon);
    const std::size_t number = colon == mode.npos ? 0 : std::stoul(std::string { mode.substr(colon + 1) });
    const std::size_t cut = std::min(number, text.size());
    if (how == "split")
        return two_writes(context, text.substr(0, cut), text.substr(cut), before);
    if (how == "writev")
        return two_buffers(context, text, cut, before);
    if (how == "lseek") {
        context.mode = WriteContext::Mode::AtOffset;
        context.offset = number;
    }
    if (how == "pwrite")
        context.mode = WriteContext::Mode::Positioned;
    return one_write(context, text, before);
}

} // namespace nestbox::corpus
