// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/unshareblocks.h"

#include "engine/profile/importnumbers.h"

#include <algorithm>
#include <utility>

namespace nestbox {
namespace {

using Code = ImportError::Code;

std::uint64_t distance(std::uint64_t from, std::uint64_t to)
{
    return to > from ? to - from : 0;
}

} // namespace

void UnshareBlocks::add(const TextPiece& value, ImportSink& sink)
{
    if (value.text == "auto" || value.text == "subids")
        add_first_delegation(value, value.text == "subids", sink);
    else if (value.text == "all")
        add_parent_map(value, sink);
    else
        add_written(value, value.text.contains(':') ? ':' : ',', sink);
}

void UnshareBlocks::add_written(const TextPiece& value, char separator, ImportSink& sink)
{
    std::vector<TextPiece> parts = value.split(separator);
    if (parts.size() < 3)
        return sink.error(Code::MissingField, value);
    if (parts.size() > 3)
        return sink.error(Code::TrailingText, parts[3]);
    if (separator == ',')
        std::swap(parts[0], parts[1]); // outer,inner,count until util-linux 2.38, and read ever since
    const auto inside = read_id(parts[0], NumberBase::Ten, sink);
    const auto outside = read_id(parts[1], NumberBase::Ten, sink);
    const auto count = read_count(parts[2], NumberBase::Ten, sink);
    if (inside && outside && count && fits(inside->number, *count, parts[0], sink)
        && fits(outside->number, *count, parts[1], sink))
        m_blocks.push_back({ inside->number, outside->number, *count, false, value });
}

void UnshareBlocks::add_first_delegation(const TextPiece& option, bool onto_itself, ImportSink& sink)
{
    const std::vector<IdInterval>& delegated = sink.facts().of(m_kind).delegated;
    if (delegated.empty())
        return sink.error(Code::NoDelegation, option);
    const IdInterval first = delegated.front();
    m_blocks.push_back({ onto_itself ? first.first : 0, first.first, first.size(), !onto_itself, option });
}

void UnshareBlocks::add_parent_map(const TextPiece& value, ImportSink& sink)
{
    for (const IdRange& range : sink.facts().of(m_kind).parent.ranges)
        m_blocks.push_back({ range.inside, range.inside, range.count, false, value });
}

void UnshareBlocks::finish(ImportSink& sink) const
{
    if (m_blocks.size() > 1)
        sink.warn(ImportWarning::Code::OldUnshareDiffers, m_blocks.back().piece);
    if (m_single)
        sink.map().of(m_kind).push_back({ *m_single, { .symbol = OutsideId::Symbol::Me }, 1 });
    for (const Block& block : m_blocks)
        if (m_single)
            add_around(*m_single, block, sink);
        else
            hand_over(block, block.count, sink);
}

/// As unshare.c does in add_single_map_range() (util-linux 2.43): what lies below both the single inside and the
/// single outside ID, what lies between, what lies above both.
void UnshareBlocks::add_around(Id single, Block block, ImportSink& sink) const
{
    const Id me = sink.facts().of(m_kind).me;
    const auto touches
        = [&](std::uint64_t id, std::uint64_t first) { return id >= first && id <= first + block.count; };
    if (block.automatic)
        sink.warn(ImportWarning::Code::OldUnshareDiffers, block.piece);
    else if (touches(me, block.outside) || touches(single, block.inside)) {
        sink.warn(ImportWarning::Code::HoleCut, block.piece);
        --block.count;
    }
    const std::uint64_t outside_offset = std::min(distance(block.outside, me), block.count);
    const std::uint64_t inside_offset = std::min(distance(block.inside, single), block.count);
    const auto [low, high] = std::minmax(outside_offset, inside_offset);
    for (const std::uint64_t count : { low, high - low, block.count - high }) {
        hand_over(block, count, sink);
        block.inside += count;
        block.outside += count;
        block.inside += block.inside == single ? 1 : 0;
        block.outside += block.outside == me ? 1 : 0;
    }
}

void UnshareBlocks::hand_over(const Block& block, std::uint64_t count, ImportSink& sink) const
{
    if (count == 0 || !fits(std::max(block.inside, block.outside), count, block.piece, sink))
        return;
    ProfileRange range { static_cast<Id>(block.inside), {}, static_cast<Id>(count) };
    range.outside.number = static_cast<Id>(block.outside);
    const std::vector<IdInterval>& delegated = sink.facts().of(m_kind).delegated;
    if (block.automatic) {
        const auto offset = static_cast<Id>(block.outside - delegated.front().first);
        range.outside = { .symbol = OutsideId::Symbol::Subordinate, .offset = offset };
        if (delegated.size() == 1 && block.outside + count == delegated.front().end)
            range.count = std::nullopt;
    }
    sink.map().of(m_kind).push_back(range);
}

} // namespace nestbox
