// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/fileprediction.h"

#include <QString>

namespace nestbox {

/// "yes: the owner's permission bits", "no: only cap_chown would allow it".
[[nodiscard]] QString fileVerdictText(const FileVerdict& verdict);

/// "0 (1000 here)", "65534, for 1000 has no number in there".
[[nodiscard]] QString fileOwnerText(
    const NamespaceTree& tree, Id here, IdKind kind, const NamespaceTranslation& inside);

/// "-rw-r--r--" and the octal number.
[[nodiscard]] QString fileModeText(std::uint32_t mode);

} // namespace nestbox
