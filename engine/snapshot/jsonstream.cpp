// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/jsonstream.h"

#include "engine/profile/jsonprinter.h"

#include <charconv>
#include <utility>

namespace nestbox {

void JsonStream::key(std::string_view key)
{
    separate();
    m_out.append(json_quoted(key)).append(": ");
    m_after_key = true;
}

void JsonStream::number(std::uint64_t value)
{
    separate();
    char digits[20];
    m_out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void JsonStream::text(std::string_view value)
{
    separate();
    m_out.append(json_quoted(value));
}

void JsonStream::boolean(bool value)
{
    separate();
    m_out.append(value ? "true" : "false");
}

void JsonStream::null()
{
    separate();
    m_out.append("null");
}

std::string JsonStream::take()
{
    m_out += '\n';
    return std::exchange(m_out, {});
}

void JsonStream::open(char bracket, Layout layout)
{
    separate();
    m_out += bracket;
    const bool within_line = !m_open.empty() && m_open.back().layout == Layout::Line;
    m_open.push_back({ within_line ? Layout::Line : layout });
}

void JsonStream::close(char bracket)
{
    const Container closed = m_open.back();
    m_open.pop_back();
    if (!closed.empty && closed.layout == Layout::Block)
        break_line();
    m_out += bracket;
}

/// What stands between the value that comes next and what is there.
void JsonStream::separate()
{
    if (std::exchange(m_after_key, false) || m_open.empty())
        return;
    Container& container = m_open.back();
    const bool first = std::exchange(container.empty, false);
    if (!first)
        m_out += ',';
    if (container.layout == Layout::Block)
        break_line();
    else if (!first)
        m_out += ' ';
}

void JsonStream::break_line()
{
    m_out.append(1, '\n').append(2 * m_open.size(), ' ');
}

} // namespace nestbox
