// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmap.h"
#include "helper/mapper/refusal.h"

#include <QByteArray>

namespace nestbox {

/// One call of ApplyMaps.
struct MapRequest
{
    IdMap uid;
    IdMap gid;
    bool allow_setgroups = false;
    Id caller = 0; ///< UID, as the message bus says
    QByteArray bus_name; ///< the caller's unique name: polkit's subject

    /// What is wrong with the rows, if anything. Reads the accounts once, at the first call.
    [[nodiscard]] Refusal check() const;

    /// For the pipe between two runs of this program.
    [[nodiscard]] QByteArray packed() const;
    [[nodiscard]] static MapRequest unpacked(const QByteArray& bytes);
};

} // namespace nestbox
