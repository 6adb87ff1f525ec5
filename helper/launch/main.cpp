// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/launch.h"

#include <cstddef>

int main(int argc, char** argv)
{
    return nestbox::launch::run({ argv, static_cast<std::size_t>(argc) });
}
