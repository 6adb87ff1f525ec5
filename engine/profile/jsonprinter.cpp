// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/jsonprinter.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace nestbox {
namespace {

std::string scalar(const JsonNode& node)
{
    switch (node.kind) {
    case JsonNode::Kind::Boolean:
        return node.boolean ? "true" : "false";
    case JsonNode::Kind::Integer:
        return std::to_string(node.integer);
    case JsonNode::Kind::String:
        return json_quoted(node.text);
    default:
        return "null";
    }
}

/// Without a blank; appended to `out`.
void print_compactly(const JsonNode& node, std::string& out)
{
    if (!node.container()) {
        out += scalar(node);
        return;
    }
    const bool object = node.kind == JsonNode::Kind::Object;
    out += object ? '{' : '[';
    for (const JsonNode& child : node.children) {
        if (&child != &node.children.front())
            out += ',';
        if (object)
            out.append(json_quoted(child.key)).append(1, ':');
        print_compactly(child, out);
    }
    out += object ? '}' : ']';
}

/// Prints by the rule of print_json: one line for what holds only scalars and fits, else a line a child.
class Printer
{
public:
    void print(const JsonNode& node, std::size_t indent)
    {
        const std::string line = holds_only_scalars(node) ? flat(node) : std::string {};
        if (!line.empty() && (node.children.empty() || line.size() <= longest_line))
            m_out += line;
        else
            print_children(node, indent + 2);
    }

    [[nodiscard]] std::string take() { return std::move(m_out) + '\n'; }

private:
    static constexpr std::size_t longest_line = 90;

    static bool holds_only_scalars(const JsonNode& node)
    {
        return std::ranges::none_of(node.children, &JsonNode::container);
    }

    static std::string flat(const JsonNode& node)
    {
        if (!node.container())
            return scalar(node);
        const bool object = node.kind == JsonNode::Kind::Object;
        if (node.children.empty())
            return object ? "{}" : "[]";
        std::string line;
        for (const JsonNode& child : node.children)
            line.append(line.empty() ? "" : ", ")
                .append(object ? json_quoted(child.key) + ": " : "")
                .append(flat(child));
        return object ? "{ " + line + " }" : "[" + line + "]";
    }

    void print_children(const JsonNode& node, std::size_t indent)
    {
        const bool object = node.kind == JsonNode::Kind::Object;
        m_out += object ? '{' : '[';
        for (const JsonNode& child : node.children) {
            m_out.append(&child == &node.children.front() ? "\n" : ",\n").append(indent, ' ');
            if (object)
                m_out.append(json_quoted(child.key)).append(": ");
            print(child, indent);
        }
        m_out.append("\n").append(indent - 2, ' ').append(1, object ? '}' : ']');
    }

    std::string m_out;
};

/// A byte that stands for itself in a JSON string.
bool plain(char c)
{
    return c >= ' ' && c < '\x7f' && c != '"' && c != '\\';
}

} // namespace

std::string print_json(const JsonNode& node)
{
    Printer printer;
    printer.print(node, 0);
    return printer.take();
}

std::string print_json_compactly(const JsonNode& node)
{
    std::string text;
    print_compactly(node, text);
    return text;
}

std::string json_quoted(std::string_view text)
{
    if (std::ranges::all_of(text, plain))
        return std::string { '"' }.append(text).append(1, '"');
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace nestbox
