// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace nestbox {

/// `nestbox translate ID [--gid] --from NS --to NS`, with the arguments after "translate". Returns the exit status, a
/// TranslateExit.
[[nodiscard]] int translateId(const QStringList& arguments);

} // namespace nestbox
