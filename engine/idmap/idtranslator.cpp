// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/idtranslator.h"

#include <algorithm>

namespace nestbox {

namespace {

using Status = MappedId::Status;

/// Where the lookup next changes from mapped to unmapped, back, or to another range, behind `id`.
std::uint64_t next_border(const IdLookup& lookup, std::uint64_t id)
{
    const std::size_t place = lookup.place_of(static_cast<Id>(id));
    if (place != IdLookup::none && lookup.ids(place).contains(id))
        return lookup.ids(place).end;
    return place + 1 < lookup.size() ? lookup.ids(place + 1).first : std::uint64_t { invalid_id } + 1;
}

bool continues(const MappedRange& piece, MappedId next)
{
    return piece.first.status == next.status
        && (!next.mapped() || std::uint64_t { piece.first.id } + piece.ids.size() == next.id);
}

void append(IdInterval ids, MappedId first, std::vector<MappedRange>& pieces)
{
    if (!pieces.empty() && continues(pieces.back(), first))
        pieces.back().ids.end = ids.end;
    else
        pieces.push_back({ ids, first });
}

} // namespace

IdTranslator::IdTranslator(const IdMap& own, const IdMap& across)
    : m_own(own, IdLookup::Side::Inside)
    , m_across(across, IdLookup::Side::Inside)
{
}

MappedId IdTranslator::translate(Id id) const
{
    if (const std::optional<Id> there = m_across.translated(id))
        return { Status::Mapped, *there };
    return { m_own.translated(id) ? Status::Unmapped : Status::Invalid, 0 };
}

std::vector<MappedRange> IdTranslator::translate(IdInterval ids) const
{
    std::vector<MappedRange> pieces;
    const IdInterval all { ids.first, std::min(ids.end, std::uint64_t { invalid_id } + 1) };
    for (std::uint64_t next = all.first; next < all.end;) {
        const std::uint64_t end = std::min({ next_border(m_own, next), next_border(m_across, next), all.end });
        append({ next, end }, translate(static_cast<Id>(next)), pieces);
        next = end;
    }
    return pieces;
}

} // namespace nestbox
