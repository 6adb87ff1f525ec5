// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/oracle/agent.h"

#include "tests/system/oracle/channel.h"
#include "tests/system/oracle/mapfile.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nestbox::oracle {

namespace {

enum class Task : std::uint8_t
{
    Open,
    Write,
    MakeUndumpable
};

/// The head of a message; the text to be written follows it.
struct Request
{
    Task task = Task::Open;
    Agent::Role role;
    pid_t target = 0;
    IdKind kind = IdKind::Uid;
    Manner manner;
};

std::string packed(const Request& request, std::string_view text)
{
    std::string bytes(sizeof request, '\0');
    std::memcpy(bytes.data(), &request, sizeof request);
    return bytes.append(text);
}

Request request_of(Task task, const Agent::Role& role, const Manner& manner)
{
    Request request;
    request.task = task;
    request.role = role;
    request.manner = manner;
    return request;
}

void take_role(const Agent::Role& role)
{
    if (role.takes_ids)
        static_cast<void>(become(role.credentials)); // above the parent, every ID exists
    else
        take_capabilities(role.credentials.capabilities, role.credentials.others);
}

void serve(int socket, const Request& request, const Message& message)
{
    if (request.task == Task::MakeUndumpable) {
        prctl(PR_SET_DUMPABLE, 0);
        send_message(socket, "OK");
        return;
    }
    take_role(request.role);
    std::string answer = "OK";
    int fd = -1;
    if (request.task == Task::Open) {
        fd = open_map(request.target, request.kind, request.manner);
        if (fd < 0)
            answer = std::to_string(errno);
    } else {
        answer = write_map(message.fd, std::string_view { message.bytes }.substr(sizeof request), request.manner);
        close(message.fd);
    }
    regain_capabilities();
    send_message(socket, answer, fd);
    if (fd >= 0)
        close(fd);
}

[[noreturn]] void serve_all(int socket)
{
    while (const std::optional<Message> message = receive_message(socket)) {
        Request request;
        std::memcpy(&request, message->bytes.data(), sizeof request);
        serve(socket, request, *message);
    }
    _exit(0);
}

} // namespace

Agent::~Agent()
{
    if (m_pid > 0) {
        close(m_socket);
        kill(m_pid, SIGKILL);
        waitpid(m_pid, nullptr, 0);
    }
}

bool Agent::start(unsigned long flags, const std::function<bool()>& prepare)
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
        return false;
    m_pid = static_cast<pid_t>(syscall(SYS_clone, flags | SIGCHLD, nullptr, nullptr, nullptr, nullptr));
    const int error = errno;
    if (m_pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        close(ends[0]);
        if (!prepare() || !send_message(ends[1], "ready"))
            _exit(1);
        serve_all(ends[1]);
    }
    close(ends[1]);
    m_socket = ends[0];
    if (m_pid > 0)
        return receive_message(m_socket).has_value();
    close(m_socket);
    errno = error;
    return false;
}

int Agent::open_map(const Role& role, pid_t target, IdKind kind, const Manner& manner)
{
    Request request = request_of(Task::Open, role, manner);
    request.target = target;
    request.kind = kind;
    send_message(m_socket, packed(request, {}));
    const std::optional<Message> answer = receive_message(m_socket);
    errno = answer && answer->fd < 0 ? std::stoi(answer->bytes) : 0;
    return answer ? answer->fd : -1;
}

std::string Agent::write_map(const Role& role, int fd, std::string_view text, const Manner& manner)
{
    send_message(m_socket, packed(request_of(Task::Write, role, manner), text), fd);
    const std::optional<Message> answer = receive_message(m_socket);
    return answer ? answer->bytes : "lost";
}

void Agent::make_undumpable()
{
    send_message(m_socket, packed(request_of(Task::MakeUndumpable, {}, {}), {}));
    receive_message(m_socket).has_value();
}

} // namespace nestbox::oracle
