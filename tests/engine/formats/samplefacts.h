// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"

/// A machine on which the caller is alice, 1000:1001, with one line of subordinate IDs each: users from 100000,
/// groups from 200000, 65536 of them. Accounts: root 0, games 5, alice 1000; groups root 0, audio 29, alice 1001.
[[nodiscard]] nestbox::HostFacts sample_facts();

/// The same with three lines a kind: 100000 to 100009, then 50000 to 50099, then 100010 to 100019.
[[nodiscard]] nestbox::HostFacts facts_with_three_lines();
