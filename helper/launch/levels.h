// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/plan.h"
#include "helper/launch/statussink.h"

namespace nestbox::launch {

/// Goes down into user namespaces, one in the other.
class Levels
{
public:
    /// Creates the next one, mapped and read back; this process is in it afterwards, with every capability.
    [[nodiscard]] Result enter(const PlannedLevel& level, const StatusSink& status);

    /// Takes IDs that have numbers in the last one, where the own ones have none. The kernel lets nobody else create a
    /// namespace (create_user_ns) or a file in memory (fsuidgid_has_mapping). Needs a map that is not empty.
    [[nodiscard]] Result hold_mapped_ids() const;

private:
    const PlannedLevel* m_last = nullptr;
    Id m_user_outside = 0; ///< the own effective IDs, in the namespace around the last one
    Id m_group_outside = 0;
};

} // namespace nestbox::launch
