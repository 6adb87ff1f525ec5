// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/protobuftext.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace nestbox {
namespace {

using Code = ImportError::Code;

constexpr std::size_t deepest = 32;

bool is_word_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.'
        || c == '-' || c == '+';
}

class ProtobufReader
{
public:
    explicit ProtobufReader(ImportSink& sink)
        : m_sink { sink }
        , m_text { sink.text() }
    {
    }

    std::vector<ProtobufField> read()
    {
        std::vector<ProtobufField> fields;
        read_fields(fields, '\0');
        return fields;
    }

private:
    /// The next character that is neither blank nor comment; NUL at the end.
    char peek()
    {
        while (m_at < m_text.size()) {
            if (m_text[m_at] == '#')
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            else if (std::string_view { " \t\r\n\v\f" }.contains(m_text[m_at]))
                ++m_at;
            else
                return m_text[m_at];
        }
        return '\0';
    }

    bool skip(char c)
    {
        if (m_failed || m_at >= m_text.size() || peek() != c || c == '\0')
            return false;
        ++m_at;
        return true;
    }

    void fail()
    {
        if (!std::exchange(m_failed, true))
            m_sink.error(Code::BadSyntax, piece(m_at, std::min(m_at + 1, m_text.size())));
    }

    [[nodiscard]] TextPiece piece(std::size_t first, std::size_t end) const
    {
        return { std::string { m_text.substr(first, end - first) }, first, end - first };
    }

    TextPiece take_word()
    {
        peek();
        const std::size_t first = m_at;
        while (m_at < m_text.size() && is_word_character(m_text[m_at]))
            ++m_at;
        if (m_at == first)
            fail();
        return piece(first, m_at);
    }

    /// Fields up to `closing`, which is NUL at the top.
    void read_fields(std::vector<ProtobufField>& fields, char closing)
    {
        while (!m_failed && peek() != '\0' && peek() != closing) {
            read_field(fields);
            if (!skip(','))
                skip(';');
        }
        if (closing == '\0' ? m_at < m_text.size() : !skip(closing))
            fail();
    }

    void read_field(std::vector<ProtobufField>& fields)
    {
        ProtobufField field;
        field.name = take_word();
        const bool colon = skip(':');
        if (skip('['))
            return read_list(fields, field);
        if (!colon && peek() != '{' && peek() != '<')
            fail();
        read_value(field);
        if (!m_failed)
            fields.push_back(std::move(field));
    }

    void read_list(std::vector<ProtobufField>& fields, const ProtobufField& named)
    {
        if (skip(']'))
            return;
        do {
            ProtobufField element = named;
            read_value(element);
            fields.push_back(std::move(element));
        } while (skip(','));
        if (!skip(']'))
            fail();
    }

    void read_value(ProtobufField& field)
    {
        const char c = m_failed ? '\0' : peek();
        if (c == '{' || c == '<')
            read_message(field, c == '{' ? '}' : '>');
        else if (c == '"' || c == '\'')
            read_strings(field);
        else
            field.value = take_word();
    }

    void read_message(ProtobufField& field, char closing)
    {
        if (m_depth == deepest)
            return fail();
        ++m_at;
        ++m_depth;
        field.is_message = true;
        read_fields(field.fields, closing);
        --m_depth;
    }

    /// Strings side by side are one.
    void read_strings(ProtobufField& field)
    {
        field.is_string = true;
        const std::size_t first = m_at;
        std::string text;
        std::size_t end = first;
        while (!m_failed && (peek() == '"' || peek() == '\'')) {
            read_string(text);
            end = m_at;
        }
        field.value = { std::move(text), first, end - first };
    }

    /// Escapes other than of a quote or backslash stay as they are written: no ID and no name has one.
    void take_in_string(std::string& text)
    {
        const std::string_view pair = m_text.substr(m_at, 2);
        const bool escaped = pair.size() == 2 && pair[0] == '\\';
        if (!escaped || !std::string_view { "\\'\"" }.contains(pair[1]))
            text += pair[0];
        if (escaped)
            text += pair[1];
        m_at += escaped ? 2 : 1;
    }

    void read_string(std::string& text)
    {
        const char quote = m_text[m_at];
        const std::size_t start = m_at++;
        while (m_at < m_text.size() && m_text[m_at] != quote && m_text[m_at] != '\n')
            take_in_string(text);
        if (m_at < m_text.size() && m_text[m_at] == quote)
            ++m_at;
        else if (!std::exchange(m_failed, true))
            m_sink.error(Code::UnclosedQuote, piece(start, start + 1));
    }

    ImportSink& m_sink;
    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_depth = 0;
    bool m_failed = false;
};

} // namespace

std::vector<ProtobufField> read_protobuf_text(ImportSink& sink)
{
    return ProtobufReader { sink }.read();
}

} // namespace nestbox
