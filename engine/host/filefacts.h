// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/fileprediction.h"

#include <expected>

namespace nestbox {

/// What stat(2) says of a file (links are followed) and whether it has a POSIX ACL. The error is an errno.
[[nodiscard]] std::expected<FileFacts, int> file_facts(const char* path);

} // namespace nestbox
