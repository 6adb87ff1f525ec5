// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/importmap.h"

#include <QString>
#include <expected>
#include <vector>

/// One line for a failed comparison to show: "Unshare u[0 me 1, 1 sub+0 rest] g[] deny !HoleCut", or
/// "NumberExpected 2:5+1 'x'; ...".
[[nodiscard]] QString describe(const std::expected<nestbox::ImportedMap, std::vector<nestbox::ImportError>>& result);
[[nodiscard]] QString describe(const std::vector<nestbox::ProfileRange>& ranges);
[[nodiscard]] QString name_of(nestbox::MapFormat format);
