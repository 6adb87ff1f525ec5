// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/consent.h"

#include "helper/protocol/consentmessages.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace nestbox::launch {

namespace {

using Clock = std::chrono::steady_clock;

bool connect_to(int socket, const std::string& name)
{
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    if (name.empty() || name.size() >= sizeof address.sun_path)
        return errno = EINVAL, false;
    std::ranges::copy(name, address.sun_path + 1); // the first byte stays 0: an abstract name
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size());
    return connect(socket, reinterpret_cast<const sockaddr*>(&address), size) == 0;
}

/// Abstract names belong to whoever is first.
bool is_ours(int socket)
{
    ucred peer {};
    socklen_t size = sizeof peer;
    if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0)
        return false;
    errno = EACCES;
    return peer.uid == geteuid();
}

bool becomes_readable(int socket, Clock::time_point end)
{
    pollfd waiting { socket, POLLIN, 0 };
    int ready = -1;
    do {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
        ready = poll(&waiting, 1, static_cast<int>(std::max<long>(left, 0)));
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

/// nullopt = the other side is gone, or speaks another language.
std::optional<ConsentReply> next_reply(int socket)
{
    std::array<char, 256> packet {};
    const ssize_t size = recv(socket, packet.data(), packet.size(), 0);
    return size > 0 ? ConsentReply::parse({ packet.data(), static_cast<std::size_t>(size) }) : std::nullopt;
}

} // namespace

bool Consent::needed() const
{
    return m_level.uid.route == Route::Administrator || m_level.gid.route == Route::Administrator;
}

Result Consent::prepare()
{
    if (!needed())
        return {};
    m_socket = Descriptor { socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0) };
    if (!m_socket.valid() || !connect_to(m_socket.get(), m_level.mapper_socket) || !is_ours(m_socket.get()))
        return failed(FailureCode::ConsentNotAsked, errno);
    return {};
}

Result Consent::obtain(const StatusSink& status)
{
    if (!needed())
        return {};
    if (!send_request())
        return failed(FailureCode::ConsentNotAsked, errno);
    status.write_step("asking");
    Result done = wait();
    m_socket.reset();
    return done;
}

bool Consent::send_request() const
{
    const Descriptor user_namespace { open("/proc/self/ns/user", O_RDONLY | O_CLOEXEC) };
    const bool allow_setgroups = m_level.setgroups == Setgroups::Allow;
    std::string text = ConsentRequest { m_level.uid.map, m_level.gid.map, allow_setgroups }.text();
    iovec body { text.data(), text.size() };
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control {};
    msghdr message {};
    message.msg_iov = &body;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    cmsghdr* const header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    const int fd = user_namespace.get();
    std::memcpy(CMSG_DATA(header), &fd, sizeof fd);
    return user_namespace.valid() && sendmsg(m_socket.get(), &message, MSG_NOSIGNAL) >= 0;
}

Result Consent::wait() const
{
    auto end = Clock::now() + first_patience;
    while (becomes_readable(m_socket.get(), end)) {
        const auto reply = next_reply(m_socket.get());
        if (!reply)
            return failed(FailureCode::ConsentLost, 0);
        if (reply->kind == ConsentReply::Kind::Applied)
            return {};
        if (reply->kind == ConsentReply::Kind::Refused)
            return failed(FailureCode::ConsentRefused, 0, reply->reason);
        end = Clock::now() + reply->patience;
    }
    return failed(FailureCode::ConsentTimedOut, 0);
}

} // namespace nestbox::launch
