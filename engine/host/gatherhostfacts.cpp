// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/gatherhostfacts.h"

#include "engine/host/account.h"
#include "engine/host/kernelfacts.h"
#include "engine/host/subordinateids.h"

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

} // namespace

HostFacts gather_host_facts(HostQuestions questions)
{
    HostFacts facts = gather_kernel_facts(questions);
    if (questions.accounts || questions.delegations)
        ask_accounts(facts);
    if (questions.delegations)
        ask_delegations(facts);
    return facts;
}

} // namespace nestbox
