// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/gatherhostfacts.h"

#include "engine/host/account.h"
#include "engine/host/kernelfacts.h"
#include "engine/host/subordinateids.h"

#include <algorithm>
#include <cstdlib>

namespace nestbox {
namespace {

std::optional<Id> find_user(std::string_view name)
{
    const std::optional<Account> account = find_account(name);
    return account ? std::optional { account->uid } : std::nullopt;
}

/// $HOME, for a user without an account.
std::string home_of_environment()
{
    const char* const home = std::getenv("HOME");
    return home != nullptr && *home == '/' ? home : "";
}

void ask_accounts(HostFacts& facts)
{
    facts.find_user = &find_user;
    facts.find_group = &find_group;
    const std::optional<Account> account = find_account(facts.uid.me);
    if (!account) {
        facts.home = home_of_environment();
        return;
    }
    facts.user_name = account->name;
    facts.login_group = account->gid;
    facts.home = account->home;
    facts.shell = account->shell;
}

/// Of the account: newuidmap serves no one else.
void ask_delegations(HostFacts& facts)
{
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid }) {
        find_map_tool(facts.of(kind), kind);
        if (!facts.user_name.empty())
            facts.of(kind).delegated = subordinate_ids(facts.user_name, facts.uid.me, kind);
    }
}

bool is_named(const ProfileRange& range)
{
    return range.outside.symbol == OutsideId::Symbol::User || range.outside.symbol == OutsideId::Symbol::Group;
}

/// Only the caller's own ID: the one map that needs no delegation to be known.
bool is_own(const std::vector<ProfileRange>& ranges)
{
    return ranges.empty()
        || (ranges.size() == 1 && ranges[0].outside.symbol == OutsideId::Symbol::Me && ranges[0].count == Id { 1 });
}

} // namespace

HostFacts gather_host_facts(HostQuestions questions)
{
    HostFacts facts = gather_kernel_facts(questions.limits);
    if (questions.accounts || questions.delegations)
        ask_accounts(facts);
    if (questions.delegations)
        ask_delegations(facts);
    return facts;
}

HostQuestions questions_for(const Profile& profile)
{
    HostQuestions questions;
    if (!profile.levels.empty()) {
        const ProfileLevel& first = profile.levels.front();
        questions.delegations = !is_own(first.uid) || !is_own(first.gid);
        questions.accounts = questions.delegations || std::ranges::any_of(first.uid, is_named)
            || std::ranges::any_of(first.gid, is_named);
    }
    const Program& program = profile.program;
    questions.accounts = questions.accounts || program.command.empty()
        || program.directory.value_or("/").starts_with('~') || !profile.isolation.mounts.empty();
    return questions;
}

} // namespace nestbox
