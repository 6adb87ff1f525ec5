// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A context and a text from the input: verdicts keep their promises, and every repair is better.
#include "engine/idmap/badness.h"
#include "engine/idmap/judge.h"
#include "engine/idmap/judgedelegated.h"
#include "engine/idmap/maptext.h"
#include "engine/idmap/repairs.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>

using namespace nestbox;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// Values from the front of the input; zeros when it is used up.
class Input
{
public:
    explicit Input(std::string_view bytes)
        : m_rest(bytes)
    {
    }

    template <typename T> T take()
    {
        T value {};
        const std::size_t size = std::min(sizeof value, m_rest.size());
        std::memcpy(&value, m_rest.data(), size);
        m_rest.remove_prefix(size);
        return value;
    }
    bool flag() { return (take<std::uint8_t>() & 1U) != 0; }
    [[nodiscard]] std::string_view rest() const { return m_rest; }

private:
    std::string_view m_rest;
};

MapActor actor_from(Input& input)
{
    MapActor actor;
    actor.place = static_cast<MapActor::Place>(input.take<std::uint8_t>() % 3);
    actor.euid = input.take<std::uint16_t>();
    actor.egid = input.take<std::uint16_t>();
    actor.in_parent = { input.flag(), input.flag(), input.flag(), input.flag(), input.flag() };
    actor.in_target = actor.in_parent;
    return actor;
}

WriteContext context_from(Input& input)
{
    WriteContext context;
    context.kind = static_cast<IdKind>(input.take<std::uint8_t>() % 3);
    if (input.flag())
        context.parent_uid.ranges
            = { { 0, 1000, 1 }, { 1, 100000, input.take<std::uint16_t>() + Id { 1 } }, { 70000, 1, 50 } };
    context.owner = input.take<std::uint16_t>();
    context.setgroups_denied = input.flag();
    context.already_written = input.flag();
    context.dumpable = !input.flag();
    context.opener = actor_from(input);
    context.writer = actor_from(input);
    return context;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Input input { { reinterpret_cast<const char*>(data), std::min<std::size_t>(size, 600) } };
    const WriteContext context = context_from(input);
    const IdMap map = parse_map_text(input.rest()).map;
    const Verdict verdict = judge_text(input.rest(), context);
    require(verdict.ok() == verdict.findings.empty());
    require(verdict.ok() || verdict.error == rule_error(verdict.findings.front().rule));
    const RepairMeans means { { { 100, 200 }, { 5000, 70000 } }, input.rest().size() % 2 == 0, false, true };
    for (const Repair& repair : repairs(map, context, verdict, means)) {
        const Verdict after = judge(repair.map, repair.context);
        require(badness_of(after) < badness_of(verdict) && after.ok() == repair.complete);
    }
    DelegationContext delegation;
    delegation.kernel = context;
    delegation.delegated = means.delegated;
    static_cast<void>(judge_delegated(map, delegation));
    return 0;
}
