// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"

namespace nestbox {

/// What to ask: each answer costs system calls, and the launcher asks only for what the profile uses.
struct HostQuestions
{
    bool accounts = false; ///< user name, home, shell (NSS)
    bool delegations = false; ///< subordinate IDs (libsubid, loaded at run time; falls back to the files) and the tools
    bool limits = false; ///< max_user_namespaces, AppArmor

    [[nodiscard]] static constexpr HostQuestions everything() { return { true, true, true }; }
};

/// Asks the machine. IDs, parent maps, setgroups, capabilities and page size are always filled. What cannot be
/// learnt keeps its default; never fails.
[[nodiscard]] HostFacts gather_host_facts(HostQuestions questions);

/// What `profile` needs to know of the machine.
[[nodiscard]] HostQuestions questions_for(const Profile& profile);

} // namespace nestbox
