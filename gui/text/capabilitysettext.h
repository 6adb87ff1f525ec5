// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/capabilityprediction.h"

#include <QString>

namespace nestbox {

/// The name that libcap uses: "cap_chown"; the number of one that is newer than this program.
[[nodiscard]] QString capabilityName(unsigned capability);

/// "none", "all 41", "all but cap_sys_time", "cap_chown, cap_fowner".
[[nodiscard]] QString capabilitySetText(CapabilitySet capabilities);

/// Which capabilities process number `process` of a tree has in `target`, and why, in sentences.
[[nodiscard]] QString capabilityReasonText(
    const NamespaceTree& tree, std::size_t process, std::size_t target, const CapabilityPrediction& prediction);

} // namespace nestbox
