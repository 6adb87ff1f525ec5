// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/oracle/channel.h"

#include <array>
#include <cstring>
#include <sys/socket.h>

namespace nestbox::oracle {

namespace {

constexpr std::size_t largest_message = 16384;

/// Room for one descriptor, aligned as the kernel wants it.
struct Control
{
    alignas(cmsghdr) char bytes[CMSG_SPACE(sizeof(int))];
};

} // namespace

bool send_message(int socket, std::string_view bytes, int fd)
{
    iovec data { const_cast<char*>(bytes.data()), bytes.size() }; // sendmsg takes no const
    Control control {};
    msghdr header {};
    header.msg_iov = &data;
    header.msg_iovlen = 1;
    if (fd >= 0) {
        header.msg_control = control.bytes;
        header.msg_controllen = sizeof control.bytes;
        cmsghdr* const part = CMSG_FIRSTHDR(&header);
        part->cmsg_level = SOL_SOCKET;
        part->cmsg_type = SCM_RIGHTS;
        part->cmsg_len = CMSG_LEN(sizeof fd);
        std::memcpy(CMSG_DATA(part), &fd, sizeof fd);
    }
    return sendmsg(socket, &header, MSG_NOSIGNAL) >= 0;
}

std::optional<Message> receive_message(int socket)
{
    std::array<char, largest_message> buffer;
    iovec data { buffer.data(), buffer.size() };
    Control control {};
    msghdr header {};
    header.msg_iov = &data;
    header.msg_iovlen = 1;
    header.msg_control = control.bytes;
    header.msg_controllen = sizeof control.bytes;
    const ssize_t size = recvmsg(socket, &header, MSG_CMSG_CLOEXEC);
    if (size <= 0)
        return std::nullopt;
    Message message { { buffer.data(), static_cast<std::size_t>(size) }, -1 };
    if (const cmsghdr* const part = CMSG_FIRSTHDR(&header); part != nullptr && part->cmsg_type == SCM_RIGHTS)
        std::memcpy(&message.fd, CMSG_DATA(part), sizeof message.fd);
    return message;
}

} // namespace nestbox::oracle
