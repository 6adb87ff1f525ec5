// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consentpeer.h"

#include "helper/protocol/consentmessages.h"

#include <array>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace nestbox::test {

namespace {

void write_file(pid_t process, const char* file, const std::string& text)
{
    const int fd = open(("/proc/" + std::to_string(process) + '/' + file).c_str(), O_WRONLY | O_CLOEXEC);
    (void)!write(fd, text.data(), text.size());
    close(fd);
}

pid_t process_at(int connection)
{
    ucred peer {};
    socklen_t size = sizeof peer;
    getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &size);
    return peer.pid;
}

void write_maps(pid_t process, const std::string& request)
{
    const auto wanted = ConsentRequest::parse(request).value_or(ConsentRequest {});
    write_file(process, "setgroups", wanted.allow_setgroups ? "allow" : "deny");
    write_file(process, "uid_map", wanted.uid.to_kernel_text());
    write_file(process, "gid_map", wanted.gid.to_kernel_text());
}

} // namespace

ConsentPeer::ConsentPeer(uid_t user, std::vector<Step> steps, std::function<void(pid_t)> asked)
    : m_steps(std::move(steps))
    , m_asked(std::move(asked))
    , m_listener(socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0))
{
    sockaddr_un address { AF_UNIX, {} };
    socklen_t size = sizeof(sa_family_t);
    (void)!seteuid(user); // whom the launcher meets is who called listen()
    if (bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) == 0)
        (void)!listen(m_listener, 1);
    (void)!seteuid(0);
    size = sizeof address;
    getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
    m_name.assign(address.sun_path + 1, size - sizeof(sa_family_t) - 1);
    m_thread = std::thread([this] { serve(); });
}

ConsentPeer::~ConsentPeer()
{
    (void)request();
    close(m_listener);
}

std::string ConsentPeer::request()
{
    shutdown(m_listener, SHUT_RDWR); // for a launcher that never came
    if (m_thread.joinable())
        m_thread.join();
    return m_request;
}

void ConsentPeer::serve()
{
    const int connection = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (connection < 0)
        return;
    receive(connection);
    const pid_t launcher = process_at(connection);
    if (m_asked && !m_request.empty())
        m_asked(launcher);
    for (const Step& step : m_steps) {
        if (step.write_first)
            write_maps(launcher, m_request);
        if (!step.reply.empty())
            (void)!send(connection, step.reply.data(), step.reply.size(), MSG_NOSIGNAL);
        char end = 0;
        if (step.hang)
            (void)!read(connection, &end, 1);
    }
    close(connection);
}

void ConsentPeer::receive(int connection)
{
    std::string text(longest_consent_message, '\0');
    iovec body { text.data(), text.size() };
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control {};
    msghdr message {};
    message.msg_iov = &body;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    const ssize_t length = recvmsg(connection, &message, MSG_CMSG_CLOEXEC);
    m_request = length > 0 ? text.substr(0, static_cast<std::size_t>(length)) : std::string {};
    const cmsghdr* header = CMSG_FIRSTHDR(&message);
    if (header == nullptr)
        return;
    int fd = -1;
    std::memcpy(&fd, CMSG_DATA(header), sizeof fd);
    std::array<char, 64> name {};
    (void)!readlink(("/proc/self/fd/" + std::to_string(fd)).c_str(), name.data(), name.size() - 1);
    m_namespace = name.data();
    close(fd);
}

} // namespace nestbox::test
