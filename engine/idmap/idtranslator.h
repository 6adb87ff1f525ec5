// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idlookup.h"
#include "engine/idmap/mappedid.h"
#include "engine/idmap/mappedrange.h"

#include <vector>

namespace nestbox {

/// Translates many IDs of one namespace to another: the levels between them are composed into one map once.
class IdTranslator
{
public:
    /// `own` is the map of the namespace the IDs are of: it says which of them exist. `across` takes its IDs to the
    /// other namespace; a map from `compose`, or `own` itself where the other one is the parent.
    IdTranslator(const IdMap& own, const IdMap& across);

    [[nodiscard]] MappedId translate(Id id) const;

    /// The same for all of `ids`, in ascending pieces that are as long as possible and leave none out.
    [[nodiscard]] std::vector<MappedRange> translate(IdInterval ids) const;

private:
    IdLookup m_own;
    IdLookup m_across;
};

} // namespace nestbox
