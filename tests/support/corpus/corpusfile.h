// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace nestbox::corpus {

/// What came of comparing a file of records with the engine.
struct Agreement
{
    std::size_t passed = 0;
    std::size_t failed = 0;
    std::vector<std::string> disagreements; ///< one a failed record, with its ID
};

/// Compares every record of a file of JSON lines. Headers are read; a record that cannot be read counts as failed.
[[nodiscard]] Agreement check_file(const std::filesystem::path& path);

} // namespace nestbox::corpus
