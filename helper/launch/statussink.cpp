// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/statussink.h"

#include "helper/launch/messages.h"

#include <unistd.h>

namespace nestbox::launch {

namespace {

void add_text(StatusLine& line, std::string_view key, std::string_view text)
{
    if (!text.empty())
        line.add(key, text);
}

void add_number(StatusLine& line, std::string_view key, std::uint64_t number)
{
    if (number != 0)
        line.add(key, static_cast<std::int64_t>(number));
}

void add(StatusLine& line, const UsageError& error)
{
    add_text(line, "option", error.option);
    add_text(line, "value", error.value);
}

void add(StatusLine& line, const ProfileError& error)
{
    add_number(line, "line", error.line);
    add_text(line, "key", error.key_path);
}

void add(StatusLine& line, const Problem& problem)
{
    line.add("problem", name(problem.code));
    if (problem.finding)
        line.add("rule", rule_code(problem.finding->rule));
    if (!problem.rows.empty())
        line.add("row", static_cast<std::int64_t>(problem.rows.front()));
    add_text(line, "name", problem.name);
    add_number(line, "value", problem.value);
    add_number(line, "limit", problem.limit);
}

void add(StatusLine& line, Obstacle obstacle)
{
    line.add("obstacle", name(obstacle));
}

void add(StatusLine&, std::monostate) { }

} // namespace

void StatusSink::write(std::string_view text) const
{
    if (m_fd >= 0)
        (void)!::write(m_fd, text.data(), text.size());
}

StatusLine failed_line(const Failure& failure)
{
    StatusLine line { "failed" };
    line.add("code", name(failure.code)).add("exit", failure.exit_status());
    add_number(line, "errno", static_cast<std::uint64_t>(failure.error));
    if (failure.kind)
        line.add("kind", *failure.kind == IdKind::Gid ? "gid" : "uid");
    add_number(line, "level", failure.level);
    add_text(line, "subject", failure.subject);
    add_text(line, "detail", failure.detail);
    std::visit([&line](const auto& cause) { add(line, cause); }, failure.cause);
    line.add("message", sentence(failure));
    return line;
}

} // namespace nestbox::launch
