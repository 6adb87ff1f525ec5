// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/processfiles.h"

#include "helper/launch/mountcalls.h"

#include <array>

#include <fcntl.h>
#include <sys/mount.h>
#include <unistd.h>

namespace nestbox::launch {

namespace {

constexpr std::array<const char*, 10> steering { "acpi", "asound", "bus", "driver", "fs", "irq", "mtrr", "scsi", "sys",
    "sysrq-trigger" };

bool make_read_only(const Descriptor& processes, const char* name)
{
    const Descriptor part = copy_tree(processes.get(), name);
    const Descriptor place { openat(processes.get(), name, O_PATH | O_CLOEXEC) };
    return part.valid() && place.valid() && add_attributes(part, MOUNT_ATTR_RDONLY) && attach(part, place);
}

} // namespace

bool protect_process_files(const Descriptor& processes)
{
    for (const char* name : steering)
        if (faccessat(processes.get(), name, W_OK, AT_EACCESS) == 0 && !make_read_only(processes, name))
            return false;
    return true;
}

} // namespace nestbox::launch
