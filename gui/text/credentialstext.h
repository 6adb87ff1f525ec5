// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/namespacetree.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <optional>

namespace nestbox {

/// Who a process is, seen from several namespaces: a row for each kind of ID, first its name, then what it is in each
/// of `places` (absent: not known there). Empty if the credentials could not be read.
[[nodiscard]] QList<QStringList> credentialRows(
    const NamespaceTree& tree, const Process& process, const QList<std::optional<std::size_t>>& places);

/// What else /proc/PID/status and cmdline say of it, a line for each kind.
[[nodiscard]] QStringList credentialLines(const Process& process);

} // namespace nestbox
