// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/id.h"
#include "engine/idmap/idkind.h"
#include "engine/profile/importsink.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace nestbox {

/// How a tool reads numbers: decimal digits only, or as strtoul(3) does with base 0 (0x10 is 16, 010 is 8).
enum class NumberBase : std::uint8_t
{
    Ten,
    AsInC
};

/// An ID as written: a number, or an expression of the shell for the caller's own, such as $(id -u).
struct WrittenId
{
    Id number = 0;
    std::optional<IdKind> own; ///< the expression asks for the caller's own ID of this kind
};

/// One range as a tool writes it.
struct WrittenRange
{
    TextPiece inside;
    TextPiece outside;
    TextPiece count;
};

/// Each reports to `sink` what is wrong and answers nullopt then. An ID is 0 to 4294967294, a count 1 to 4294967295.
[[nodiscard]] std::optional<std::uint64_t> read_number(const TextPiece& piece, NumberBase base, ImportSink& sink);
[[nodiscard]] std::optional<WrittenId> read_id(const TextPiece& piece, NumberBase base, ImportSink& sink);
[[nodiscard]] std::optional<Id> read_count(const TextPiece& piece, NumberBase base, ImportSink& sink);

/// Reports ranges that run past 4294967294.
[[nodiscard]] bool fits(std::uint64_t first, std::uint64_t count, const TextPiece& piece, ImportSink& sink);

inline const std::vector<IdKind> uid_only { IdKind::Uid };
inline const std::vector<IdKind> gid_only { IdKind::Gid };
inline const std::vector<IdKind> both_kinds { IdKind::Uid, IdKind::Gid };

/// Reads the range and adds it to the maps of `kinds`, or reports what is wrong with it.
void add_range(const WrittenRange& range, const std::vector<IdKind>& kinds, NumberBase base, ImportSink& sink);

} // namespace nestbox
