// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplefacts.h"

#include <map>
#include <string>

using namespace nestbox;

namespace {

auto finder(std::map<std::string, Id, std::less<>> accounts)
{
    return [accounts = std::move(accounts)](std::string_view name) {
        const auto at = accounts.find(name);
        return at == accounts.end() ? std::nullopt : std::optional { at->second };
    };
}

} // namespace

HostFacts sample_facts()
{
    HostFacts facts;
    facts.uid.me = 1000;
    facts.gid.me = 1001;
    facts.uid.delegated = { { 100000, 165536 } };
    facts.gid.delegated = { { 200000, 265536 } };
    facts.user_name = "alice";
    facts.find_user = finder({ { "root", 0 }, { "games", 5 }, { "alice", 1000 } });
    facts.find_group = finder({ { "root", 0 }, { "audio", 29 }, { "alice", 1001 } });
    return facts;
}

HostFacts facts_with_three_lines()
{
    HostFacts facts = sample_facts();
    facts.uid.delegated = { { 100000, 100010 }, { 50000, 50100 }, { 100010, 100020 } };
    facts.gid.delegated = facts.uid.delegated;
    return facts;
}
