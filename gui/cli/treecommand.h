// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace nestbox {

/// `nestbox tree [--json] [--all] [--redact]`, with the arguments after "tree". Returns the exit status, a TreeExit.
[[nodiscard]] int showTree(const QStringList& arguments);

} // namespace nestbox
