// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/failure.h"
#include "helper/launch/rootfolder.h"

#include <array>

namespace nestbox::launch {

/// A minimal /dev: null, zero, full, random, urandom, tty, terminals and shared memory of its own, and where the
/// launcher has a terminal, that as console.
class Devices
{
public:
    /// Takes hold of the host's devices, with the caller's IDs.
    [[nodiscard]] Result prepare();
    /// With mapped IDs. The folder /dev is one in memory.
    [[nodiscard]] Result make(RootFolder& root) const;

private:
    static constexpr std::array<const char*, 6> names { "null", "zero", "full", "random", "urandom", "tty" };

    [[nodiscard]] static Result make_terminals(RootFolder& root);
    [[nodiscard]] static bool make_links(const RootFolder& root);

    std::array<Descriptor, names.size()> m_devices;
    Descriptor m_console; ///< invalid = the launcher has no terminal
};

} // namespace nestbox::launch
