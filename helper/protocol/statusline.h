// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace nestbox {

/// One line of the stream that `nestbox-launch --status-fd N` writes: a JSON object with "step" first.
///
///     {"step":"namespace","pid":4711}                      the namespace exists, pid is the future program's
///     {"step":"asking"}                                    waits for an administrator's consent
///     {"step":"mapped","kind":"uid","route":"self"}        once a kind; route as in name(Route)
///     {"step":"verified"}                                  read back, and as asked for
///     {"step":"init","pid":4712}                           the first process of a pid namespace
///     {"step":"exec","pid":4711}                           the program runs
///     {"step":"stopped","signal":20}  {"step":"continued"} job control
///     {"step":"exit","code":0}  {"step":"exit","signal":9} how it ended: the last line
///     {"step":"failed","code":"map-not-written",...}       it never started: the last line
///
/// "namespace", "mapped" and "verified" of a level below the first carry "level", 0-based. Process IDs are those of the
/// namespace that the launcher was started in.
///
/// "failed" carries "code" (name(FailureCode)), "exit" (the launcher's exit status), "message" (its English sentence)
/// and, where they say something, "errno", "kind", "subject", "detail", "problem" (name(Problem::Code)), "rule",
/// "level", "rows", "first", "end", "value", "limit", "name", "line", "key". Readers ignore members and steps that they
/// do not know.
class StatusLine
{
public:
    explicit StatusLine(std::string_view step) { add("step", step); }

    StatusLine& add(std::string_view key, std::string_view text);
    StatusLine& add(std::string_view key, std::int64_t number);

    /// The object and its newline.
    [[nodiscard]] std::string text() const { return m_members + "}\n"; }

private:
    void start_member(std::string_view key);

    std::string m_members;
};

} // namespace nestbox
