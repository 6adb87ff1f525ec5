// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profileerror.h"

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace nestbox {

/// Collects what is wrong with a text, by byte offset, and hands it out by line in file order.
class ErrorList
{
public:
    explicit ErrorList(std::string_view text);

    /// `error.line` is filled in here. Beyond the first few nobody reads them, and there may be millions.
    void add(std::size_t offset, ProfileError error);

    static constexpr std::size_t most_errors = 1000;

    [[nodiscard]] bool empty() const { return m_errors.empty(); }
    [[nodiscard]] std::size_t size() const { return m_errors.size(); }
    [[nodiscard]] std::vector<ProfileError> take_in_file_order();

private:
    std::vector<std::size_t> m_newlines;
    std::vector<std::pair<std::size_t, ProfileError>> m_errors;
};

} // namespace nestbox
