// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/importnumbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace nestbox {
namespace {

using Code = ImportError::Code;

/// What people write in a shell for their own IDs.
constexpr std::array own_id_expressions {
    std::pair { std::string_view { "$(id -u)" }, IdKind::Uid },
    std::pair { std::string_view { "$(id -ru)" }, IdKind::Uid },
    std::pair { std::string_view { "`id -u`" }, IdKind::Uid },
    std::pair { std::string_view { "$UID" }, IdKind::Uid },
    std::pair { std::string_view { "${UID}" }, IdKind::Uid },
    std::pair { std::string_view { "$EUID" }, IdKind::Uid },
    std::pair { std::string_view { "${EUID}" }, IdKind::Uid },
    std::pair { std::string_view { "$(id -g)" }, IdKind::Gid },
    std::pair { std::string_view { "$(id -rg)" }, IdKind::Gid },
    std::pair { std::string_view { "`id -g`" }, IdKind::Gid },
};

std::optional<IdKind> own_id_expression(std::string_view text)
{
    const auto* const found
        = std::ranges::find(own_id_expressions, text, [](const auto& entry) { return entry.first; });
    return found == own_id_expressions.end() ? std::nullopt : std::optional { found->second };
}

struct Digits
{
    std::string_view text;
    int base = 10;
};

Digits digits_of(std::string_view text, NumberBase base)
{
    if (base == NumberBase::Ten)
        return { text, 10 };
    if (text.starts_with("0x") || text.starts_with("0X"))
        return { text.substr(2), 16 };
    return { text, text.starts_with('0') ? 8 : 10 };
}

OutsideId outside_id(const WrittenId& written, Id count, IdKind kind)
{
    OutsideId outside;
    if (written.own == kind && count == 1)
        outside.symbol = OutsideId::Symbol::Me;
    else
        outside.number = written.number;
    return outside;
}

} // namespace

std::optional<std::uint64_t> read_number(const TextPiece& piece, NumberBase base, ImportSink& sink)
{
    const Digits digits = digits_of(piece.text, base);
    const char* const end = digits.text.data() + digits.text.size();
    std::uint64_t number = 0;
    const auto [stop, error] = std::from_chars(digits.text.data(), end, number, digits.base);
    if (stop != end || error == std::errc::invalid_argument) {
        sink.error(Code::NumberExpected, piece);
        return std::nullopt;
    }
    if (error != std::errc {} || number > id_space_end) {
        sink.error(Code::NumberTooLarge, piece);
        return std::nullopt;
    }
    return number;
}

std::optional<WrittenId> read_id(const TextPiece& piece, NumberBase base, ImportSink& sink)
{
    if (const auto own = own_id_expression(piece.text))
        return WrittenId { sink.facts().of(*own).me, own };
    const auto number = read_number(piece, base, sink);
    if (!number)
        return std::nullopt;
    if (*number == invalid_id) {
        sink.error(Code::NoSuchId, piece);
        return std::nullopt;
    }
    return WrittenId { static_cast<Id>(*number), std::nullopt };
}

std::optional<Id> read_count(const TextPiece& piece, NumberBase base, ImportSink& sink)
{
    const auto number = read_number(piece, base, sink);
    if (number == 0U) {
        sink.error(Code::CountIsZero, piece);
        return std::nullopt;
    }
    return number ? std::optional { static_cast<Id>(*number) } : std::nullopt;
}

bool fits(std::uint64_t first, std::uint64_t count, const TextPiece& piece, ImportSink& sink)
{
    if (first + count <= id_space_end)
        return true;
    sink.error(Code::RangeTooLong, piece);
    return false;
}

void add_range(const WrittenRange& range, const std::vector<IdKind>& kinds, NumberBase base, ImportSink& sink)
{
    const auto inside = read_id(range.inside, base, sink);
    const auto outside = read_id(range.outside, base, sink);
    const auto count = read_count(range.count, base, sink);
    if (!inside || !outside || !count || !fits(inside->number, *count, range.inside, sink)
        || !fits(outside->number, *count, range.outside, sink))
        return;
    for (const IdKind kind : kinds)
        sink.map().of(kind).push_back({ inside->number, outside_id(*outside, *count, kind), *count });
}

} // namespace nestbox
