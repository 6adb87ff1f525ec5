// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"
#include "engine/profile/problem.h"

#include <QString>

namespace nestbox {

/// A problem in words, the same in the window and on the command line.
struct ProblemText
{
    QString brief; ///< two to four words for a table cell: "inside IDs overlap"
    QString sentence; ///< one plain sentence: what is wrong, where
    QString why; ///< the longer reason, with the rule and where it is written down
    QString remedy; ///< what to do about it; may hold a command line to copy
};

[[nodiscard]] ProblemText problemText(const Problem& problem, const HostFacts& facts);

/// The words for one of the kernel's rules. `problem.finding` must be set.
[[nodiscard]] ProblemText ruleText(const Problem& problem);

} // namespace nestbox
