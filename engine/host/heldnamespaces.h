// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/governednamespace.h"
#include "engine/namespaces/usernamespace.h"

#include <vector>

namespace nestbox {

/// Namespaces that no process is in, found through what else keeps them, and those above them.
struct HeldNamespaces
{
    std::vector<UserNamespace> users;
    std::vector<GovernedNamespace> governed;
};

} // namespace nestbox
