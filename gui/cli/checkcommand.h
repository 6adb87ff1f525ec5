// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace nestbox {

/// `nestbox check [--json] PROFILE` and `nestbox check [--json] --context FILE`, with the arguments after "check".
/// Returns the exit status, a CheckExit.
[[nodiscard]] int checkProfile(const QStringList& arguments);

} // namespace nestbox
