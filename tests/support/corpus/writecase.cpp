// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/corpus/writecase.h"

#include "engine/profile/writecasetext.h"
#include "tests/support/corpus/latin1.h"
#include "tests/support/corpus/writeoutcome.h"

namespace nestbox::corpus {

namespace {

using nlohmann::json;

std::string text_of(const WriteOutcome& outcome)
{
    return outcome.verdict + " " + outcome.rule + " line " + std::to_string(outcome.line) + " "
        + json(outcome.readback).dump(-1, ' ', true, json::error_handler_t::replace);
}

} // namespace

std::string check_write(const json& record)
{
    json question; // a record may say more of the answer than the engine asks for
    for (const char* const key : { "target", "actor", "parent_map", "text" })
        question[key] = record.at(key);
    const auto write = parse_write_case(question.dump());
    if (!write)
        return "cannot be read: " + write.error().front().key_path;
    const WriteOutcome said = outcome_of(predict(*write));
    const WriteOutcome observed { record.at("verdict"), bytes_of(record.at("readback").get<std::string>()),
        record.value("rule", said.rule), record.value("line", said.line) };
    return said == observed ? "" : text_of(said) + ", observed " + text_of(observed);
}

} // namespace nestbox::corpus
