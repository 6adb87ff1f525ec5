// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/descriptor.h"

#include <fcntl.h>

namespace nestbox::launch {

Pipe Pipe::make()
{
    int ends[2] { -1, -1 };
    if (pipe2(ends, O_CLOEXEC) != 0)
        return {};
    return { Descriptor { ends[0] }, Descriptor { ends[1] } };
}

} // namespace nestbox::launch
