// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/descriptor.h"
#include "helper/launch/plan.h"
#include "helper/launch/statussink.h"

#include <chrono>

namespace nestbox::launch {

/// Maps that the mapper writes after an administrator's consent (Route::Administrator): nestbox is given the namespace
/// and the maps, and says when they are written. See helper/protocol/consentmessages.h.
class Consent
{
public:
    explicit Consent(const PlannedLevel& level)
        : m_level(level)
    {
    }

    /// Reaches nestbox; before the namespace is made, for its socket knows us by our UID. Where no map needs a consent
    /// this does nothing, and so does obtain().
    [[nodiscard]] Result prepare();
    /// From inside the namespace: asks, and waits until the maps are written.
    [[nodiscard]] Result obtain(const StatusSink& status);

private:
    [[nodiscard]] bool needed() const;
    [[nodiscard]] bool send_request() const;
    [[nodiscard]] Result wait() const;

    const PlannedLevel& m_level;
    Descriptor m_socket;
};

} // namespace nestbox::launch
