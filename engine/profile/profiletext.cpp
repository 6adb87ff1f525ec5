// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/profiletext.h"

#include "engine/profile/isolationreader.h"
#include "engine/profile/jsonreader.h"
#include "engine/profile/legalnames.h"
#include "engine/profile/levelreader.h"
#include "engine/profile/programreader.h"
#include "engine/profile/scalars.h"
#include "engine/profile/utf8.h"

#include <algorithm>

namespace nestbox {
namespace {

constexpr std::size_t deepest_nesting = 16;
constexpr std::uint64_t format_version = 1;

void check_version(const Members& members, ErrorList& errors)
{
    const std::optional<Place> version = members.require("nestbox");
    if (version && !version->node.any_integer())
        wrong_type(*version, Expected::Integer, errors);
}

Profile read_profile(const JsonNode& root, ErrorList& errors)
{
    Profile profile;
    const Place place { root, nullptr, 0, {} };
    const Members members { place, { "$schema", "nestbox", "name", "description", "levels", "isolation", "program" },
        errors };
    check_version(members, errors);
    if (const auto name = members.require("name"))
        profile.name = read_legal_string(*name, Expected::NonEmptyString, is_non_empty, errors).value_or("");
    if (const auto description = members.find("description"))
        profile.description = read_string(*description, errors).value_or("");
    if (const auto levels = members.require("levels"))
        profile.levels = read_levels(*levels, errors);
    if (const auto isolation = members.find("isolation"))
        profile.isolation = read_isolation(*isolation, errors);
    if (const auto program = members.find("program"))
        profile.program = read_program(*program, errors);
    return profile;
}

/// The version, if it is one that this reader does not know: no other key can be judged then.
const JsonNode* unknown_version(const JsonNode& root)
{
    const auto version = std::ranges::find(root.children, "nestbox", &JsonNode::key);
    if (version == root.children.end() || !version->any_integer())
        return nullptr;
    const bool known = version->kind == JsonNode::Kind::Integer && version->integer == format_version;
    return known ? nullptr : &*version;
}

std::vector<ProfileError> wrong_version(const JsonNode& version, std::string_view text)
{
    ErrorList errors { text };
    const bool small = version.kind == JsonNode::Kind::Integer;
    errors.add(version.offset,
        { .code = ProfileError::Code::WrongVersion,
            .key_path = "nestbox",
            .detail = small ? std::to_string(version.integer) : std::string {} });
    return errors.take_in_file_order();
}

} // namespace

std::expected<Profile, std::vector<ProfileError>> parse_profile(std::string_view text)
{
    if (text.size() > largest_profile_text)
        return std::unexpected(std::vector { ProfileError { .code = ProfileError::Code::TooLarge } });
    ErrorList errors { text };
    if (const std::size_t legal = utf8_prefix(text); legal < text.size()) {
        errors.add(legal, { .code = ProfileError::Code::NotUtf8 });
        return std::unexpected(errors.take_in_file_order());
    }
    const std::optional<JsonNode> root = read_json(text, deepest_nesting, errors);
    if (const JsonNode* const version = root ? unknown_version(*root) : nullptr)
        return std::unexpected(wrong_version(*version, text));
    Profile profile = root ? read_profile(*root, errors) : Profile {};
    if (!errors.empty())
        return std::unexpected(errors.take_in_file_order());
    return profile;
}

} // namespace nestbox
