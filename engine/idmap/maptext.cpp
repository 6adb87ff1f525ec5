// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/maptext.h"

#include <algorithm>

namespace nestbox {

namespace {

constexpr char no_break_space = '\xA0';

constexpr bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == no_break_space;
}

constexpr bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// One line, read from the left; the newline is not part of it.
class LineReader
{
public:
    LineReader(std::string_view text, std::size_t begin, std::size_t end, MapText& result)
        : m_text(text)
        , m_at(begin)
        , m_end(end)
        , m_result(result)
    {
    }

    /// True if the line is three numbers and nothing else; else notes what is wrong.
    bool read(IdRange& range)
    {
        if (!number(range.inside) || !blank_follows() || !number(range.outside) || !blank_follows()
            || !number(range.count))
            return fail(Rule::BadNumber);
        skip_blanks();
        return at_end() || fail(Rule::TrailingText);
    }

private:
    [[nodiscard]] bool at_end() const { return m_at == m_end; }
    [[nodiscard]] bool blank_follows() const { return !at_end() && is_blank(m_text[m_at]); }

    void skip_blanks()
    {
        for (; blank_follows(); ++m_at)
            if (m_text[m_at] == no_break_space)
                warn(MapTextWarning::Code::NoBreakSpace, m_at, 0);
    }

    bool number(Id& value)
    {
        skip_blanks();
        const std::size_t begin = m_at;
        std::size_t at = begin; // a local stays in a register
        std::uint64_t sum = 0;
        bool wraps = false;
        for (; at != m_end && is_digit(m_text[at]); ++at) {
            sum = sum * 10 + static_cast<std::uint64_t>(m_text[at] - '0');
            wraps |= sum > 0xFFFFFFFFU;
            sum &= 0xFFFFFFFFU;
        }
        m_at = at;
        value = static_cast<Id>(sum);
        if (wraps)
            warn(MapTextWarning::Code::NumberWraps, begin, value);
        if (m_at - begin > 1 && m_text[begin] == '0')
            warn(MapTextWarning::Code::LeadingZero, begin, value);
        return m_at != begin;
    }

    void warn(MapTextWarning::Code code, std::size_t offset, Id value)
    {
        m_result.warnings.push_back({ code, m_result.lines, offset, value });
    }

    bool fail(Rule rule)
    {
        m_result.errors.push_back({ .rule = rule, .line = m_result.lines });
        return false;
    }

    std::string_view m_text;
    std::size_t m_at;
    std::size_t m_end;
    MapText& m_result;
};

void read_line(std::string_view text, std::size_t begin, std::size_t end, MapText& result)
{
    ++result.lines;
    IdRange range;
    if (!LineReader { text, begin, end, result }.read(range))
        return;
    result.map.ranges.push_back(range);
    result.line_of_range.push_back(result.lines);
}

} // namespace

MapText parse_map_text(std::string_view text)
{
    MapText result;
    const std::string_view read = text.substr(0, text.find('\0'));
    const auto expected = static_cast<std::size_t>(std::ranges::count(read, '\n')) + 1;
    result.map.ranges.reserve(expected);
    result.line_of_range.reserve(expected);
    for (std::size_t begin = 0; begin < read.size() || result.lines == 0;) {
        const std::size_t end = std::min(read.find('\n', begin), read.size());
        read_line(read, begin, end, result);
        begin = end + 1;
    }
    if (read.size() < text.size())
        result.warnings.push_back({ MapTextWarning::Code::TextAfterNul, result.lines, read.size(), 0 });
    return result;
}

} // namespace nestbox
