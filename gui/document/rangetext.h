// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"

#include <QString>

#include <optional>

namespace nestbox {

/// What a person types and reads in a range's cells. Numbers are plain decimal digits below 4294967295.

/// "1000", "me", "user:NAME", "group:NAME", "subordinate", "subordinate+100"; nullopt when it is none of them.
[[nodiscard]] std::optional<OutsideId> parseOutside(const QString& text);
[[nodiscard]] QString outsideText(const OutsideId& outside);

[[nodiscard]] std::optional<Id> parseId(const QString& text);

/// A number, or "rest". The outer optional is empty when it is neither.
[[nodiscard]] std::optional<std::optional<Id>> parseCount(const QString& text);
[[nodiscard]] QString countText(std::optional<Id> count);

} // namespace nestbox
