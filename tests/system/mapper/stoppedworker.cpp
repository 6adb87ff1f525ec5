// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stoppedworker.h"

#include <csignal>
#include <sys/ptrace.h>
#include <sys/wait.h>

namespace nestbox::test {

StoppedWorker::StoppedWorker(pid_t worker)
    : m_worker(worker)
    , m_held(ptrace(PTRACE_SEIZE, worker, nullptr, PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK | PTRACE_O_TRACECLONE) == 0)
{
}

StoppedWorker::~StoppedWorker()
{
    if (m_joiner > 0)
        release_joiner(0);
    release();
}

bool StoppedWorker::has_joiner()
{
    for (int status = 0; waitpid(m_worker, &status, __WALL) == m_worker && WIFSTOPPED(status);) {
        if (status >> 16 == PTRACE_EVENT_FORK || (status >> 16 == PTRACE_EVENT_CLONE)) {
            unsigned long child = 0;
            ptrace(PTRACE_GETEVENTMSG, m_worker, nullptr, &child);
            int begun = 0;
            waitpid(static_cast<pid_t>(child), &begun, __WALL);
            if (status >> 16 == PTRACE_EVENT_FORK) {
                m_joiner = static_cast<pid_t>(child);
                return true;
            }
            ptrace(PTRACE_DETACH, child, nullptr, nullptr); // one of the libraries' threads
        }
        const int signal = status >> 16 == 0 ? WSTOPSIG(status) : 0;
        ptrace(PTRACE_CONT, m_worker, nullptr, signal);
    }
    m_held = false;
    return false;
}

void StoppedWorker::release_joiner(int signal)
{
    if (signal != 0)
        kill(m_joiner, signal); // ptrace itself delivers none from this kind of stop
    ptrace(PTRACE_DETACH, m_joiner, nullptr, nullptr);
    m_joiner = -1;
}

void StoppedWorker::release()
{
    if (m_held)
        ptrace(PTRACE_DETACH, m_worker, nullptr, nullptr);
    m_held = false;
}

} // namespace nestbox::test
