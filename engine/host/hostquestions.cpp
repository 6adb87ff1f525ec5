// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/hostquestions.h"

#include <algorithm>

namespace nestbox {
namespace {

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

bool is_from_home(const ProfileMount& mount)
{
    const auto* bind = std::get_if<BindMount>(&mount);
    return bind != nullptr && bind->source.starts_with('~');
}

} // namespace

HostQuestions questions_for(const Profile& profile)
{
    HostQuestions questions;
    if (!profile.levels.empty()) {
        const ProfileLevel& first = profile.levels.front();
        questions.delegations = !is_own(first.uid) || !is_own(first.gid);
        questions.parent = questions.delegations || first.uid.empty() || first.gid.empty() || profile.levels.size() > 1;
        questions.accounts = questions.delegations || std::ranges::any_of(first.uid, is_named)
            || std::ranges::any_of(first.gid, is_named);
    }
    const Program& program = profile.program;
    questions.accounts = questions.accounts || program.command.empty()
        || program.directory.value_or("/").starts_with('~')
        || std::ranges::any_of(profile.isolation.mounts, is_from_home);
    return questions;
}

} // namespace nestbox
