// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/supervisor.h"

#include "helper/launch/descriptor.h"
#include "helper/launch/signals.h"

#include <array>
#include <cerrno>
#include <cstdlib>

#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nestbox::launch {

namespace {

constexpr std::string_view failed_start = R"({"step":"failed")";
constexpr std::string_view exec_start = R"({"step":"exec")";

class Supervisor
{
public:
    Supervisor(pid_t program, Descriptor reports, Descriptor signals, StatusSink status)
        : m_program(program)
        , m_reports(std::move(reports))
        , m_signals(std::move(signals))
        , m_status(status)
    {
    }

    [[noreturn]] void run()
    {
        while (true) {
            std::array<pollfd, 2> waiting { { { m_reports.get(), POLLIN, 0 }, { m_signals.get(), POLLIN, 0 } } };
            if (poll(waiting.data(), waiting.size(), -1) < 0)
                continue;
            if (waiting[0].revents != 0)
                pass_reports_on();
            if (waiting[1].revents != 0)
                take_signal();
        }
    }

private:
    void pass_reports_on()
    {
        std::array<char, 4096> piece {};
        const ssize_t got = read(m_reports.get(), piece.data(), piece.size());
        if (got > 0)
            m_unread.append(piece.data(), static_cast<std::size_t>(got));
        for (std::size_t end = m_unread.find('\n'); end != std::string::npos; end = m_unread.find('\n')) {
            pass_on(m_unread.substr(0, end + 1));
            m_unread.erase(0, end + 1);
        }
        if (got == 0)
            reports_ended();
    }

    /// "exec" is only true once the exec has closed the reports' other end.
    void pass_on(const std::string& line)
    {
        if (line.starts_with(exec_start)) {
            m_exec_line = line;
            return;
        }
        m_failed = m_failed || line.starts_with(failed_start);
        m_status.write(line);
    }

    void reports_ended()
    {
        m_reports.reset();
        if (!m_failed)
            m_status.write(m_exec_line);
    }

    void take_signal()
    {
        signalfd_siginfo signal {};
        if (read(m_signals.get(), &signal, sizeof signal) != sizeof signal)
            return;
        const int number = static_cast<int>(signal.ssi_signo);
        if (number == SIGCHLD)
            look_at_program();
        else if (concerns_program(signal))
            kill(m_program, number);
    }

    /// The terminal tells the program itself, which is in our process group; SIGPIPE is about our own reader.
    static bool concerns_program(const signalfd_siginfo& signal)
    {
        return signal.ssi_code != SI_KERNEL && signal.ssi_pid != static_cast<std::uint32_t>(getpid());
    }

    void look_at_program()
    {
        int status = 0;
        while (waitpid(m_program, &status, WNOHANG | WUNTRACED | WCONTINUED) == m_program) {
            if (WIFSTOPPED(status))
                stopped(WSTOPSIG(status));
            else if (WIFCONTINUED(status))
                m_status.write(StatusLine { "continued" });
            else
                end_like(status);
        }
    }

    /// SIGSTOP comes from whoever debugs or pauses the program alone; the others are the shell's job control.
    void stopped(int signal)
    {
        m_status.write(StatusLine { "stopped" }.add("signal", signal));
        if (signal == SIGSTOP)
            return;
        raise(SIGSTOP);
        kill(m_program, SIGCONT);
    }

    [[noreturn]] void end_like(int status)
    {
        while (m_reports.valid())
            pass_reports_on();
        if (WIFSIGNALED(status))
            die_of(WTERMSIG(status));
        if (!m_failed)
            m_status.write(StatusLine { "exit" }.add("code", WEXITSTATUS(status)));
        _exit(WEXITSTATUS(status));
    }

    [[noreturn]] void die_of(int signal)
    {
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

    pid_t m_program;
    Descriptor m_reports;
    Descriptor m_signals;
    StatusSink m_status;
    std::string m_unread;
    std::string m_exec_line;
    bool m_failed = false;
};

} // namespace

std::expected<StatusSink, Failure> continue_supervised(StatusSink status)
{
    const HeldSignals held;
    Pipe reports = Pipe::make();
    Descriptor signals { signalfd(-1, &held.all(), SFD_CLOEXEC) };
    const pid_t program = reports.read.valid() && signals.valid() ? fork() : -1;
    if (program < 0)
        return failed(FailureCode::ProcessNotStarted, errno);
    if (program == 0) {
        held.restore();
        close(status.fd());
        return StatusSink { reports.write.release() };
    }
    reports.write.reset();
    Supervisor { program, std::move(reports.read), std::move(signals), status }.run();
}

} // namespace nestbox::launch
