// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/supervisor.h"

#include "helper/launch/reportreader.h"
#include "helper/launch/signals.h"

#include <array>
#include <cerrno>
#include <cstdlib>

#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nestbox::launch {

namespace {

class Supervisor
{
public:
    Supervisor(pid_t child, Supervised supervised, Descriptor reports, Descriptor signals, StatusSink status)
        : m_program(child)
        , m_awaits_init(supervised == Supervised::Init)
        , m_reports(std::move(reports), status, supervised == Supervised::Program)
        , m_signals(std::move(signals))
        , m_status(status)
    {
        sigemptyset(&m_for_init);
    }

    [[noreturn]] void run()
    {
        while (true) {
            std::array<pollfd, 2> waiting { { { m_reports.fd(), POLLIN, 0 }, { m_signals.get(), POLLIN, 0 } } };
            if (poll(waiting.data(), waiting.size(), -1) < 0)
                continue;
            if (waiting[0].revents != 0)
                m_reports.read_some();
            do_as_reported();
            if (waiting[1].revents != 0)
                take_signal();
        }
    }

private:
    void take_signal()
    {
        const auto signal = HeldSignals::take(m_signals.get());
        if (!signal)
            return;
        if (signal->number == SIGCHLD)
            look_at_program();
        else if (signal->concerns_program)
            pass_on(signal->number);
    }

    /// The child that makes the init holds signals back, and takes them with it when it ends.
    void pass_on(int signal)
    {
        if (m_awaits_init)
            sigaddset(&m_for_init, signal);
        kill(m_program, signal);
    }

    void look_at_program()
    {
        int status = 0;
        while (waitpid(m_program, &status, WNOHANG | WUNTRACED | WCONTINUED) == m_program) {
            if (WIFSTOPPED(status))
                stopped(WSTOPSIG(status));
            else if (WIFCONTINUED(status))
                continued();
            else if (!m_awaits_init || status != 0 || !take_over_init())
                end_like(status);
        }
    }

    /// The child has made the init our own child, said so, and ended.
    bool take_over_init()
    {
        m_awaits_init = false;
        m_reports.read_waiting();
        if (m_reports.init() == 0)
            return false;
        m_program = m_reports.init();
        for (int signal = 1; signal < NSIG; ++signal)
            if (sigismember(&m_for_init, signal) == 1)
                kill(m_program, signal);
        return true;
    }

    [[nodiscard]] bool has_init() const { return m_reports.init() != 0; }

    /// Of a program with an init, the init reports it.
    void continued()
    {
        if (!has_init())
            m_status.write(StatusLine { "continued" });
    }

    void stopped(int signal)
    {
        if (has_init())
            return;
        sigdelset(&m_for_init, signal);
        m_status.write(StatusLine { "stopped" }.add("signal", signal));
        stop_too(signal);
    }

    void do_as_reported()
    {
        if (m_reports.exited())
            end_like(W_EXITCODE(m_reports.exit_code(), m_reports.ending_signal()));
        if (const int signal = m_reports.take_stop())
            stop_too(signal);
    }

    /// SIGSTOP comes from whoever debugs or pauses the program alone; the others are the shell's job control.
    void stop_too(int signal)
    {
        if (signal == SIGSTOP)
            return;
        raise(SIGSTOP);
        kill(m_program, SIGCONT);
    }

    [[noreturn]] void end_like(int status)
    {
        m_reports.read_waiting(); // not up to the end: an init that has lost us may still hold the pipe
        if (WIFSIGNALED(status))
            die_of(WTERMSIG(status));
        if (!m_reports.failed() && !m_reports.exited())
            m_status.write(StatusLine { "exit" }.add("code", WEXITSTATUS(status)));
        _exit(WEXITSTATUS(status));
    }

    [[noreturn]] void die_of(int signal)
    {
        if (!m_reports.exited())
            m_status.write(StatusLine { "exit" }.add("signal", signal));
        prctl(PR_SET_DUMPABLE, 0); // one core is enough
        std::signal(signal, SIG_DFL);
        sigset_t only {};
        sigemptyset(&only);
        sigaddset(&only, signal);
        raise(signal);
        sigprocmask(SIG_UNBLOCK, &only, nullptr);
        _exit(128 + signal);
    }

    pid_t m_program; ///< or what stands for it: the init
    bool m_awaits_init;
    sigset_t m_for_init {}; ///< sent while it was awaited
    ReportReader m_reports;
    Descriptor m_signals;
    StatusSink m_status;
};

} // namespace

std::expected<StatusSink, Failure> continue_supervised(StatusSink status, Supervised supervised)
{
    const HeldSignals held;
    Pipe reports = Pipe::make();
    Descriptor signals = held.descriptor();
    const pid_t child = reports.read.valid() && signals.valid() ? fork() : -1;
    if (child < 0)
        return failed(FailureCode::ProcessNotStarted, errno);
    if (child == 0) {
        held.restore();
        close(status.fd());
        return StatusSink { reports.write.release(), status.wanted() };
    }
    reports.write.reset();
    Supervisor { child, supervised, std::move(reports.read), std::move(signals), status }.run();
}

} // namespace nestbox::launch
