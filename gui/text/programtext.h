// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/assessment.h"
#include "engine/profile/hostfacts.h"
#include "engine/profile/profile.h"

#include <QString>

namespace nestbox {

/// "root (UID 0, GID 0)": what the program sees of itself.
[[nodiscard]] QString runsAsText(const Assessment& assessment, const HostFacts& facts);

/// "On the host it stays you: anna (UID 1000, GID 1000)"; empty if it has no IDs there.
[[nodiscard]] QString hostIdentityText(const Assessment& assessment, const HostFacts& facts);

/// What there is to say about a command line as it is typed: open quotes, the words it becomes, signs that only a shell
/// would act on. Empty when it is one plain word or nothing.
[[nodiscard]] QString commandHint(const QString& text);

/// A name for the program in lists and messages: its file name, or "Shell".
[[nodiscard]] QString programName(const Program& program);

} // namespace nestbox
