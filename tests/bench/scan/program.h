// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

/// Runs a program with its output thrown away. False = it could not be run or failed.
[[nodiscard]] bool run_program(const std::vector<std::string>& arguments);
