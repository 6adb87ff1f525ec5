// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/writecontext.h"

namespace nestbox::oracle {

/// Effective IDs and capabilities, in numbers of the user namespace they are used in.
struct Credentials
{
    Id euid = 0;
    Id egid = 0;
    MapCapabilities capabilities = MapCapabilities::all();
    bool others = true; ///< whether it has all capabilities that do not matter to a map write
};

/// To be called once in every new user namespace: from then on the process keeps its permitted capabilities whatever
/// IDs it takes.
void keep_capabilities();

/// Takes effective IDs and capabilities; more can be regained, for the permitted ones stay. False if an ID is not
/// mapped.
[[nodiscard]] bool become(const Credentials& credentials);

void take_capabilities(const MapCapabilities& capabilities, bool others);

void regain_capabilities();

} // namespace nestbox::oracle
