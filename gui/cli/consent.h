// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nestbox {

/// Whether the profile's maps need an administrator's consent here. False for a file that cannot be read twice.
[[nodiscard]] bool needsConsent(const QString& profilePath);

/// Starts a process that asks for the consent when this one, become nestbox-launch, wants it; it says on standard error
/// why there was none, and ends after the answer or with this process. The name for --mapper-socket; empty = it cannot
/// be started.
[[nodiscard]] QString startConsentProcess();

} // namespace nestbox
