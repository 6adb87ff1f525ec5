// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/oracle/credentials.h"

#include <linux/capability.h>
#include <linux/securebits.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace nestbox::oracle {

namespace {

constexpr std::uint64_t all = ~std::uint64_t { 0 };

constexpr std::uint64_t bit(bool held, int capability)
{
    return held ? std::uint64_t { 1 } << capability : 0;
}

std::uint64_t known_bits(const MapCapabilities& held)
{
    return bit(held.sys_admin, CAP_SYS_ADMIN) | bit(held.setuid, CAP_SETUID) | bit(held.setgid, CAP_SETGID)
        | bit(held.setfcap, CAP_SETFCAP) | bit(held.dac_override, CAP_DAC_OVERRIDE);
}

/// As far as the permitted set allows.
void set_effective(std::uint64_t wanted)
{
    __user_cap_header_struct header { _LINUX_CAPABILITY_VERSION_3, 0 };
    __user_cap_data_struct data[2] {};
    syscall(SYS_capget, &header, data);
    data[0].effective = data[0].permitted & static_cast<std::uint32_t>(wanted);
    data[1].effective = data[1].permitted & static_cast<std::uint32_t>(wanted >> 32);
    syscall(SYS_capset, &header, data);
}

} // namespace

void keep_capabilities()
{
    prctl(PR_SET_SECUREBITS, SECBIT_NO_SETUID_FIXUP);
}

void take_capabilities(const MapCapabilities& capabilities, bool others)
{
    const std::uint64_t known = known_bits(MapCapabilities::all());
    set_effective((others ? all & ~known : 0) | known_bits(capabilities));
}

void regain_capabilities()
{
    set_effective(all);
}

bool become(const Credentials& credentials)
{
    regain_capabilities();
    const bool taken = syscall(SYS_setresgid, -1, credentials.egid, -1) == 0
        && syscall(SYS_setresuid, -1, credentials.euid, -1) == 0;
    take_capabilities(credentials.capabilities, credentials.others);
    prctl(PR_SET_DUMPABLE, 1); // lost whenever IDs change
    return taken;
}

} // namespace nestbox::oracle
