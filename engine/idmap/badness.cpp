// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/badness.h"

#include <bit>

namespace nestbox {

Badness badness_of(const Verdict& verdict)
{
    Badness badness;
    badness.findings = verdict.findings.size();
    for (const Finding& finding : verdict.findings) {
        badness.ids += finding.ids.size();
        if (finding.rule == Rule::TextTooLong || finding.rule == Rule::TooManyRanges)
            badness.excess += finding.value;
        if (finding.rule == Rule::NotAuthorised)
            badness.gaps += static_cast<std::uint64_t>(std::popcount(finding.value));
    }
    return badness;
}

} // namespace nestbox
