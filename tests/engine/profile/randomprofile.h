// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"

#include <random>

/// A legal profile in which any key may hold any legal value; the same for the same state of `random`.
nestbox::Profile random_profile(std::mt19937& random);
