// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/jsonreader.h"

#include "engine/profile/keypath.h"
#include "engine/profile/utf8.h"

#include <iterator>
#include <nlohmann/json.hpp>
#include <unordered_set>
#include <utility>
#include <vector>

namespace nestbox {
namespace {

/// Longest token that a message shows, in bytes.
constexpr std::size_t longest_token = 40;

/// Walks the text and leaves behind how far it came, which the parser itself does not tell.
class CountingIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, std::size_t* consumed)
        : m_at(at)
        , m_consumed(consumed)
    {
    }

    reference operator*() const { return *m_at; }
    CountingIterator& operator++()
    {
        ++m_at;
        ++*m_consumed;
        return *this;
    }
    CountingIterator operator++(int)
    {
        CountingIterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const CountingIterator& a, const CountingIterator& b) { return a.m_at == b.m_at; }
    friend bool operator!=(const CountingIterator& a, const CountingIterator& b) { return a.m_at != b.m_at; }

private:
    const char* m_at;
    std::size_t* m_consumed;
};

/// Builds the tree from the parser's events (the interface is nlohmann::json_sax, by duck typing).
class TreeBuilder
{
public:
    TreeBuilder(std::string_view text, const std::size_t& consumed, std::size_t deepest, std::size_t most_values,
        ErrorList& errors)
        : m_text(text)
        , m_consumed(consumed)
        , m_deepest(deepest)
        , m_values_left(most_values)
        , m_errors(errors)
    {
    }

    [[nodiscard]] JsonNode take() { return std::move(m_root); }

    bool null() { return add(JsonNode {}); }
    bool boolean(bool value) { return add({ .kind = JsonNode::Kind::Boolean, .boolean = value }); }
    bool number_integer(std::int64_t) { return add({ .kind = JsonNode::Kind::OtherInteger }); }
    bool number_unsigned(std::uint64_t value) { return add({ .kind = JsonNode::Kind::Integer, .integer = value }); }
    bool number_float(double, const std::string& digits)
    {
        const bool integer = digits.find_first_not_of("-0123456789") == std::string::npos;
        return add({ .kind = integer ? JsonNode::Kind::OtherInteger : JsonNode::Kind::Real });
    }
    bool string(std::string& text) { return add({ .kind = JsonNode::Kind::String, .text = std::move(text) }); }
    static bool binary(const std::vector<std::uint8_t>&) { return false; }
    bool start_object(std::size_t) { return open(JsonNode::Kind::Object); }
    bool start_array(std::size_t) { return open(JsonNode::Kind::Array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& key)
    {
        m_key_offset = offset();
        m_key = std::move(key);
        m_key_repeated = !m_open.back().keys.insert(m_key).second;
        if (m_key_repeated)
            report({ .code = ProfileError::Code::DuplicateKey });
        return true;
    }

    /// The parser's own sentence is dropped: only what it met is told.
    template <typename Exception> bool parse_error(std::size_t, const std::string& token, const Exception& error)
    {
        constexpr int number_overflow = 406;
        const bool at_end = std::string_view { error.what() }.find("unexpected end of input") != std::string_view::npos;
        if (error.id == number_overflow)
            report({ .code = ProfileError::Code::WrongType,
                .expected = ProfileError::Expected::Integer,
                .detail = printable(token, longest_token) });
        else
            report({ .code = ProfileError::Code::NotJson, .detail = at_end ? std::string {} : last_word() });
        return false;
    }

private:
    struct Container
    {
        JsonNode* node;
        std::unordered_set<std::string> keys;
    };

    /// The last byte of the current token. After a number the parser has looked one character ahead.
    [[nodiscard]] std::size_t offset() const
    {
        const std::size_t last = m_consumed == 0 ? 0 : m_consumed - 1;
        const bool looked_ahead = last > 0 && (m_text[last] == '\n' || m_text[last] == '\r');
        return looked_ahead ? last - 1 : last;
    }

    /// What stands at the offset, back to where the word begins.
    [[nodiscard]] std::string last_word() const
    {
        if (m_text.empty())
            return {};
        const std::size_t last = offset();
        const std::size_t before = last == 0 ? std::string_view::npos : m_text.find_last_of(" \t\r\n,:[]{}", last - 1);
        const std::size_t first = before == std::string_view::npos ? 0 : before + 1;
        return printable(m_text.substr(first, last + 1 - first), longest_token);
    }

    [[nodiscard]] JsonNode& place(JsonNode node)
    {
        node.offset = node.key_offset = offset();
        if (m_open.empty())
            return m_root = std::move(node);
        JsonNode& parent = *m_open.back().node;
        if (parent.kind == JsonNode::Kind::Object) {
            node.key = std::exchange(m_key, {});
            node.key_offset = m_key_offset;
            node.repeated = m_key_repeated;
        }
        return parent.children.emplace_back(std::move(node));
    }

    bool add(JsonNode node)
    {
        if (!take_room())
            return false;
        (void)place(std::move(node));
        return true;
    }

    bool take_room()
    {
        if (m_values_left == 0)
            report({ .code = ProfileError::Code::TooLarge });
        return m_values_left > 0 && m_values_left-- > 0;
    }

    bool open(JsonNode::Kind kind)
    {
        if (!take_room())
            return false;
        JsonNode& node = place({ .kind = kind });
        m_open.push_back({ &node, {} });
        if (m_open.size() > m_deepest)
            report({ .code = ProfileError::Code::TooDeep });
        return m_open.size() <= m_deepest;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    void report(ProfileError error)
    {
        error.key_path = current_path();
        m_errors.add(offset(), std::move(error));
    }

    /// Of the value that is being read.
    [[nodiscard]] std::string current_path() const
    {
        std::string path;
        for (std::size_t depth = 0; depth < m_open.size(); ++depth) {
            const JsonNode& node = *m_open[depth].node;
            const bool innermost = depth + 1 == m_open.size();
            if (node.kind == JsonNode::Kind::Array)
                append_index(path, node.children.size() - (innermost ? 0 : 1));
            else if (!innermost)
                append_key(path, node.children.back().key);
            else if (!m_key.empty())
                append_key(path, m_key);
        }
        return path;
    }

    std::string_view m_text;
    const std::size_t& m_consumed;
    std::size_t m_deepest;
    std::size_t m_values_left;
    ErrorList& m_errors;
    JsonNode m_root;
    std::vector<Container> m_open; ///< from the outermost; each is the last child of the one before it
    std::string m_key; ///< read, its value not yet
    std::size_t m_key_offset = 0;
    bool m_key_repeated = false;
};

} // namespace

std::optional<JsonNode> read_json(
    std::string_view text, std::size_t deepest, ErrorList& errors, std::size_t most_values)
{
    std::size_t consumed = 0;
    TreeBuilder builder { text, consumed, deepest, most_values, errors };
    const CountingIterator begin { text.data(), &consumed };
    const CountingIterator end { text.data() + text.size(), &consumed };
    if (!nlohmann::json::sax_parse(begin, end, &builder))
        return std::nullopt;
    return builder.take();
}

} // namespace nestbox
