// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/keypath.h"

#include "engine/profile/jsonprinter.h"
#include "engine/profile/utf8.h"

#include <algorithm>

namespace nestbox {
namespace {

/// Longest part of a key that a message shows, in bytes.
constexpr std::size_t longest_key = 64;

bool plain_word(std::string_view key)
{
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$-";
    return !key.empty() && key.find_first_not_of(letters) == std::string_view::npos;
}

} // namespace

void append_key(std::string& path, std::string_view key)
{
    const std::string shown = printable(key, longest_key);
    if (!plain_word(shown)) {
        path.append("[").append(json_quoted(shown)).append("]");
        return;
    }
    if (!path.empty())
        path += '.';
    path += shown;
}

void append_index(std::string& path, std::size_t index)
{
    path.append("[").append(std::to_string(index)).append("]");
}

} // namespace nestbox
