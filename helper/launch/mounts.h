// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/devices.h"
#include "helper/launch/plan.h"
#include "helper/launch/rootfolder.h"

#include <vector>

namespace nestbox::launch {

/// What the plan mounts, in a mount namespace that is new and owned by the user namespace of this process.
class Mounts
{
public:
    explicit Mounts(const Plan& plan)
        : m_plan(plan)
    {
    }

    /// With the caller's own IDs: takes the tree out of the host's reach, and hold of what is to be mounted.
    [[nodiscard]] Result prepare();
    /// With mapped IDs and, where the plan has a pid namespace, in it. This process is in the new tree afterwards, and
    /// nothing of the launcher's holds on to another.
    [[nodiscard]] Result make();

private:
    [[nodiscard]] bool is_private() const { return m_plan.isolation.root == RootKind::Private; }
    [[nodiscard]] std::uint64_t attributes_of(const BindMount& mount) const;
    [[nodiscard]] std::expected<Descriptor, Failure> source_of(const ProfileMount& mount) const;
    [[nodiscard]] Result make_tree();
    [[nodiscard]] Result make_root();
    [[nodiscard]] Result furnish();
    [[nodiscard]] Result make_temporary();
    [[nodiscard]] Result make_usr_links();
    [[nodiscard]] Result mount_proc();
    [[nodiscard]] bool is_root(std::size_t index) const;
    [[nodiscard]] Result mount_all();
    [[nodiscard]] Result mount_one(std::size_t index);
    [[nodiscard]] Descriptor memory_for(const TmpfsMount& mount) const;
    [[nodiscard]] Result enter_root() const;
    void return_to_directory() const;

    const Plan& m_plan;
    RootFolder m_root;
    Devices m_devices;
    std::vector<Descriptor> m_sources; ///< one a mount of the plan; invalid = in memory
    std::vector<std::pair<std::string, std::string>> m_usr_links; ///< of the host's root: "/bin" to "usr/bin"
    std::string m_directory; ///< the current one, by name
};

} // namespace nestbox::launch
