// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/init.h"

#include "helper/launch/reportreader.h"

#include <array>
#include <cerrno>

#include <linux/sched.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nestbox::launch {

namespace {

bool is_read(const StatusSink& status)
{
    pollfd end { status.fd(), 0, 0 };
    return poll(&end, 1, 0) == 0; // POLLERR comes unasked
}

void end_with_supervisor(const StatusSink& status)
{
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || !is_read(status))
        _exit(1); // it is gone already
}

class Init
{
public:
    Init(pid_t program, Descriptor reports, Descriptor signals, StatusSink status)
        : m_program(program)
        , m_reports(std::move(reports), status, true)
        , m_signals(std::move(signals))
        , m_status(status)
    {
    }

    [[noreturn]] void run()
    {
        while (true) {
            std::array<pollfd, 2> waiting { { { m_reports.fd(), POLLIN, 0 }, { m_signals.get(), POLLIN, 0 } } };
            if (poll(waiting.data(), waiting.size(), -1) < 0)
                continue;
            if (waiting[0].revents != 0)
                m_reports.read_some();
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
            reap();
        else if (signal->concerns_program)
            kill(m_program, signal->number);
    }

    void reap()
    {
        int status = 0;
        for (pid_t child = 0; (child = waitpid(-1, &status, WNOHANG | WUNTRACED | WCONTINUED)) > 0;)
            if (child == m_program)
                look_at_program(status);
    }

    void look_at_program(int status)
    {
        if (WIFSTOPPED(status))
            m_status.write(StatusLine { "stopped" }.add("signal", WSTOPSIG(status)));
        else if (WIFCONTINUED(status))
            m_status.write(StatusLine { "continued" });
        else
            end_like(status);
    }

    /// An init cannot die of a signal of its own: the supervisor does, when it reads the line. It does not wait longer,
    /// for taking the namespaces down takes the kernel some milliseconds: so everything else in here ends before.
    [[noreturn]] void end_like(int status)
    {
        m_reports.read_waiting();
        kill(-1, SIGKILL);
        while (waitpid(-1, nullptr, 0) > 0 || errno == EINTR) { }
        const bool killed = WIFSIGNALED(status);
        const int number = killed ? WTERMSIG(status) : WEXITSTATUS(status);
        if (!m_reports.failed())
            m_status.write(StatusLine { "exit" }.add(killed ? "signal" : "code", number));
        _exit(killed ? 128 + number : number);
    }

    pid_t m_program;
    ReportReader m_reports;
    Descriptor m_signals;
    StatusSink m_status;
};

} // namespace

Result continue_as_init(StatusSink status)
{
    clone_args arguments {};
    arguments.flags = CLONE_NEWPID | CLONE_PARENT;
    const auto init = static_cast<pid_t>(syscall(SYS_clone3, &arguments, sizeof arguments));
    if (init < 0)
        return failed(FailureCode::IsolationRefused, errno, "pid");
    if (init > 0) {
        status.write(StatusLine { "init" }.add("pid", init));
        _exit(0);
    }
    prctl(PR_SET_NAME, "nestbox-init");
    end_with_supervisor(status);
    return {};
}

std::expected<StatusSink, Failure> continue_under_init(StatusSink status, const HeldSignals& held, Descriptor& childs)
{
    Pipe reports = status.wanted() ? Pipe::make() : Pipe {};
    Descriptor signals = held.descriptor();
    const bool ready = signals.valid() && (reports.read.valid() || !status.wanted());
    prctl(PR_SET_DUMPABLE, 0); // before there is anybody inside
    const pid_t program = ready ? fork() : -1;
    if (program < 0)
        return failed(FailureCode::ProcessNotStarted, errno);
    if (program == 0) {
        prctl(PR_SET_DUMPABLE, 1);
        held.restore();
        close(status.fd());
        return StatusSink { reports.write.release(), status.wanted() };
    }
    childs.reset();
    end_with_supervisor(status); // once more: taking other IDs has ended it (commit_creds)
    reports.write.reset();
    Init { program, std::move(reports.read), std::move(signals), status }.run();
}

} // namespace nestbox::launch
