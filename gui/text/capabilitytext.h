// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/capabilityeffect.h"

#include <QString>

#include <string_view>

namespace nestbox {

/// A group in words: "Files", and what its capabilities allow inside.
struct CapabilityGroupText
{
    QString name;
    QString allows;
};

[[nodiscard]] CapabilityGroupText capabilityGroupText(CapabilityGroup group);

/// What a capability (a libcap name) allows inside, as a sentence; empty if unknown.
[[nodiscard]] QString capabilityText(std::string_view capability);

/// Why it is void; empty when it is not.
[[nodiscard]] QString capabilityEffectText(const CapabilityEffect& effect);

} // namespace nestbox
