// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/failure.h"

#include <string>
#include <string_view>

namespace nestbox::launch {

/// The launcher's only words, all English: it has no translations (the status stream carries codes instead).

/// One sentence: the step, the rule and the repair; no newline.
[[nodiscard]] std::string sentence(const Failure& failure);

/// Of the steps behind the user namespaces; empty for any other.
[[nodiscard]] std::string isolation_sentence(const Failure& failure);

[[nodiscard]] std::string sentence(Obstacle obstacle, int error);
[[nodiscard]] std::string sentence(const UsageError& error);
[[nodiscard]] std::string sentence(const Problem& problem);
[[nodiscard]] std::string sentence(const Finding& finding, const Problem& problem);
[[nodiscard]] std::string sentence(const ProfileError& error, const std::string& path);

[[nodiscard]] std::string_view help_text();
[[nodiscard]] std::string_view version_text();

} // namespace nestbox::launch
