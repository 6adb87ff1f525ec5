// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idkind.h"
#include "engine/profile/importsink.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace nestbox {

/// The blocks and the single ID that unshare(1) is asked to map for one kind, put together as it does.
class UnshareBlocks
{
public:
    explicit UnshareBlocks(IdKind kind)
        : m_kind { kind }
    {
    }

    /// --map-user and its like: the caller's own ID becomes `inside`; the last one counts.
    void set_single(Id inside) { m_single = inside; }

    /// --map-users: inner:outer:count, the older outer,inner,count, or auto, subids, all.
    void add(const TextPiece& value, ImportSink& sink);

    /// The first line of /etc/subuid or subgid, from inside 0 on or onto itself.
    void add_first_delegation(const TextPiece& option, bool onto_itself, ImportSink& sink);

    [[nodiscard]] bool only_single() const { return m_single && m_blocks.empty(); }

    /// Hands the ranges to the sink: first the single ID, then the blocks with a hole for it.
    void finish(ImportSink& sink) const;

private:
    struct Block
    {
        std::uint64_t inside = 0;
        std::uint64_t outside = 0;
        std::uint64_t count = 0;
        bool automatic = false;
        TextPiece piece;
    };

    void add_written(const TextPiece& value, char separator, ImportSink& sink);
    void add_parent_map(const TextPiece& value, ImportSink& sink);
    void add_around(Id single, Block block, ImportSink& sink) const;
    /// The first `count` IDs of the block.
    void hand_over(const Block& block, std::uint64_t count, ImportSink& sink) const;

    IdKind m_kind;
    std::optional<Id> m_single;
    std::vector<Block> m_blocks;
};

} // namespace nestbox
