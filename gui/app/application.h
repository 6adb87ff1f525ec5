// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nestbox {

/// Opens the window, or draws it into a file. The exit status.
[[nodiscard]] int runWindow(int argc, char** argv);

} // namespace nestbox
