// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/errorlist.h"

#include <algorithm>

namespace nestbox {

ErrorList::ErrorList(std::string_view text)
{
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        m_newlines.push_back(at);
}

void ErrorList::add(std::size_t offset, ProfileError error)
{
    if (m_errors.size() >= most_errors)
        return;
    const auto before = std::ranges::lower_bound(m_newlines, offset) - m_newlines.begin();
    error.line = static_cast<std::size_t>(before) + 1;
    m_errors.emplace_back(offset, std::move(error));
}

std::vector<ProfileError> ErrorList::take_in_file_order()
{
    std::ranges::stable_sort(m_errors, {}, [](const auto& entry) { return entry.first; });
    std::vector<ProfileError> errors;
    errors.reserve(m_errors.size());
    for (auto& entry : m_errors)
        errors.push_back(std::move(entry.second));
    m_errors.clear();
    return errors;
}

} // namespace nestbox
