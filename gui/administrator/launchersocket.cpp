// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/administrator/launchersocket.h"

#include <QSocketNotifier>
#include <QUuid>

#include <algorithm>
#include <array>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>

namespace nestbox {

namespace {

bool bindTo(int socket, const QByteArray& name)
{
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    std::ranges::copy(name, address.sun_path + 1); // the first byte stays 0: an abstract name
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + static_cast<size_t>(name.size()));
    return ::bind(socket, reinterpret_cast<const sockaddr*>(&address), size) == 0;
}

bool isOurs(int connection)
{
    ucred peer {};
    socklen_t size = sizeof peer;
    return ::getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::geteuid();
}

FileDescriptor descriptorIn(msghdr& message)
{
    int fd = -1;
    const cmsghdr* header = CMSG_FIRSTHDR(&message);
    if (header != nullptr && header->cmsg_type == SCM_RIGHTS)
        std::memcpy(&fd, CMSG_DATA(header), sizeof fd);
    return FileDescriptor(fd);
}

} // namespace

LauncherSocket::LauncherSocket(QObject* parent)
    : QObject(parent)
{
}

LauncherSocket::~LauncherSocket() = default;

bool LauncherSocket::listen()
{
    m_name = QStringLiteral("org.nestbox.") + QUuid::createUuid().toString(QUuid::Id128);
    m_listener = FileDescriptor(::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    return m_listener && bindTo(m_listener.get(), m_name.toLatin1()) && ::listen(m_listener.get(), 8) == 0;
}

void LauncherSocket::watch()
{
    m_notifier = new QSocketNotifier(m_listener.get(), QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &LauncherSocket::accept);
}

void LauncherSocket::accept()
{
    FileDescriptor connection(::accept4(m_listener.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (!connection || !isOurs(connection.get()))
        return; // anybody can come to an abstract name
    m_notifier->setEnabled(false);
    m_notifier->deleteLater();
    m_listener = {};
    m_connection = std::move(connection);
    m_notifier = new QSocketNotifier(m_connection.get(), QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &LauncherSocket::receive);
}

void LauncherSocket::receive()
{
    std::string text(longest_consent_message, '\0');
    iovec body { text.data(), text.size() };
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control {};
    msghdr message {};
    message.msg_iov = &body;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    const ssize_t length = ::recvmsg(m_connection.get(), &message, MSG_CMSG_CLOEXEC);
    FileDescriptor userNamespace = descriptorIn(message);
    text.resize(static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
    const auto request = ConsentRequest::parse(text);
    if (!request || !userNamespace || m_namespace)
        return leave();
    m_namespace = std::move(userNamespace);
    emit asked(m_namespace.get(), *request);
}

void LauncherSocket::send(const ConsentReply& reply)
{
    const std::string text = reply.text();
    if (m_connection)
        (void)::send(m_connection.get(), text.data(), text.size(), MSG_NOSIGNAL);
}

void LauncherSocket::leave()
{
    m_notifier->setEnabled(false);
    m_connection = {};
    emit left();
}

} // namespace nestbox
