// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"

#include <string>
#include <string_view>
#include <vector>

namespace nestbox::launch {

/// The environment that the program gets: the caller's, without what the profile unsets, with what it sets.
class Environment
{
public:
    Environment(char* const* inherited, const Program& program);

    /// For execve(2); valid as long as this object is.
    [[nodiscard]] char* const* pointers() { return m_pointers.data(); }

    /// PATH inside; execvp(3)'s default where it is not set.
    [[nodiscard]] std::string_view search_path() const;

private:
    std::vector<std::string> m_set;
    std::vector<char*> m_pointers;
};

} // namespace nestbox::launch
