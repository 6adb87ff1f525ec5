// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/gatherhostfacts.h"
#include "helper/launch/hostanswers.h"

namespace nestbox::launch {

std::expected<HostFacts, Failure> host_answers(const Profile& profile, std::span<char*>, int)
{
    return gather_host_facts(questions_for(profile));
}

} // namespace nestbox::launch
