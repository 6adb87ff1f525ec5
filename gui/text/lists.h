// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace nestbox {

/// "a", "a and b", "a, b and c".
[[nodiscard]] QString allOf(const QStringList& words);
/// "a", "a or b", "a, b or c".
[[nodiscard]] QString anyOf(const QStringList& words);

/// A path of the host as people write it: "~/work" below the caller's home.
[[nodiscard]] QString homePath(const std::string& path, const std::string& home);

} // namespace nestbox
