// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/application.h"
#include "gui/cli/cli.h"

int main(int argc, char** argv)
{
    if (const std::optional<int> status = nestbox::runCommandLine(argc, argv))
        return *status;
    return nestbox::runWindow(argc, argv);
}
