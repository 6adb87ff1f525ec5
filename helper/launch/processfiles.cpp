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

struct Steering
{
    const char* part;
    const char* witness; ///< is writable where something in the part is
};

/// The folders of /proc/sys look read-only to everybody (proc_sys_permission).
constexpr std::array<Steering, 10> steering { { { "acpi", "acpi" }, { "asound", "asound" }, { "bus", "bus" },
    { "driver", "driver" }, { "fs", "fs" }, { "irq", "irq" }, { "mtrr", "mtrr" }, { "scsi", "scsi" },
    { "sys", "sys/kernel/panic" }, { "sysrq-trigger", "sysrq-trigger" } } };

bool make_read_only(const Descriptor& processes, const char* name)
{
    const Descriptor part = copy_tree(processes.get(), name);
    const Descriptor place { openat(processes.get(), name, O_PATH | O_CLOEXEC) };
    return part.valid() && place.valid() && add_attributes(part, MOUNT_ATTR_RDONLY) && attach(part, place);
}

} // namespace

bool protect_process_files(const Descriptor& processes)
{
    for (const auto& [part, witness] : steering)
        if (faccessat(processes.get(), witness, W_OK, AT_EACCESS) == 0 && !make_read_only(processes, part))
            return false;
    return true;
}

} // namespace nestbox::launch
