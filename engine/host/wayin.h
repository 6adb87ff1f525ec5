// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/nsfs.h"
#include "engine/namespaces/namespacetype.h"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <vector>

namespace nestbox {

/// The way from this process into the namespaces of another: every user namespace between the two, from the outermost
/// to the innermost, and after each of them what it governs and the other process is in. nsenter(1) joins one user
/// namespace a call, and the kernel lets a process join a PID or mount namespace only with CAP_SYS_ADMIN in its
/// governor (setns(2)), which may be one in between.
class WayIn
{
public:
    struct Failure
    {
        enum class Step : std::uint8_t
        {
            See, ///< the process is gone, or its namespaces may not be seen
            Above, ///< its user namespace is not below that of the reader
            Join, ///< setns(2)
            Become, ///< setgroups(2), setresgid(2), setresuid(2)
            Fork,
        };
        Step step = Step::See;
        NamespaceType type = NamespaceType::User; ///< only of Join
        int error = 0; ///< errno
    };

    /// `proc` is an open /proc, `pid` a number in it. Opens everything, joins nothing.
    [[nodiscard]] static std::expected<WayIn, Failure> find(int proc, std::uint32_t pid);

    /// In which the process is, but not the reader, and which no user namespace on the way governs.
    [[nodiscard]] const std::vector<NamespaceType>& left_out() const { return m_left_out; }

    /// Joins, as a process with one thread (setns(2)), and becomes the first ID inside. Where a PID namespace was
    /// joined it returns in a child, and the caller ends as that does. What was joined before a failure stays joined.
    [[nodiscard]] std::expected<void, Failure> take(int proc) const;

private:
    struct Governed
    {
        NamespaceType type = NamespaceType::Mnt;
        NamespaceFile file;
        std::uint64_t governor = 0;
    };

    [[nodiscard]] bool find_users(int process, int self);
    void find_governed(int process, int self);
    [[nodiscard]] bool passes(std::uint64_t user_namespace) const;
    [[nodiscard]] std::expected<void, Failure> join() const;
    [[nodiscard]] bool joins(NamespaceType type) const;

    std::vector<NamespaceFile> m_users; ///< innermost first
    std::vector<Governed> m_governed;
    std::vector<NamespaceType> m_left_out;
};

} // namespace nestbox
