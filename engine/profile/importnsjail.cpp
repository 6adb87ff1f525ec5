// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/importnumbers.h"
#include "engine/profile/importreaders.h"
#include "engine/profile/protobuftext.h"

#include <algorithm>
#include <optional>

namespace nestbox {
namespace {

using Code = ImportError::Code;

/// nsjail's IdMap message (config.proto), each field with its place.
struct Entry
{
    TextPiece inside { "", 0, 0 };
    TextPiece outside { "", 0, 0 };
    TextPiece count { "1", 0, 0 };
    bool uses_tool = false;
};

std::optional<IdKind> kind_of_field(std::string_view name)
{
    if (name == "uidmap")
        return IdKind::Uid;
    return name == "gidmap" ? std::optional { IdKind::Gid } : std::nullopt;
}

std::optional<bool> boolean(std::string_view text)
{
    if (text == "true" || text == "True" || text == "t" || text == "1")
        return true;
    if (text == "false" || text == "False" || text == "f" || text == "0")
        return false;
    return std::nullopt;
}

void read_field(const ProtobufField& field, Entry& entry, ImportSink& sink)
{
    const std::string& name = field.name.text;
    const bool is_id = name == "inside_id" || name == "outside_id";
    if (!is_id && name != "count" && name != "use_newidmap")
        return sink.error(Code::UnknownKey, field.name);
    if (field.is_message || field.is_string != is_id)
        return sink.error(Code::WrongType, field.name);
    if (is_id)
        (name == "inside_id" ? entry.inside : entry.outside) = field.value;
    else if (name == "count")
        entry.count = field.value;
    else if (const auto value = boolean(field.value.text))
        entry.uses_tool = *value;
    else
        sink.error(Code::WrongType, field.name);
}

Entry read_entry(const ProtobufField& message, ImportSink& sink)
{
    Entry entry;
    std::vector<std::string_view> seen;
    for (const ProtobufField& field : message.fields) {
        if (std::ranges::find(seen, field.name.text) != seen.end())
            sink.error(Code::DuplicateKey, field.name);
        seen.push_back(field.name.text);
        read_field(field, entry, sink);
    }
    return entry;
}

std::optional<Id> account(const std::string& name, IdKind kind, const HostFacts& facts)
{
    const auto& find = kind == IdKind::Gid ? facts.find_group : facts.find_user;
    return find ? find(name) : std::nullopt;
}

bool is_number(std::string_view text)
{
    return text.front() >= '0' && text.front() <= '9';
}

/// An ID of the inside is a number here and now: "" = the caller's own, a name = that account's (user.cc, parseUid).
std::optional<Id> read_inside(const TextPiece& piece, IdKind kind, ImportSink& sink)
{
    if (piece.text.empty())
        return sink.facts().of(kind).me;
    if (const auto id = account(piece.text, kind, sink.facts()))
        return id;
    if (!is_number(piece.text)) {
        sink.error(Code::UnknownAccount, piece);
        return std::nullopt;
    }
    const auto id = read_id(piece, NumberBase::AsInC, sink);
    return id ? std::optional { id->number } : std::nullopt;
}

std::optional<OutsideId> read_outside(const TextPiece& piece, IdKind kind, ImportSink& sink)
{
    using Symbol = OutsideId::Symbol;
    if (piece.text.empty())
        return OutsideId { .symbol = Symbol::Me };
    if (!is_number(piece.text))
        return OutsideId { .symbol = kind == IdKind::Gid ? Symbol::Group : Symbol::User, .name = piece.text };
    const auto id = read_id(piece, NumberBase::AsInC, sink);
    return id ? std::optional { OutsideId { .number = id->number } } : std::nullopt;
}

/// A symbol stands for one ID: a longer range begins at the number that it has here.
std::optional<OutsideId> made_numeric(OutsideId outside, const TextPiece& piece, IdKind kind, ImportSink& sink)
{
    const auto number = outside.symbol == OutsideId::Symbol::Me ? sink.facts().of(kind).me
                                                                : account(outside.name, kind, sink.facts());
    if (number)
        return OutsideId { .number = *number };
    sink.error(Code::UnknownAccount, piece);
    return std::nullopt;
}

void add_entry(const Entry& entry, IdKind kind, ImportSink& sink)
{
    const auto inside = read_inside(entry.inside, kind, sink);
    auto outside = read_outside(entry.outside, kind, sink);
    const auto count = read_count(entry.count, NumberBase::AsInC, sink);
    if (outside && count && *count > 1 && outside->symbol != OutsideId::Symbol::Number)
        outside = made_numeric(*outside, entry.outside, kind, sink);
    if (!inside || !outside || !count || !fits(*inside, *count, entry.count, sink)
        || !fits(outside->number, *count, entry.count, sink))
        return;
    sink.map().of(kind).push_back({ *inside, *outside, *count });
}

/// The messages uidmap {} or gidmap {} of a configuration.
void read_entries(const std::vector<ProtobufField>& fields, IdKind kind, ImportSink& sink)
{
    std::optional<bool> uses_tool;
    for (const ProtobufField& field : fields) {
        if (kind_of_field(field.name.text) != kind)
            continue;
        if (!field.is_message) {
            sink.error(Code::WrongType, field.name);
            continue;
        }
        const Entry entry = read_entry(field, sink);
        if (!sink.failed())
            add_entry(entry, kind, sink);
        if (uses_tool.value_or(entry.uses_tool) != entry.uses_tool)
            sink.warn(ImportWarning::Code::MixedTools, field.name);
        uses_tool = entry.uses_tool;
    }
}

} // namespace

bool claims_nsjail(std::string_view text)
{
    for (const std::string_view name : { "uidmap", "gidmap" })
        for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
            const std::size_t next = text.find_first_not_of(" \t\r\n:", at + name.size());
            if (next != std::string_view::npos && std::string_view { "{<[" }.contains(text[next]))
                return !claims_oci(text);
        }
    return false;
}

void read_nsjail(ImportSink& sink)
{
    const std::vector<ProtobufField> fields = read_protobuf_text(sink);
    if (sink.failed())
        return;
    read_entries(fields, IdKind::Uid, sink);
    read_entries(fields, IdKind::Gid, sink);
    if (sink.failed() || sink.map().uid.empty() == sink.map().gid.empty())
        return;
    sink.warn(ImportWarning::Code::OwnIdByDefault); // cmdline.cc: an empty list becomes the own ID onto itself
    const IdKind missing = sink.map().uid.empty() ? IdKind::Uid : IdKind::Gid;
    sink.map().of(missing).push_back({ sink.facts().of(missing).me, { .symbol = OutsideId::Symbol::Me }, 1 });
}

} // namespace nestbox
