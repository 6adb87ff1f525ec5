// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/exporterror.h"
#include "engine/profile/importerror.h"
#include "engine/profile/importwarning.h"
#include "engine/profile/mapformat.h"

#include <QString>

namespace nestbox {

/// "newuidmap, newgidmap": a format by the program or file that it belongs to.
[[nodiscard]] QString mapFormatText(MapFormat format);

/// One plain sentence, with the line where it is known: "Line 3: “x” is no number."
[[nodiscard]] QString importErrorText(const ImportError& error);

/// What an author might not expect, in one sentence.
[[nodiscard]] QString importWarningText(const ImportWarning& warning);

/// Why a format cannot say what the maps are, in one sentence.
[[nodiscard]] QString exportErrorText(const ExportError& error);

} // namespace nestbox
