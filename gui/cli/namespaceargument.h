// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/nsfs.h"

#include <QString>

#include <cstdint>
#include <expected>

namespace nestbox {

/// A user namespace as a person names it on the command line.
struct NamespaceArgument
{
    std::uint64_t inode = 0;
    NamespaceFile file; ///< open if it was given as a path: perhaps nothing else leads to it

    /// A process ID, an inode ("4026532711" or "user:[4026532711]") or the path of a namespace file. Numbers above the
    /// largest process ID that Linux has (PID_MAX_LIMIT) are inodes. What was wrong in words, else the namespace.
    [[nodiscard]] static std::expected<NamespaceArgument, QString> parse(const QString& text);
};

} // namespace nestbox
