// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nestbox::oracle {

/// A message with or without a descriptor.
struct Message
{
    std::string bytes;
    int fd = -1;
};

/// Sends over a SOCK_SEQPACKET socket.
bool send_message(int socket, std::string_view bytes, int fd = -1);

/// Waits; nullopt when the other end is closed.
[[nodiscard]] std::optional<Message> receive_message(int socket);

} // namespace nestbox::oracle
