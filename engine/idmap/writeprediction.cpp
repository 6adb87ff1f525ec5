// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/writeprediction.h"

#include "engine/idmap/judge.h"
#include "engine/idmap/maptext.h"

#include <algorithm>

namespace nestbox {
namespace {

std::string shown(std::string_view text)
{
    return text.empty() ? std::string {} : parse_map_text(text).map.as_read_back().to_kernel_text();
}

WritePrediction one_call(const WriteContext& context, std::string_view text, std::string_view before)
{
    WritePrediction prediction { { judge_text(text, context) }, {}, {} };
    const Verdict& verdict = prediction.verdicts.front();
    prediction.map_text = shown(verdict.ok() ? text : before);
    return prediction;
}

/// The second write(2) goes to where the first one left the file: behind its bytes, or still at the start.
WritePrediction two_calls(
    WriteContext context, std::string_view first, std::string_view second, std::string_view before)
{
    WritePrediction prediction = one_call(context, first, before);
    const Verdict& verdict = prediction.verdicts.front();
    if (verdict.stage != Stage::Write)
        return prediction;
    if (verdict.ok()) {
        context.already_written = true;
        context.mode = WriteContext::Mode::AtOffset;
        context.offset = first.size();
    }
    const WritePrediction last = one_call(context, second, verdict.ok() ? first : before);
    prediction.map_text = last.map_text;
    prediction.verdicts.push_back(last.verdicts.front());
    return prediction;
}

/// The kernel takes the first buffer for the whole map; the second one would not be at offset 0.
WritePrediction two_buffers(
    const WriteContext& context, std::string_view text, std::size_t cut, std::string_view before)
{
    WritePrediction prediction = one_call(context, text.substr(0, cut), before);
    if (text.empty() && prediction.verdicts.front().stage == Stage::Write) // the kernel does not even look at the file
        return { { Verdict {} }, {}, shown(before) };
    if (prediction.verdicts.front().ok() && cut < text.size())
        prediction.short_count = cut;
    return prediction;
}

} // namespace

WritePrediction predict(const WriteCase& write)
{
    const std::string before = write.written_before.value_or("");
    const std::string_view text = write.text;
    const std::size_t cut = static_cast<std::size_t>(std::min<std::uint64_t>(write.bytes, text.size()));
    WriteContext context = write.context;
    context.already_written = context.already_written || write.written_before.has_value();
    switch (write.mode) {
    case WriteCase::Mode::Split:
        return two_calls(context, text.substr(0, cut), text.substr(cut), before);
    case WriteCase::Mode::Vector:
        return two_buffers(context, text, cut, before);
    case WriteCase::Mode::Seek:
        context.mode = WriteContext::Mode::AtOffset;
        context.offset = write.bytes;
        break;
    case WriteCase::Mode::Positioned:
        context.mode = WriteContext::Mode::Positioned;
        break;
    case WriteCase::Mode::Write:
        break;
    }
    return one_call(context, text, before);
}

} // namespace nestbox
