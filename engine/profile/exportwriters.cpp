// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/exportwriters.h"

#include "engine/profile/jsonprinter.h"

#include <limits>
#include <utility>

namespace nestbox {
namespace {

using Text = std::expected<std::string, ExportError>;

JsonNode entry_node(const IdRange& range)
{
    const auto number = [](std::string key, Id value) {
        return JsonNode { .kind = JsonNode::Kind::Integer, .integer = value, .key = std::move(key) };
    };
    JsonNode node { .kind = JsonNode::Kind::Object };
    node.children
        = { number("containerID", range.inside), number("hostID", range.outside), number("size", range.count) };
    return node;
}

JsonNode mappings_node(std::string key, const IdMap& map)
{
    JsonNode node { .kind = JsonNode::Kind::Array, .key = std::move(key) };
    for (const IdRange& range : map.ranges)
        node.children.push_back(entry_node(range));
    return node;
}

std::string nsjail_message(std::string_view name, const IdRange& range, bool uses_tool)
{
    std::string message { name };
    message.append(" {\n  inside_id: \"").append(std::to_string(range.inside));
    message.append("\"\n  outside_id: \"").append(std::to_string(range.outside));
    message.append("\"\n  count: ").append(std::to_string(range.count));
    return message + (uses_tool ? "\n  use_newidmap: true\n}\n" : "\n}\n");
}

/// The tool maps the own ID by itself where a kind is left out.
std::expected<void, ExportError> need_both_kinds(const Assessment::Level& level)
{
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid })
        if (level.of(kind).map.ranges.empty())
            return std::unexpected { ExportError { ExportError::Code::BothKindsNeeded, kind, {} } };
    return {};
}

} // namespace

std::string joined(const IdRange& range, char separator)
{
    return std::to_string(range.inside) + separator + std::to_string(range.outside) + separator
        + std::to_string(range.count);
}

bool is_own(const IdRange& range, const HostFacts::PerKind& facts)
{
    return range.count == 1 && range.outside == facts.me;
}

bool is_only_own(const IdMap& map, const HostFacts::PerKind& facts)
{
    return map.ranges.size() == 1 && is_own(map.ranges.front(), facts);
}

/// A part of config.json, in the shape of the whole.
std::string write_oci(const Assessment::Level& level)
{
    JsonNode linux_part { .kind = JsonNode::Kind::Object, .key = "linux" };
    linux_part.children = { mappings_node("uidMappings", level.uid.map), mappings_node("gidMappings", level.gid.map) };
    JsonNode root { .kind = JsonNode::Kind::Object };
    root.children.push_back(std::move(linux_part));
    return print_json(root);
}

Text write_nsjail(const Assessment::Level& level)
{
    if (auto both = need_both_kinds(level); !both)
        return std::unexpected { both.error() };
    std::string text;
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid })
        for (const IdRange& range : level.of(kind).map.ranges)
            text += nsjail_message(
                kind == IdKind::Gid ? "gidmap" : "uidmap", range, level.of(kind).route == Route::Subordinate);
    return text;
}

Text write_bubblewrap(const Assessment::Level& level, const HostFacts& facts)
{
    if (auto both = need_both_kinds(level); !both)
        return std::unexpected { both.error() };
    std::string line = "bwrap --unshare-user";
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid }) {
        const IdMap& map = level.of(kind).map;
        if (!is_only_own(map, facts.of(kind)))
            return std::unexpected { ExportError { ExportError::Code::OneOwnIdOnly, kind, {} } };
        if (map.ranges[0].inside > Id { std::numeric_limits<std::int32_t>::max() })
            return std::unexpected { ExportError { ExportError::Code::IdTooLarge, kind, { 0 } } };
        line.append(kind == IdKind::Gid ? " --gid " : " --uid ").append(std::to_string(map.ranges[0].inside));
    }
    if (level.setgroups != Setgroups::Deny)
        return std::unexpected { ExportError { ExportError::Code::SetgroupsDiffer, IdKind::Gid, {} } };
    return line + '\n';
}

} // namespace nestbox
