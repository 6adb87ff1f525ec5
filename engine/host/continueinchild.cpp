// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/continueinchild.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace nestbox {
namespace {

[[noreturn]] void end_like(int status)
{
    if (!WIFSIGNALED(status))
        ::_exit(WEXITSTATUS(status));
    const int number = WTERMSIG(status);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, number);
    std::signal(number, SIG_DFL);
    ::raise(number);
    ::sigprocmask(SIG_UNBLOCK, &only, nullptr);
    ::_exit(128 + number);
}

/// SIGSTOP comes from whoever debugs the program; the others are the shell's job control, which is to see us stopped.
void look_at(pid_t child)
{
    int status = 0;
    while (::waitpid(child, &status, WNOHANG | WUNTRACED) == child) {
        if (!WIFSTOPPED(status))
            end_like(status);
        if (WSTOPSIG(status) == SIGSTOP)
            continue;
        ::raise(SIGSTOP);
        ::kill(child, SIGCONT);
    }
}

/// The terminal tells the whole process group itself.
[[noreturn]] void stand_for(pid_t child, const sigset_t& all)
{
    while (true) {
        siginfo_t signal {};
        if (::sigwaitinfo(&all, &signal) < 0)
            continue;
        if (signal.si_signo == SIGCHLD)
            look_at(child);
        else if (signal.si_code != SI_KERNEL && signal.si_pid != ::getpid())
            ::kill(child, signal.si_signo);
    }
}

} // namespace

bool continue_in_child()
{
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    ::sigprocmask(SIG_SETMASK, &all, &before);
    const auto child_before = std::signal(SIGCHLD, SIG_DFL); // ignored, it would not be told of
    const pid_t child = ::fork();
    if (child > 0)
        stand_for(child, all);
    std::signal(SIGCHLD, child_before);
    ::sigprocmask(SIG_SETMASK, &before, nullptr);
    return child == 0;
}

} // namespace nestbox
