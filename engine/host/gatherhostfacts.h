// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/hostquestions.h"
#include "engine/profile/hostfacts.h"

namespace nestbox {

/// Asks the machine. IDs, capabilities and page size are always filled. What cannot be
/// learnt keeps its default; never fails.
[[nodiscard]] HostFacts gather_host_facts(HostQuestions questions);

} // namespace nestbox
