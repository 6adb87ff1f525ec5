// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/terminalfilter.h"

#include "helper/launch/descriptor.h"
#include "helper/launch/ioctlcalls.h"

#include <bit>
#include <cerrno>
#include <cstddef>

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace nestbox::launch {

namespace {

// What the kernel itself looks at of ioctl's command is an unsigned int, the low half of the register.
constexpr std::uint32_t command_offset
    = offsetof(seccomp_data, args[1]) + (std::endian::native == std::endian::big ? sizeof(std::uint32_t) : 0);

// Layout. The kernel runs the filter once for every system call that there is when it is installed
// (seccomp_cache_prepare), so that the way to "allow" must be short: it is most of the price.
constexpr std::size_t block = 5; ///< statements a convention
constexpr std::size_t kill = 1 + block * conventions.size();
constexpr std::size_t odd = kill + 1;
constexpr std::size_t no_odd = odd + odd_ioctls.size();
constexpr std::size_t check_command = no_odd + 1;
constexpr std::size_t allow = check_command + 3;
constexpr std::size_t refuse = allow + 1;
using Filter = std::array<sock_filter, refuse + 1>;

constexpr sock_filter load(std::uint32_t offset)
{
    return { BPF_LD | BPF_W | BPF_ABS, 0, 0, offset };
}

constexpr sock_filter answer(std::uint32_t action)
{
    return { BPF_RET | BPF_K, 0, 0, action };
}

/// At place `here`: goes to `then` if the loaded word compares to `value`, else to `otherwise`.
constexpr sock_filter branch(
    std::size_t here, std::uint16_t comparison, std::uint32_t value, std::size_t then, std::size_t otherwise)
{
    const auto distance = [here](std::size_t place) { return static_cast<std::uint8_t>(place - here - 1); };
    return { static_cast<std::uint16_t>(BPF_JMP | BPF_K | comparison), distance(then), distance(otherwise), value };
}

consteval void add_convention(Filter& filter, std::size_t at, const Convention& convention)
{
    filter[at] = branch(at, BPF_JEQ, convention.architecture, at + 1, at + block);
    filter[at + 1] = load(offsetof(seccomp_data, nr));
    filter[at + 2] = branch(at + 2, BPF_JEQ, convention.ioctl, check_command, at + 3);
    filter[at + 3] = branch(at + 3, BPF_JGE, convention.first_odd, odd, at + 4);
    filter[at + 4] = answer(SECCOMP_RET_ALLOW);
}

consteval Filter terminal_filter()
{
    Filter filter {};
    filter[0] = load(offsetof(seccomp_data, arch));
    for (std::size_t i = 0; i < conventions.size(); ++i)
        add_convention(filter, 1 + block * i, conventions[i]);
    filter[kill] = answer(SECCOMP_RET_KILL_PROCESS);
    for (std::size_t i = 0; i < odd_ioctls.size(); ++i)
        filter[odd + i] = branch(odd + i, BPF_JEQ, odd_ioctls[i], check_command, odd + i + 1);
    filter[no_odd] = answer(SECCOMP_RET_ALLOW);
    filter[check_command] = load(command_offset);
    filter[check_command + 1] = branch(check_command + 1, BPF_JEQ, TIOCSTI, refuse, check_command + 2);
    filter[check_command + 2] = branch(check_command + 2, BPF_JEQ, TIOCLINUX, refuse, allow);
    filter[allow] = answer(SECCOMP_RET_ALLOW);
    filter[refuse] = answer(SECCOMP_RET_ERRNO | EPERM);
    return filter;
}

/// Any doubt counts as yes.
bool has_controlling_terminal()
{
    const Descriptor terminal { open("/dev/tty", O_RDONLY | O_NOCTTY | O_CLOEXEC) };
    return terminal.valid() || errno != ENXIO;
}

} // namespace

Result protect_terminal()
{
    if (!has_controlling_terminal())
        return {};
    static constexpr Filter filter = terminal_filter();
    const sock_fprog program { filter.size(), const_cast<sock_filter*>(filter.data()) }; // the kernel copies it
    // The flag: a filter this harmless is no reason to slow the program's branch prediction down.
    if (syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_SPEC_ALLOW, &program) != 0)
        return failed(FailureCode::TerminalFilterNotSet, errno);
    return {};
}

} // namespace nestbox::launch
