// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nestbox {

/// Makes tr() speak the user's language, English with its plurals where there is no translation. Call it once, when the
/// application object exists.
void installTranslations();

} // namespace nestbox
