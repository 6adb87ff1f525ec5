// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idkind.h"
#include "engine/profile/importwarning.h"
#include "engine/profile/mapformat.h"
#include "engine/profile/profile.h"

#include <optional>
#include <vector>

namespace nestbox {

/// What a text says about the ID maps of one namespace.
struct ImportedMap
{
    MapFormat format = MapFormat::Kernel;
    bool names_kinds = true; ///< false: bare numbers; `uid` and `gid` both hold them, the caller knows which is meant
    std::vector<ProfileRange> uid;
    std::vector<ProfileRange> gid;
    std::optional<Setgroups> setgroups; ///< where the text or its tool decides it
    std::vector<ImportWarning> warnings;

    [[nodiscard]] const std::vector<ProfileRange>& of(IdKind kind) const { return kind == IdKind::Gid ? gid : uid; }
    [[nodiscard]] std::vector<ProfileRange>& of(IdKind kind) { return kind == IdKind::Gid ? gid : uid; }

    friend bool operator==(const ImportedMap&, const ImportedMap&) = default;
};

} // namespace nestbox
