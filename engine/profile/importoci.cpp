// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/importnumbers.h"
#include "engine/profile/importreaders.h"
#include "engine/profile/jsonreader.h"

#include <algorithm>
#include <array>
#include <optional>

namespace nestbox {
namespace {

using Code = ImportError::Code;

constexpr std::size_t deepest = 32;

void report(Code code, const JsonNode& node, ImportSink& sink)
{
    sink.error_in_line(code, node.offset, node.key);
}

const JsonNode* find(const JsonNode& object, std::string_view key)
{
    const auto at = std::ranges::find(object.children, key, &JsonNode::key);
    return object.kind == JsonNode::Kind::Object && at != object.children.end() ? &*at : nullptr;
}

/// The number of `key`, between `least` and 4294967294 (a count: 4294967295).
std::optional<Id> read_member(const JsonNode& object, std::string_view key, ImportSink& sink)
{
    const bool is_count = key == "size";
    const JsonNode* const node = find(object, key);
    if (!node)
        sink.error_in_line(Code::MissingField, object.offset, key);
    else if (!node->any_integer())
        report(Code::WrongType, *node, sink);
    else if (node->kind == JsonNode::Kind::OtherInteger || node->integer > id_space_end)
        report(Code::NumberTooLarge, *node, sink);
    else if (!is_count && node->integer == invalid_id)
        report(Code::NoSuchId, *node, sink);
    else if (is_count && node->integer == 0)
        report(Code::CountIsZero, *node, sink);
    else
        return static_cast<Id>(node->integer);
    return std::nullopt;
}

void check_keys(const JsonNode& entry, ImportSink& sink)
{
    constexpr std::array<std::string_view, 3> keys { "containerID", "hostID", "size" };
    for (const JsonNode& member : entry.children)
        if (std::ranges::find(keys, member.key) == keys.end())
            report(Code::UnknownKey, member, sink);
}

/// An object of "uidMappings" (runtime-spec: config-linux.md, "User namespace mappings").
void read_entry(const JsonNode& entry, IdKind kind, ImportSink& sink)
{
    if (entry.kind != JsonNode::Kind::Object)
        return report(Code::WrongType, entry, sink);
    check_keys(entry, sink);
    const auto inside = read_member(entry, "containerID", sink);
    const auto outside = read_member(entry, "hostID", sink);
    const auto count = read_member(entry, "size", sink);
    if (!inside || !outside || !count)
        return;
    if (std::uint64_t { std::max(*inside, *outside) } + *count > id_space_end)
        return sink.error_in_line(Code::RangeTooLong, entry.offset, "size");
    OutsideId host;
    host.number = *outside;
    sink.map().of(kind).push_back({ *inside, host, *count });
}

void read_mappings(const JsonNode& object, std::string_view key, IdKind kind, ImportSink& sink)
{
    const JsonNode* const list = find(object, key);
    if (!list)
        return;
    if (list->kind != JsonNode::Kind::Array)
        return report(Code::WrongType, *list, sink);
    for (const JsonNode& entry : list->children)
        read_entry(entry, kind, sink);
}

Code code_of(const ProfileError& error)
{
    return error.code == ProfileError::Code::DuplicateKey ? Code::DuplicateKey : Code::BadSyntax;
}

/// The JSON reader's errors have a line only.
void take_over(const std::vector<ProfileError>& errors, ImportSink& sink)
{
    const std::vector<TextPiece> lines = split_lines(sink.text());
    for (const ProfileError& error : errors) {
        const std::size_t line = std::min(error.line, lines.size());
        sink.error_in_line(code_of(error), line == 0 ? 0 : lines[line - 1].offset,
            error.detail.empty() ? error.key_path : error.detail);
    }
}

} // namespace

bool claims_oci(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text[first] == '{';
}

void read_oci(ImportSink& sink)
{
    ErrorList errors { sink.text() };
    const std::optional<JsonNode> root = read_json(sink.text(), deepest, errors);
    take_over(errors.take_in_file_order(), sink);
    if (!root)
        return;
    const JsonNode* const linux_part = find(*root, "linux");
    const JsonNode& object = linux_part ? *linux_part : *root; // or its inner part alone
    if (object.kind != JsonNode::Kind::Object)
        return report(Code::WrongType, object, sink);
    read_mappings(object, "uidMappings", IdKind::Uid, sink);
    read_mappings(object, "gidMappings", IdKind::Gid, sink);
}

} // namespace nestbox
