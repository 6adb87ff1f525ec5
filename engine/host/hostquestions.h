// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"

namespace nestbox {

/// What to ask: each answer costs system calls, and the launcher asks only for what the profile uses.
struct HostQuestions
{
    bool accounts = false; ///< user name, home, shell (NSS)
    bool delegations = false; ///< subordinate IDs (libsubid, loaded at run time; falls back to the files) and the tools
    bool limits = false; ///< max_user_namespaces, AppArmor

    /// Maps and setgroups of the namespace that Nestbox runs in. Not needed for a map of the own IDs alone: where these
    /// have no number the kernel lets nobody create a namespace (create_user_ns), and setgroups is denied anyway.
    bool parent = true;

    [[nodiscard]] static constexpr HostQuestions everything() { return { true, true, true, true }; }
};

/// What `profile` needs to know of the machine.
[[nodiscard]] HostQuestions questions_for(const Profile& profile);

} // namespace nestbox
