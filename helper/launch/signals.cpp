// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/signals.h"

#include <cstdint>

#include <sys/signalfd.h>
#include <unistd.h>

namespace nestbox::launch {

namespace {

/// The terminal tells the program itself, which is in our process group; but that it has hung up, it tells the leader
/// of the session alone (tty_signal_session_leader). SIGPIPE is about our own reader.
bool concerns_program(const signalfd_siginfo& signal)
{
    if (signal.ssi_signo == SIGHUP && signal.ssi_code == SI_KERNEL)
        return getsid(0) == getpid();
    return signal.ssi_code != SI_KERNEL && signal.ssi_pid != static_cast<std::uint32_t>(getpid());
}

} // namespace

HeldSignals::HeldSignals()
{
    sigfillset(&m_all);
    sigprocmask(SIG_SETMASK, &m_all, &m_before);
    struct sigaction report {};
    report.sa_handler = SIG_DFL;
    sigaction(SIGCHLD, &report, &m_child_before);
}

void HeldSignals::restore() const
{
    sigaction(SIGCHLD, &m_child_before, nullptr);
    sigprocmask(SIG_SETMASK, &m_before, nullptr);
}

Descriptor HeldSignals::descriptor() const
{
    return Descriptor { signalfd(-1, &m_all, SFD_CLOEXEC) };
}

std::optional<HeldSignals::Signal> HeldSignals::take(int descriptor)
{
    signalfd_siginfo signal {};
    if (read(descriptor, &signal, sizeof signal) != sizeof signal)
        return std::nullopt;
    return Signal { static_cast<int>(signal.ssi_signo), concerns_program(signal) };
}

} // namespace nestbox::launch
