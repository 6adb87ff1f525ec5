// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profileerror.h"

#include <QStringList>
#include <vector>

/// "7 levels[0].uid[2].count WrongType CountValue", one line an error: what a failed comparison shows.
QStringList describe(const std::vector<nestbox::ProfileError>& errors);
