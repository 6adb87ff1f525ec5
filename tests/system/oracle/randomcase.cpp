// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/oracle/randomcase.h"

#include "tests/system/oracle/randomtext.h"

namespace nestbox::oracle {

namespace {

using Where = ActorSpec::Where;

/// Disjoint ranges; the outside ones are sometimes in another order, sometimes continue each other.
IdMap random_parent_map(Dice& dice)
{
    IdMap map;
    std::uint64_t inside = dice.percent(80) ? 0 : dice.below(2000);
    std::uint64_t outside = dice.of<std::uint64_t>({ 0, 1, 1000, 100000, 100000, 4000000000 });
    const std::size_t length = dice.of<std::size_t>({ 1, 1, 2, 2, 3, 5, 6, 7, 20, 100 });
    while (map.ranges.size() < length) {
        const Id count = dice.of<Id>({ 1, 1, 5, 10, 100, 1000, 65536 });
        map.ranges.push_back({ static_cast<Id>(inside), static_cast<Id>(outside), count });
        inside += count + (dice.percent(60) ? 0 : dice.below(1000));
        outside += count + (dice.percent(70) ? 0 : dice.below(1000));
    }
    if (dice.percent(30))
        for (std::size_t i = length; i > 1; --i)
            std::swap(map.ranges[i - 1], map.ranges[dice.below(i)]);
    return map;
}

/// An ID that exists in the namespace of the map; 0 if none does.
Id random_id(Dice& dice, const IdMap& map)
{
    if (map.ranges.empty())
        return 0;
    if (dice.percent(40) && map.outside_of(0))
        return 0;
    if (dice.percent(50) && map.outside_of(1000))
        return 1000;
    const IdRange& range = dice.any(map.ranges);
    return range.inside + static_cast<Id>(dice.below(std::min<Id>(range.count, 100000)));
}

MapCapabilities random_capabilities(Dice& dice)
{
    if (dice.percent(55))
        return MapCapabilities::all();
    if (dice.percent(50))
        return MapCapabilities::none();
    return { dice.percent(50), dice.percent(50), dice.percent(50), dice.percent(50), dice.percent(50) };
}

Credentials random_credentials(Dice& dice, const IdMap& uid, const IdMap& gid)
{
    return { random_id(dice, uid), random_id(dice, gid), random_capabilities(dice), dice.percent(50) };
}

/// One of the ranges as an identity map.
std::optional<IdRange> random_identity(Dice& dice, const IdMap& map)
{
    if (map.ranges.empty() || dice.percent(60))
        return std::nullopt;
    const IdRange& range = dice.any(map.ranges);
    return IdRange { range.inside, range.inside, range.count };
}

Where random_place(Dice& dice, const ParentSpec& parent)
{
    const std::uint64_t roll = dice.below(100);
    if (roll < 75)
        return Where::Parent;
    if (roll < 88)
        return Where::Self;
    if (roll < 95)
        return Where::Joined;
    return roll < 98 || !parent.nested ? Where::Sibling : Where::Ancestor;
}

ActorSpec random_actor(Dice& dice, const ParentSpec& parent, const Credentials& creator)
{
    ActorSpec actor;
    actor.where = random_place(dice, parent);
    const IdMap all = IdMap::identity();
    const bool above = actor.where == Where::Ancestor;
    actor.credentials = random_credentials(dice, above ? all : parent.uid, above ? all : parent.gid);
    if (!above && dice.percent(75))
        actor.credentials.euid = creator.euid;
    if (!above && dice.percent(60))
        actor.credentials.egid = creator.egid;
    if (actor.where == Where::Sibling) {
        actor.sibling_uid = random_identity(dice, parent.uid);
        actor.sibling_gid = random_identity(dice, parent.gid);
    }
    return actor;
}

Manner random_manner(Dice& dice, std::size_t size)
{
    using enum WriteCase::Mode;
    if (dice.percent(88))
        return { .append = dice.percent(3) };
    return { dice.of({ Seek, Positioned, Split, Split, Vector }),
        dice.percent(20)       ? 0
            : dice.percent(70) ? dice.below(size + 2)
                               : dice.below(5000),
        false };
}

/// Nothing can be prepared there; its process runs as root.
CaseSpec for_initial_target(CaseSpec spec)
{
    spec.creator.euid = spec.creator.egid = 0;
    spec.opener.where = spec.writer.where = Where::Parent;
    spec.deny_setgroups = false;
    spec.dumpable = true;
    spec.written_before = std::nullopt;
    return spec;
}

const IdMap& map_of(const ParentSpec& parent, IdKind kind)
{
    if (kind == IdKind::Projid)
        return parent.projid;
    return kind == IdKind::Gid ? parent.gid : parent.uid;
}

} // namespace

ParentSpec random_parent(Dice& dice)
{
    ParentSpec parent;
    if (dice.percent(45))
        return parent;
    parent.nested = true;
    parent.uid = random_parent_map(dice);
    parent.gid = dice.percent(50) ? random_parent_map(dice) : parent.uid;
    parent.projid = dice.percent(50) ? random_parent_map(dice) : IdMap {};
    parent.setgroups_denied = dice.percent(30);
    parent.creator = dice.of<Id>({ 0, 1000 });
    if (dice.percent(3))
        (dice.percent(50) ? parent.uid : parent.gid) = {}; // nobody in there may create a namespace
    return parent;
}

CaseSpec random_case(Dice& dice, const ParentSpec& parent)
{
    CaseSpec spec;
    spec.kind = dice.percent(57) ? IdKind::Uid : dice.percent(90) ? IdKind::Gid : IdKind::Projid;
    spec.initial_target = !parent.nested && dice.percent(1);
    spec.creator = random_credentials(dice, parent.uid, parent.gid);
    spec.opener = random_actor(dice, parent, spec.creator);
    spec.same_actor = dice.percent(85);
    spec.writer = random_actor(dice, parent, spec.creator);
    spec.deny_setgroups = dice.percent(45);
    if (dice.percent(4) && !map_of(parent, spec.kind).ranges.empty())
        spec.written_before = "0 " + std::to_string(map_of(parent, spec.kind).ranges.front().inside) + " 1\n";
    if (spec.kind == IdKind::Projid) {
        spec.target_uid = random_identity(dice, parent.uid);
        spec.target_gid = random_identity(dice, parent.gid);
    }
    spec.dumpable = !dice.percent(4);
    const Credentials& self = dice.percent(70) ? spec.creator : spec.opener.credentials;
    const Id own = spec.kind == IdKind::Gid ? self.egid : self.euid;
    spec.text = random_text(dice, random_map(dice, map_of(parent, spec.kind), own));
    spec.manner = random_manner(dice, spec.text.size());
    return spec.initial_target ? for_initial_target(std::move(spec)) : spec;
}

} // namespace nestbox::oracle
