// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/protocol/statusline.h"

#include "engine/profile/utf8.h"

namespace nestbox {

namespace {

/// JSON's string (RFC 8259, section 7). A file's name may hold any bytes: in text that is not UTF-8 each one above
/// 127 is escaped, as if it were Latin-1.
void append_quoted(std::string& out, std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    const unsigned char plain_end = utf8_prefix(text) == text.size() ? 0xff : 0x7f;
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out.append(1, '\\').append(1, c);
        else if (byte < 0x20 || byte > plain_end)
            out.append("\\u00").append(1, digits[byte / 16]).append(1, digits[byte % 16]);
        else
            out += c;
    }
    out += '"';
}

} // namespace

void StatusLine::start_member(std::string_view key)
{
    m_members += m_members.empty() ? '{' : ',';
    append_quoted(m_members, key);
    m_members += ':';
}

StatusLine& StatusLine::add(std::string_view key, std::string_view text)
{
    start_member(key);
    append_quoted(m_members, text);
    return *this;
}

StatusLine& StatusLine::add(std::string_view key, std::int64_t number)
{
    start_member(key);
    m_members += std::to_string(number);
    return *this;
}

} // namespace nestbox
