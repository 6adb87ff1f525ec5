// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/plan.h"

namespace nestbox::launch {

/// What the plan mounts, in a mount namespace that is new and owned by the user namespace of this process.
class Mounts
{
public:
    explicit Mounts(const Plan& plan)
        : m_plan(plan)
    {
    }

    /// Whether make() has something to do.
    [[nodiscard]] bool needed() const;
    /// With the caller's own IDs: takes the tree out of the host's reach, and hold of what is to be mounted.
    [[nodiscard]] Result prepare();
    /// With mapped IDs and, where the plan has a pid namespace, in it.
    [[nodiscard]] Result make();

private:
    const Plan& m_plan;
};

} // namespace nestbox::launch
