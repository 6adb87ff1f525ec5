// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/protocol/consentmessages.h"

#include "engine/idmap/maptext.h"

#include <algorithm>
#include <charconv>

namespace nestbox {

namespace {

constexpr std::string_view allow_line = "setgroups allow\n";
constexpr std::string_view deny_line = "setgroups deny\n";
constexpr std::string_view waiting_word = "waiting ";
constexpr std::string_view refused_word = "refused ";

std::string lines_of(std::string_view prefix, const IdMap& map)
{
    std::string text;
    for (const IdRange& range : map.ranges)
        text.append(prefix).append(IdMap { { range } }.to_kernel_text());
    return text;
}

/// The lines that begin with `prefix`, without it.
std::string kernel_text(std::string_view text, std::string_view prefix)
{
    std::string found;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        if (line.starts_with(prefix))
            found.append(line.substr(prefix.size())).append(1, '\n');
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    return found;
}

} // namespace

std::string ConsentRequest::text() const
{
    return std::string { allow_setgroups ? allow_line : deny_line } + lines_of("uid ", uid) + lines_of("gid ", gid);
}

std::optional<ConsentRequest> ConsentRequest::parse(std::string_view text)
{
    ConsentRequest request;
    request.uid = parse_map_text(kernel_text(text, "uid ")).map;
    request.gid = parse_map_text(kernel_text(text, "gid ")).map;
    request.allow_setgroups = text.starts_with(allow_line);
    // Nothing may be in the text that is not in the request.
    return request.text() == text ? std::optional { request } : std::nullopt;
}

std::string ConsentReply::text() const
{
    switch (kind) {
    case Kind::Waiting:
        return std::string { waiting_word } + std::to_string(patience.count());
    case Kind::Applied:
        return "applied";
    case Kind::Refused:
        break;
    }
    return std::string { refused_word } + reason;
}

std::optional<ConsentReply> ConsentReply::parse(std::string_view text)
{
    if (text == "applied")
        return ConsentReply { Kind::Applied, {}, {} };
    if (text.starts_with(refused_word))
        return ConsentReply { Kind::Refused, {}, std::string { text.substr(refused_word.size()) } };
    if (!text.starts_with(waiting_word))
        return std::nullopt;
    text.remove_prefix(waiting_word.size());
    std::uint32_t seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc {} || end != text.data() + text.size())
        return std::nullopt;
    return ConsentReply { Kind::Waiting, std::min(std::chrono::seconds { seconds }, longest_patience), {} };
}

} // namespace nestbox
