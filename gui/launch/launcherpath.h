// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nestbox {

/// nestbox-launch beside this program (a build tree, an ordinary installation), else below libexec; empty if there is
/// none.
[[nodiscard]] QString launcherPath();

} // namespace nestbox
