// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

namespace nestbox::test {

/// Holds a worker, as root may with ptrace, at the moment at which it has its joiner: after the authorisation, before
/// anything is written. From then on all happens at the test's pace.
class StoppedWorker
{
public:
    /// Takes hold of a worker that waits for its authorisation.
    explicit StoppedWorker(pid_t worker);
    /// Lets it go.
    ~StoppedWorker();
    StoppedWorker(const StoppedWorker&) = delete;
    StoppedWorker& operator=(const StoppedWorker&) = delete;

    /// Waits for the joiner to be there, not yet begun; false = the worker ended without one.
    [[nodiscard]] bool has_joiner();
    [[nodiscard]] pid_t joiner() const { return m_joiner; }
    /// Lets the joiner run (0) or be stopped (SIGSTOP) from its beginning, while the worker is still held.
    void release_joiner(int signal);
    /// Lets the worker go on.
    void release();

private:
    pid_t m_worker;
    pid_t m_joiner = -1;
    bool m_held;
};

} // namespace nestbox::test
