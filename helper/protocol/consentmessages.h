// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nestbox {

/// What nestbox-launch asks nestbox for when a map needs an administrator, and what it is answered.
///
/// They meet at a socket (AF_UNIX, SOCK_SEQPACKET) with an abstract name, which nestbox listens at and gives to
/// `nestbox-launch --mapper-socket NAME`. Each looks whether the other has its own UID (SO_PEERCRED). A packet is a
/// message:
///
///     launcher  "setgroups deny\nuid 0 2000 1000\ngid 0 2000 1000\n"    once, with the descriptor of the user
///     namespace
///                                                                       (SCM_RIGHTS); a line a range
///     nestbox   "waiting 90"        the next packet comes within 90 seconds; any number of times
///     nestbox   "applied"           the last one: the maps are written. The launcher reads them back.
///     nestbox   "refused NAME"      the last one: they are not, and nestbox tells the person why
///
/// Whoever closes the socket has given up. Until the first packet the launcher waits for first_patience. It goes on
/// only after "applied".
struct ConsentRequest
{
    IdMap uid;
    IdMap gid;
    bool allow_setgroups = false;

    [[nodiscard]] std::string text() const;
    /// nullopt = not such a text.
    [[nodiscard]] static std::optional<ConsentRequest> parse(std::string_view text);

    friend bool operator==(const ConsentRequest&, const ConsentRequest&) = default;
};

struct ConsentReply
{
    enum class Kind : std::uint8_t
    {
        Waiting,
        Applied,
        Refused
    };
    Kind kind = Kind::Refused;
    std::chrono::seconds patience {}; ///< of Waiting; at most longest_patience
    std::string reason; ///< of Refused

    [[nodiscard]] std::string text() const;
    [[nodiscard]] static std::optional<ConsentReply> parse(std::string_view text);
};

inline constexpr std::chrono::seconds first_patience { 30 };
inline constexpr std::chrono::seconds longest_patience { 600 };
/// Two maps of 340 ranges fit several times.
inline constexpr std::size_t longest_consent_message = 65536;

} // namespace nestbox
