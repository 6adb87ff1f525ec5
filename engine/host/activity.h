// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/filedescriptor.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace nestbox {

/// Tells that sandboxes start, change or end, without looking at them: somebody executes one of certain programs, such
/// as a launcher, or an execution of it ends (inotify(7): IN_OPEN, IN_CLOSE_NOWRITE); or one of certain processes ends
/// (pidfd_open(2)). Whoever it is, and without their help.
class Activity
{
public:
    /// `programs` are paths. One that is not there, or may not be read, tells nothing.
    explicit Activity(std::vector<std::string> programs);

    /// To wait for with poll(2): readable = something happened; -1 = the kernel has no descriptors left.
    [[nodiscard]] int descriptor() const { return m_poll.get(); }
    /// Whether something has happened since the last call.
    [[nodiscard]] bool take();

    /// The processes whose end is told from now on (pids, any order); of more than `most_processes` the latest.
    void follow(std::vector<std::uint32_t> pids);
    [[nodiscard]] std::size_t followed() const { return m_processes.size(); }

    static constexpr std::size_t most_processes = 128; ///< a descriptor each

private:
    void watch_programs();
    [[nodiscard]] bool take_programs();
    [[nodiscard]] bool wait_for(int fd, std::uint64_t tag) const;
    /// Closes its descriptor. False = it was not followed.
    [[nodiscard]] bool leave(std::uint32_t pid);

    std::vector<std::string> m_programs;
    FileDescriptor m_poll; ///< epoll(7) of all the others
    FileDescriptor m_notify;
    std::map<std::uint32_t, FileDescriptor> m_processes; ///< pidfds
    std::set<std::uint32_t> m_ended; ///< not to be opened again while they are waited for by their parents
};

} // namespace nestbox
