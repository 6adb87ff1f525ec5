// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/mapper/worker.h"

#include "helper/mapper/applymaps.h"
#include "helper/mapper/authorise.h"
#include "helper/mapper/namespacecheck.h"

#include <QFile>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nestbox {

namespace {

constexpr int namespace_fd = 3;

/// A pidfd, or -1.
int start(const QByteArray& request, int user_namespace)
{
    std::array<int, 2> pipe {};
    if (pipe2(pipe.data(), O_CLOEXEC) != 0 || write(pipe[1], request.data(), request.size()) != request.size())
        return -1; // never for the second reason: a pipe holds far more
    close(pipe[1]);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, pipe[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, user_namespace, namespace_fd);
    posix_spawn_file_actions_addclosefrom_np(&files, namespace_fd + 1);
    char* const arguments[] { const_cast<char*>("nestbox-mapper"), const_cast<char*>("--worker"), nullptr };
    pid_t process = -1;
    const int error = posix_spawn(&process, "/proc/self/exe", &files, nullptr, arguments, environ);
    posix_spawn_file_actions_destroy(&files);
    close(pipe[0]);
    const int pidfd = error == 0 ? static_cast<int>(syscall(SYS_pidfd_open, process, 0)) : -1;
    if (error == 0 && pidfd < 0)
        kill(process, SIGKILL); // nobody would watch it
    return pidfd;
}

/// What is left of step two, and the steps from three on.
Refusal serve(const MapRequest& request)
{
    int count = 65536; // NGROUPS_MAX
    std::vector<gid_t> groups(static_cast<std::size_t>(count));
    const passwd* account = getpwuid(request.caller);
    if (!account || getgrouplist(account->pw_name, account->pw_gid, groups.data(), &count) < 1)
        return Refusal::InvalidCaller;
    groups.resize(static_cast<std::size_t>(count));
    if (const Refusal refusal = check_namespace(namespace_fd, request.caller); refusal != Refusal::None)
        return refusal;
    const Refusal refusal = authorise(request);
    return refusal == Refusal::None ? apply_maps(request, groups, namespace_fd) : refusal;
}

} // namespace

Worker::Worker(const MapRequest& request, int user_namespace, std::chrono::seconds limit, QObject* parent)
    : QObject(parent)
    , m_request(request)
    , m_process(start(request.packed(), user_namespace))
{
    if (m_process < 0)
        QMetaObject::invokeMethod(this, &Worker::finish, Qt::QueuedConnection);
    else
        connect(new QSocketNotifier(m_process, QSocketNotifier::Read, this), &QSocketNotifier::activated, this,
            &Worker::finish);
    m_limit.callOnTimeout(this, [this] { stop(Refusal::Timeout); });
    m_limit.start(limit);
}

void Worker::stop(Refusal why)
{
    m_stopped = why;
    syscall(SYS_pidfd_send_signal, m_process, SIGKILL, nullptr, 0);
}

void Worker::finish()
{
    siginfo_t end {};
    waitid(P_PIDFD, static_cast<id_t>(m_process), &end, WEXITED);
    close(m_process);
    setParent(nullptr); // no longer one of the pending
    emit ended(end.si_code == CLD_EXITED ? static_cast<Refusal>(end.si_status) : m_stopped);
    delete this;
}

void Worker::run()
{
    std::signal(SIGCHLD, SIG_DFL); // else a joiner could be reaped, and its number given away, behind our back
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    QFile request;
    request.open(STDIN_FILENO, QIODevice::ReadOnly);
    _exit(static_cast<int>(serve(MapRequest::unpacked(request.readAll()))));
}

} // namespace nestbox
