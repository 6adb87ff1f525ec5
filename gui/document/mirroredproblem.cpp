// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/document/mirroredproblem.h"

#include <algorithm>

namespace nestbox {

bool isSameComplaint(const Problem& a, const Problem& b)
{
    const bool sameRule
        = a.finding.has_value() == b.finding.has_value() && (!a.finding || a.finding->rule == b.finding->rule);
    return sameRule && a.code == b.code && a.severity == b.severity && a.level == b.level && a.rows == b.rows
        && a.name == b.name;
}

bool mirrorsUidProblem(const Problem& problem, const std::vector<Problem>& problems)
{
    return problem.kind == IdKind::Gid && std::ranges::any_of(problems, [&problem](const Problem& other) {
        return other.kind == IdKind::Uid && isSameComplaint(problem, other);
    });
}

} // namespace nestbox
