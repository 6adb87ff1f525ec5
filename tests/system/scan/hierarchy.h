// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/filedescriptor.h"
#include "nest.h"

#include <QTemporaryDir>
#include <cstdint>
#include <memory>
#include <string>
#include <sys/types.h>
#include <vector>

namespace nestbox::test {

/// Real namespaces of UID and GID 1001, in any of the ways in which they can exist: five in each other, two siblings,
/// one that only a descriptor keeps, and one that only a bind mount keeps, in a mount namespace of yet another one.
/// Whoever is that user can make it, and root.
class Hierarchy
{
public:
    struct Member
    {
        std::unique_ptr<Nest> nest;
        std::uint64_t parent = 0; ///< inode; 0 = the namespace of this process
        std::string file; ///< that is the namespace
    };

    Hierarchy();
    Hierarchy(const Hierarchy&) = delete;
    Hierarchy& operator=(const Hierarchy&) = delete;
    ~Hierarchy();

    [[nodiscard]] bool made() const { return m_made; }
    [[nodiscard]] const std::vector<Member>& members() const { return m_members; }
    [[nodiscard]] const Member& by_descriptor() const { return m_members[m_members.size() - 2]; }
    [[nodiscard]] const Member& by_mount() const { return m_members.back(); }
    [[nodiscard]] pid_t keeper() const { return m_keeper; } ///< has the mount
    [[nodiscard]] std::string mount_point() const { return m_point; }

private:
    const Nest& add(const Nest::Maps& maps, const Nest* parent);
    void keep_by_descriptor(Member& member);
    void keep_by_mount(Member& member);

    QTemporaryDir m_directory;
    std::string m_point;
    FileDescriptor m_descriptor;
    pid_t m_keeper = -1;
    bool m_made = false;
    std::vector<Member> m_members;
};

} // namespace nestbox::test
