// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/namespacetree.h"
#include "engine/profile/profileerror.h"

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace nestbox {

inline constexpr std::size_t largest_tree_text = 32U << 20; ///< bytes
inline constexpr std::size_t most_tree_values = 3'000'000; ///< JSON values, more than 50000 processes
inline constexpr std::size_t most_tree_levels = 64; ///< the kernel makes 34
inline constexpr std::size_t longest_tree_name = 256; ///< bytes of a user's or a process's name; the kernel's have 15

/// What a snapshot leaves out.
enum class Redaction : std::uint8_t
{
    Nothing,
    Personal, ///< user names, command lines but for the process name, and the paths of bind mounts
};

/// The tree as JSON (resources/namespaces.schema.json): stable key order, two-space indent, a final newline.
[[nodiscard]] std::string write_tree(const NamespaceTree& tree, Redaction redaction = Redaction::Nothing);

/// Reads it back: parse_tree(write_tree(t)) == t for every tree that build_tree() makes of names in UTF-8. Closed
/// schema: anything unknown, doubled, of a wrong type, out of order or beyond the limits above is an error, and nothing
/// is half-loaded.
[[nodiscard]] std::expected<NamespaceTree, std::vector<ProfileError>> parse_tree(std::string_view text);

} // namespace nestbox
