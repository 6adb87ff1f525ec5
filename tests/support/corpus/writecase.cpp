// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/corpus/writecase.h"

#include "engine/idmap/writeprediction.h"
#include "engine/profile/writecasetext.h"
#include "tests/support/corpus/latin1.h"

#include <cstring>

namespace nestbox::corpus {

namespace {

using nlohmann::json;

/// How one text reaches the kernel, and what came of it, in the words of the corpus.
struct WriteOutcome
{
    std::string verdict; ///< "OK", an errno's name, "open:EACCES", "create:EPERM", "A,B" for two writes, "SHORTn"
    std::string readback; ///< the map afterwards
    std::string rule; ///< "OK" or the code of the rule that decides; two for two writes
    std::size_t line = 0;

    friend bool operator==(const WriteOutcome&, const WriteOutcome&) = default;
};

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

WriteOutcome outcome_of(const WritePrediction& prediction)
{
    const Verdict& first = prediction.verdicts.front();
    if (first.stage != Stage::Write) // nothing is recorded of a map that could not be opened
        return { name_of(first), "", rule_of(first), 0 };
    if (prediction.verdicts.size() == 1)
        return { prediction.short_count ? "SHORT" + std::to_string(*prediction.short_count) : name_of(first),
            prediction.map_text, rule_of(first), first.ok() ? 0 : first.findings.front().line };
    const Verdict& second = prediction.verdicts.back();
    const std::string both = name_of(first) + "," + name_of(second);
    if (!first.ok() && first.findings.front().rule == Rule::WrongPlace) // decided at open(2), once for both
        return { both, prediction.map_text, rule_of(first), 0 };
    return { both, prediction.map_text, (first.ok() ? "" : rule_of(first) + ",") + rule_of(second), 0 };
}

std::string text_of(const WriteOutcome& outcome)
{
    return outcome.verdict + " " + outcome.rule + " line " + std::to_string(outcome.line) + " "
        + json(outcome.readback).dump(-1, ' ', true, json::error_handler_t::replace);
}

} // namespace

std::string check_write(const json& record)
{
    const auto write = parse_write_case(record.dump());
    if (!write)
        return "cannot be read: " + write.error().front().key_path;
    const WriteOutcome said = outcome_of(predict(*write));
    const WriteOutcome observed { record.at("verdict"), bytes_of(record.at("readback").get<std::string>()),
        record.value("rule", said.rule), record.value("line", said.line) };
    return said == observed ? "" : text_of(said) + ", observed " + text_of(observed);
}

} // namespace nestbox::corpus
