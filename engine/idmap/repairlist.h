// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/badness.h"
#include "engine/idmap/repair.h"
#include "engine/idmap/repairmeans.h"
#include "engine/idmap/verdict.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace nestbox {

/// Collects candidates for repairs and keeps those that are better. Private to repairs().
class RepairList
{
public:
    RepairList(const IdMap& map, const WriteContext& context, const Verdict& verdict, const RepairMeans& means);

    /// Another map, written in the same way.
    void add_map(Repair::Code code, const Finding& finding, std::vector<std::size_t> ranges, IdMap map);
    /// The same map, written in another way.
    void add_context(Repair::Code code, const Finding& finding, WriteContext context);
    void add(Repair repair);

    [[nodiscard]] const IdMap& map() const { return m_map; }
    [[nodiscard]] const WriteContext& context() const { return m_context; }
    [[nodiscard]] const RepairMeans& means() const { return m_means; }
    /// The opener's own ID of the context's kind.
    [[nodiscard]] std::optional<Id> own_id() const;
    /// Whether newuidmap or newgidmap would write the range for the opener.
    [[nodiscard]] bool is_allowed_to_tool(const IdRange& range) const;

    [[nodiscard]] std::vector<Repair> take() { return std::move(m_repairs); }

private:
    [[nodiscard]] bool is_known(const Repair& repair) const;

    const IdMap& m_map;
    const WriteContext& m_context;
    const RepairMeans& m_means;
    Badness m_badness;
    std::vector<Repair> m_repairs;
};

// One group of rules each; `finding` is one of the verdict's.
void repair_range(const Finding& finding, RepairList& list); ///< P3 to P7, M1, M2, the range of A1
void repair_text(const Finding& finding, RepairList& list); ///< W3, P1, P2, P8
void repair_access(const Finding& finding, RepairList& list); ///< O1 to W2, W4, W5
void repair_authority(const Finding& finding, RepairList& list); ///< A1, A2, and M1 by delegation

} // namespace nestbox
