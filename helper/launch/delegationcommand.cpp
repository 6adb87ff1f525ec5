// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/delegationcommand.h"

#include "engine/host/freeids.h"
#include "helper/launch/words.h"

#include <algorithm>

namespace nestbox::launch {

namespace {

/// What distributions give a new user (login.defs(5), SUB_UID_COUNT).
constexpr std::uint64_t usual_count = 65536;

bool lacks_ids(const Problem& problem)
{
    return problem.code == Problem::Code::NoDelegation || problem.code == Problem::Code::DelegationTooSmall;
}

/// A kind that has some already gets more only if it is the one that lacks them.
std::string option_for(IdKind kind, const std::string& ids, const Problem& problem, const HostFacts& facts)
{
    if (!facts.of(kind).delegated.empty() && problem.kind != kind)
        return {};
    return (kind == IdKind::Gid ? " --add-subgids " : " --add-subuids ") + ids;
}

} // namespace

std::string delegation_command(const Problem& problem, const HostFacts& facts)
{
    const std::uint64_t missing = problem.value - std::min(problem.value, problem.limit);
    const auto free = lacks_ids(problem) ? find_free_ids(std::max(missing, usual_count)) : std::nullopt;
    if (!free || facts.user_name.empty())
        return {};
    const std::string ids = to_words(*free);
    return "sudo usermod" + option_for(IdKind::Uid, ids, problem, facts) + option_for(IdKind::Gid, ids, problem, facts)
        + ' ' + facts.user_name;
}

} // namespace nestbox::launch
