// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "buildwindow.h"

namespace nestbox::test {

/// What the views of the Build page show that the document does not say; empty if they agree. Looks at the verdict, the
/// map, the table, the list of problems, the steps, the commands, the charts and the launch button.
[[nodiscard]] QString disagreement(const BuildWindow& window);

} // namespace nestbox::test
