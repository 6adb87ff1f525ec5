// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/importnumbers.h"
#include "engine/profile/importreaders.h"
#include "engine/profile/podmanmap.h"
#include "engine/profile/shellcommands.h"

#include <algorithm>
#include <array>
#include <optional>

namespace nestbox {
namespace {

using Code = ImportError::Code;
using Words = std::vector<TextPiece>;

/// The values of --uidmap and --gidmap, one a mapping; nullopt = the option is not there.
struct MapOptions
{
    std::vector<PodmanMapping> uid;
    std::vector<PodmanMapping> gid;

    std::vector<PodmanMapping>& of(IdKind kind) { return kind == IdKind::Gid ? gid : uid; }
};

std::optional<IdKind> kind_of_option(std::string_view name)
{
    if (name == "--uidmap" || name == "UIDMap")
        return IdKind::Uid;
    if (name == "--gidmap" || name == "GIDMap")
        return IdKind::Gid;
    return std::nullopt;
}

bool maps_otherwise(std::string_view name)
{
    constexpr std::array<std::string_view, 6> names { "--userns", "--subuidname", "--subgidname", "UserNS", "SubUIDMap",
        "SubGIDMap" };
    return std::ranges::find(names, name) != names.end();
}

/// `[flags]container:from[:amount]` (podman: pkg/util/utils.go, parseTriple).
std::optional<PodmanMapping> read_mapping(
    const TextPiece& inside, const TextPiece& from, const TextPiece& amount, ImportSink& sink)
{
    PodmanMapping mapping;
    mapping.piece = inside;
    std::size_t flags = 0;
    for (; flags < inside.text.size() && std::string_view { "+ug" }.contains(inside.text[flags]); ++flags) {
        mapping.extends |= inside.text[flags] == '+';
        mapping.only_uid |= inside.text[flags] == 'u';
        mapping.only_gid |= inside.text[flags] == 'g';
    }
    mapping.of_host = from.text.starts_with('@');
    const auto first = read_id(inside.part(flags), NumberBase::Ten, sink);
    const auto source = read_id(from.part(mapping.of_host ? 1 : 0), NumberBase::Ten, sink);
    const auto count = amount.text.empty() ? std::optional<Id> { 1 } : read_count(amount, NumberBase::Ten, sink);
    if (!first || !source || !count || !fits(first->number, *count, inside, sink)
        || !fits(source->number, *count, from, sink))
        return std::nullopt;
    mapping.inside = first->number;
    mapping.from = source->number;
    mapping.count = *count;
    return mapping;
}

/// One value: mappings separated by commas, each of two fields or of a multiple of three.
void read_value(const TextPiece& value, std::vector<PodmanMapping>& mappings, ImportSink& sink)
{
    for (const TextPiece& part : value.split(',')) {
        std::vector<TextPiece> fields = part.split(':');
        if (fields.size() == 2)
            fields.push_back({ {}, part.offset, 0 });
        else if (fields.size() % 3 != 0)
            return sink.error(Code::MissingField, part);
        for (std::size_t i = 0; i < fields.size(); i += 3)
            if (fields.size() > 3 && fields[i + 2].text.empty())
                sink.error(Code::MissingField, part);
            else if (auto mapping = read_mapping(fields[i], fields[i + 1], fields[i + 2], sink))
                mappings.push_back(std::move(*mapping));
    }
}

/// Looks at every word up to "--": which options of Podman take a value is not known here.
void read_command(const Words& command, MapOptions& options, ImportSink& sink)
{
    for (std::size_t i = 0; i < command.size() && command[i].text != "--"; ++i) {
        const std::size_t sign = command[i].text.find('=');
        const TextPiece name = command[i].part(0, sign);
        if (maps_otherwise(name.text))
            return sink.error(Code::UnsupportedOption, command[i]);
        const auto kind = kind_of_option(name.text);
        if (!kind)
            continue;
        if (sign == std::string::npos && i + 1 == command.size())
            return sink.error(Code::MissingValue, name);
        read_value(sign == std::string::npos ? command[++i] : command[i].part(sign + 1), options.of(*kind), sink);
    }
}

bool has_map_option(const Words& command)
{
    return std::ranges::any_of(command, [](const TextPiece& word) {
        const std::string_view name = std::string_view { word.text }.substr(0, word.text.find('='));
        return kind_of_option(name).has_value();
    });
}

bool is_podman(const Words& command)
{
    const std::string_view name = program_name(command);
    return name == "podman" || name == "docker" || name == "buildah" || has_map_option(command);
}

} // namespace

bool claims_podman(std::string_view text)
{
    return std::ranges::any_of(split_shell(text).commands, is_podman);
}

void read_podman(ImportSink& sink)
{
    const ShellCommands shell = split_shell(sink.text());
    if (shell.unclosed)
        return sink.error(Code::UnclosedQuote, { {}, *shell.unclosed, 1 });
    MapOptions options;
    for (const Words& command : shell.commands)
        if (is_podman(command))
            read_command(command, options, sink);
        else
            sink.error(Code::UnknownCommand, command.front());
    if (sink.failed() || (options.uid.empty() && options.gid.empty()))
        return;
    if (options.uid.empty() || options.gid.empty()) {
        sink.warn(ImportWarning::Code::OneKindForBoth);
        (options.uid.empty() ? options.uid : options.gid) = options.uid.empty() ? options.gid : options.uid;
    }
    add_podman_maps(options.uid, options.gid, sink);
}

} // namespace nestbox
