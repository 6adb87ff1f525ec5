// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idkind.h"
#include "tests/system/oracle/credentials.h"
#include "tests/system/oracle/manner.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>

namespace nestbox::oracle {

/// A process, often in another user namespace, that opens and writes map files on request. Killed and reaped in the
/// end.
class Agent
{
public:
    /// What an agent does with before it acts: whether it takes the IDs as well as the capabilities.
    struct Role
    {
        Credentials credentials;
        bool takes_ids = false;
    };

    Agent() = default;
    Agent(const Agent&) = delete;
    Agent& operator=(const Agent&) = delete;
    ~Agent();

    /// Forks, with `flags` such as CLONE_NEWUSER; `prepare` runs in the new process. False and errno if either fails.
    bool start(unsigned long flags, const std::function<bool()>& prepare);

    [[nodiscard]] bool started() const { return m_pid > 0; }
    [[nodiscard]] pid_t pid() const { return m_pid; }

    /// open_map() there; -1 and errno.
    int open_map(const Role& role, pid_t target, IdKind kind, const Manner& manner);
    /// write_map() there.
    std::string write_map(const Role& role, int fd, std::string_view text, const Manner& manner);
    void make_undumpable();

private:
    pid_t m_pid = -1;
    int m_socket = -1;
};

} // namespace nestbox::oracle
