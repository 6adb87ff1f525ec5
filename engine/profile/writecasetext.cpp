// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/writecasetext.h"

#include "engine/profile/actorreader.h"
#include "engine/profile/jsonreader.h"
#include "engine/profile/scalars.h"

#include <charconv>

namespace nestbox {
namespace {

constexpr std::size_t deepest_nesting = 16;

/// One byte a character U+0000 to U+00FF.
std::optional<std::string> read_bytes(const Place& place, ErrorList& errors)
{
    if (!place.node.string()) {
        wrong_type(place, Expected::ByteString, errors);
        return std::nullopt;
    }
    std::string bytes;
    const std::string& utf8 = place.node.text;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        if (lead < 0x80) {
            bytes += utf8[i];
        } else if (lead <= 0xC3 && i + 1 < utf8.size()) {
            bytes += static_cast<char>(((lead & 0x03) << 6) | (utf8[++i] & 0x3F));
        } else {
            wrong_value(place, Expected::ByteString, errors);
            return std::nullopt;
        }
    }
    return bytes;
}

IdKind read_target(const Place& place, ErrorList& errors)
{
    const std::string name = read_string(place, errors).value_or("uid");
    if (name == "gid")
        return IdKind::Gid;
    if (name == "projid")
        return IdKind::Projid;
    if (name != "uid")
        wrong_value(place, Expected::MapName, errors);
    return IdKind::Uid;
}

IdRange read_line(const Place& place, ErrorList& errors)
{
    IdRange range;
    if (place.node.kind != JsonNode::Kind::Array || place.node.children.size() != 3) {
        wrong_type(place, Expected::MapLine, errors);
        return range;
    }
    range.inside = read_number(place.element(0), Expected::MapLine, errors).value_or(0);
    range.outside = read_number(place.element(1), Expected::MapLine, errors).value_or(0);
    range.count = read_number(place.element(2), Expected::MapLine, errors).value_or(0);
    return range;
}

/// null = not written yet.
IdMap read_map(const std::optional<Place>& place, ErrorList& errors)
{
    IdMap map;
    if (!place || place->node.kind == JsonNode::Kind::Null)
        return map;
    if (place->node.kind != JsonNode::Kind::Array)
        wrong_type(*place, Expected::Array, errors);
    else
        for (std::size_t i = 0; i < place->node.children.size(); ++i)
            map.ranges.push_back(read_line(place->element(i), errors));
    return map;
}

bool read_denied(const std::optional<Place>& place, ErrorList& errors)
{
    if (!place)
        return false;
    const std::string text = read_string(*place, errors, Expected::SetgroupsValue).value_or("allow");
    if (text != "allow" && text != "deny")
        wrong_value(*place, Expected::SetgroupsValue, errors);
    return text == "deny";
}

void read_parent(const Place& place, WriteContext& context, ErrorList& errors)
{
    if (place.node.string()) {
        if (place.node.text != "initial")
            wrong_value(place, Expected::ParentMaps, errors);
        return;
    }
    const Members members { place, { "uid", "gid", "setgroups" }, errors };
    context.parent_uid = read_map(members.find("uid"), errors);
    context.parent_gid = read_map(members.find("gid"), errors);
    context.parent_projid = {};
    context.setgroups_denied = read_denied(members.find("setgroups"), errors);
    context.undumpable_owner = context.parent_uid.inside_of(0);
    context.undumpable_group = context.parent_gid.inside_of(0);
}

/// "write", "append", "lseek:N", "pwrite:N", "split:N" or "writev:N".
void read_mode(const Place& place, WriteCase& write, ErrorList& errors)
{
    const std::string text = read_string(place, errors).value_or("write");
    const std::string_view name = std::string_view { text }.substr(0, text.find(':'));
    const bool counted = name.size() < text.size();
    const char* const end = text.data() + text.size();
    const auto [read, error] = std::from_chars(text.data() + std::min(name.size() + 1, text.size()), end, write.bytes);
    const bool number = counted && read == end && error == std::errc {};
    if (name == "lseek" && number)
        write.mode = WriteCase::Mode::Seek;
    else if (name == "pwrite" && number)
        write.mode = WriteCase::Mode::Positioned;
    else if (name == "split" && number)
        write.mode = WriteCase::Mode::Split;
    else if (name == "writev" && number)
        write.mode = WriteCase::Mode::Vector;
    else if (counted || (name != "write" && name != "append"))
        wrong_value(place, Expected::WriteMode, errors);
}

void read_actors(const Place& place, WriteCase& write, ErrorList& errors)
{
    const Members members { place,
        { "owner", "opener", "writer", "setgroups", "already_written", "mode", "target_dumpable" }, errors };
    WriteContext& context = write.context;
    context.setgroups_denied = read_denied(members.find("setgroups"), errors) || context.setgroups_denied;
    if (const auto dumpable = members.find("target_dumpable"))
        context.dumpable = read_boolean(*dumpable, errors).value_or(true);
    if (const auto before = members.find("already_written"); before && before->node.kind != JsonNode::Kind::Null)
        write.written_before = read_bytes(*before, errors);
    if (const auto mode = members.find("mode"))
        read_mode(*mode, write, errors);
    if (const auto owner = members.find("owner"))
        read_owner(*owner, context, errors);
    settle_owner(context);
    context.opener = read_actor(members.find("opener"), context, errors);
    const std::optional<Place> writer = members.find("writer");
    context.writer = writer ? read_actor(writer, context, errors) : context.opener;
}

WriteCase read_write_case(const JsonNode& root, ErrorList& errors)
{
    WriteCase write;
    write.context.owner = write.context.owner_group = default_actor_id;
    const Place place { root, nullptr, 0, {} };
    // What a recorded answer adds is allowed and says nothing of the question.
    const Members members { place,
        { "target", "actor", "parent_map", "text", "id", "verdict", "readback", "rule", "line", "note" }, errors };
    if (const auto target = members.find("target"))
        write.context.kind = read_target(*target, errors);
    if (const auto parent = members.find("parent_map"))
        read_parent(*parent, write.context, errors);
    if (const auto text = members.require("text"))
        write.text = read_bytes(*text, errors).value_or("");
    if (const auto actor = members.find("actor")) {
        read_actors(*actor, write, errors);
    } else {
        settle_owner(write.context);
        write.context.opener = write.context.writer = read_actor(std::nullopt, write.context, errors);
    }
    return write;
}

} // namespace

std::expected<WriteCase, std::vector<ProfileError>> parse_write_case(std::string_view json)
{
    ErrorList errors { json };
    const std::optional<JsonNode> root = read_json(json, deepest_nesting, errors);
    WriteCase write;
    if (root)
        write = read_write_case(*root, errors);
    if (!errors.empty())
        return std::unexpected { errors.take_in_file_order() };
    return write;
}

} // namespace nestbox
