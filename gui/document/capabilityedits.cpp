// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/document/capabilityedits.h"

#include "engine/profile/capabilityeffect.h"
#include "engine/profile/legalnames.h"

#include <string>

namespace nestbox {

CapabilityChoice withCapabilities(const CapabilityChoice& choice, std::span<const std::string_view> names, bool held)
{
    CapabilityChoice changed { .kind = CapabilityChoice::Kind::List, .names = {} };
    for (const std::string_view name : capability_names())
        if (is_chosen(choice, name))
            changed.names.emplace(name);
    for (const std::string_view name : names) {
        if (held)
            changed.names.emplace(name);
        else
            changed.names.erase(std::string { name });
    }
    if (changed.names.empty())
        return { .kind = CapabilityChoice::Kind::None, .names = {} };
    if (changed.names.size() == capability_names().size())
        return {};
    return changed;
}

} // namespace nestbox
