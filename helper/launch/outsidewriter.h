// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/descriptor.h"
#include "helper/launch/plan.h"

#include <sys/types.h>

namespace nestbox::launch {

/// A child that stays in the parent namespace and writes one map of this process from there: as newuidmap or
/// newgidmap (Route::Subordinate), or itself with the capabilities it was born with (Route::Privileged).
class OutsideWriter
{
public:
    explicit OutsideWriter(const PlannedMap& map)
        : m_map(map)
    {
    }
    OutsideWriter(const OutsideWriter&) = delete;
    OutsideWriter& operator=(const OutsideWriter&) = delete;
    ~OutsideWriter(); ///< a child that was never released writes nothing, ends and is reaped

    /// Forks the child; before the namespace is made. A map that needs none is no error.
    [[nodiscard]] Result prepare();
    /// The namespace is there: write.
    void release();
    /// Waits until it has written, with a deadline.
    [[nodiscard]] Result finish();

private:
    [[noreturn]] void become_writer(const Descriptor& go, const Descriptor& launcher, const Descriptor& said) const;
    [[nodiscard]] bool listen(std::string& said) const;
    [[nodiscard]] int reap();

    const PlannedMap& m_map;
    pid_t m_child = -1;
    Descriptor m_go; ///< closed unwritten = do not write
    Descriptor m_said; ///< what the tool prints, until it ends
};

} // namespace nestbox::launch
