// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/reportreader.h"

#include <array>
#include <charconv>
#include <string_view>

#include <poll.h>
#include <unistd.h>

namespace nestbox::launch {

namespace {

constexpr std::string_view exec_start = R"({"step":"exec")";
constexpr std::string_view exit_start = R"({"step":"exit")";
constexpr std::string_view failed_start = R"({"step":"failed")";

/// The number behind `start`; 0 = the line begins otherwise.
int number_behind(std::string_view start, std::string_view line)
{
    int number = 0;
    if (line.starts_with(start))
        std::from_chars(line.data() + start.size(), line.data() + line.size(), number);
    return number;
}

} // namespace

void ReportReader::read_some()
{
    std::array<char, 4096> piece {};
    const ssize_t got = read(m_from.get(), piece.data(), piece.size());
    if (got > 0)
        m_unread.append(piece.data(), static_cast<std::size_t>(got));
    for (std::size_t end = m_unread.find('\n'); end != std::string::npos; end = m_unread.find('\n')) {
        pass_on(m_unread.substr(0, end + 1));
        m_unread.erase(0, end + 1);
    }
    if (got != 0)
        return;
    m_from.reset();
    if (!m_failed && !m_exec_line.empty())
        m_to.write(m_exec_line);
}

void ReportReader::read_waiting()
{
    pollfd waiting { m_from.get(), POLLIN, 0 };
    while (m_from.valid() && poll(&waiting, 1, 0) > 0)
        read_some();
}

void ReportReader::pass_on(const std::string& line)
{
    if (m_direct && line.starts_with(exec_start)) {
        m_exec_line = line;
        return;
    }
    m_failed = m_failed || line.starts_with(failed_start);
    m_exited = m_exited || line.starts_with(exit_start);
    if (const int pid = number_behind(R"({"step":"init","pid":)", line))
        m_init = pid;
    if (const int signal = number_behind(R"({"step":"exit","signal":)", line))
        m_ending_signal = signal;
    if (const int code = number_behind(R"({"step":"exit","code":)", line))
        m_exit_code = code;
    if (const int signal = number_behind(R"({"step":"stopped","signal":)", line))
        m_stop = signal;
    m_to.write(line);
}

} // namespace nestbox::launch
