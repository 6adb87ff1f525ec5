// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <sys/types.h>

namespace nestbox::test {

/// A real user namespace with one process that waits in it, and what the kernel told that process from inside. Both end
/// with this object, unless something else keeps the namespace.
class Nest
{
public:
    struct Maps
    {
        std::string uid; ///< as written to uid_map; empty = left unmapped
        std::string gid;
    };

    /// Below the namespace of `parent`'s process, or of this process. The creator takes `uid` first if it is given.
    Nest(const Maps& maps, const Nest* parent, std::optional<uid_t> uid = {});
    /// False where namespaces with any maps cannot be made: by an ordinary user, or in some containers.
    [[nodiscard]] static bool available();

    Nest(const Nest&) = delete;
    Nest& operator=(const Nest&) = delete;
    ~Nest();

    [[nodiscard]] bool made() const { return m_inode != 0; }
    [[nodiscard]] std::uint64_t inode() const { return m_inode; }
    [[nodiscard]] pid_t pid() const { return m_pid; }
    [[nodiscard]] uid_t owner() const { return m_owner; } ///< effective UID of its creator, as that saw it
    [[nodiscard]] const std::string& uid_map() const { return m_uid_map; } ///< as read from inside
    [[nodiscard]] const std::string& gid_map() const { return m_gid_map; }
    [[nodiscard]] std::string path() const; ///< of the namespace: /proc/PID/ns/user

    void end_process();

private:
    pid_t m_pid = -1;
    std::uint64_t m_inode = 0;
    uid_t m_owner = 0;
    std::string m_uid_map;
    std::string m_gid_map;
};

} // namespace nestbox::test
