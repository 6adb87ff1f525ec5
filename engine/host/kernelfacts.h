// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/hostquestions.h"
#include "engine/profile/hostfacts.h"

namespace nestbox {

/// The part of gather_host_facts() that the kernel answers: IDs, capabilities, page size, and where asked for the
/// parent's maps and setgroups, max_user_namespaces and AppArmor. Asks no name service and loads no library, so that a
/// statically linked program can use it. What cannot be learnt keeps its default; never fails.
[[nodiscard]] HostFacts gather_kernel_facts(HostQuestions questions);

/// Where `tool` (newuidmap, newgidmap) is and whether it can work; fills tool and tool_path. Likewise static.
void find_map_tool(HostFacts::PerKind& facts, IdKind kind);

} // namespace nestbox
