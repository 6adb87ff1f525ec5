// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

#include <linux/audit.h>

namespace nestbox::launch {

/// One system call convention of this machine (what seccomp(2) calls architecture), with the number of ioctl(2) in it.
struct Convention
{
    std::uint32_t architecture;
    std::uint32_t ioctl;
    std::uint32_t first_odd = UINT32_MAX; ///< from here on numbers are looked up in odd_ioctls
};

// Every convention that a kernel for this machine may offer, the own one first (arch/*/entry/syscalls,
// asm-generic/unistd.h).
#if defined(__x86_64__)
inline constexpr std::array conventions {
    Convention { AUDIT_ARCH_X86_64, 16, 512 },
    Convention { AUDIT_ARCH_I386, 54 },
};
/// The x32 convention counts from 0x40000000 (__X32_SYSCALL_BIT); kernels before 5.4 mixed it with the bare numbers.
inline constexpr std::array<std::uint32_t, 3> odd_ioctls { 0x40000000 + 514, 0x40000000 + 16, 514 };
#else
inline constexpr std::array<std::uint32_t, 0> odd_ioctls {};
#if defined(__i386__)
inline constexpr std::array conventions { Convention { AUDIT_ARCH_I386, 54 } };
#elif defined(__aarch64__)
inline constexpr std::array conventions {
    Convention { AUDIT_ARCH_AARCH64, 29 },
    Convention { AUDIT_ARCH_ARM, 54 },
};
#elif defined(__arm__)
inline constexpr std::array conventions { Convention { AUDIT_ARCH_ARM, 54 } };
#elif defined(__riscv) && __riscv_xlen == 64
inline constexpr std::array conventions {
    Convention { AUDIT_ARCH_RISCV64, 29 },
    Convention { AUDIT_ARCH_RISCV32, 29 },
};
#elif defined(__powerpc64__) && defined(__LITTLE_ENDIAN__)
inline constexpr std::array conventions { Convention { AUDIT_ARCH_PPC64LE, 54 } };
#elif defined(__s390x__)
inline constexpr std::array conventions {
    Convention { AUDIT_ARCH_S390X, 54 },
    Convention { AUDIT_ARCH_S390, 54 },
};
#else
#error "Add this architecture's conventions: the terminal filter must know every way to ioctl(2)."
#endif
#endif

} // namespace nestbox::launch
