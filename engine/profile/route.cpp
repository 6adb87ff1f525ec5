// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/route.h"

namespace nestbox {

std::string_view name(Route route)
{
    switch (route) {
    case Route::Unmapped:
        return "unmapped";
    case Route::Self:
        return "self";
    case Route::Subordinate:
        return "subordinate";
    case Route::Privileged:
        return "privileged";
    case Route::Administrator:
        return "administrator";
    case Route::Impossible:
        return "impossible";
    }
    return {};
}

} // namespace nestbox
