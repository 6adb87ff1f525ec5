// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/corpus/writeoutcome.h"

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

} // namespace

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

} // namespace nestbox::corpus
