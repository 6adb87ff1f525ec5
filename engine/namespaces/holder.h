// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace nestbox {

/// What keeps a namespace alive besides the processes in it.
struct Holder
{
    enum class Kind : std::uint8_t
    {
        Thread, ///< thread `number` of process `pid` is in it, the process itself is not
        Descriptor, ///< descriptor `number` of process `pid` refers to it
        BindMount, ///< its nsfs file is mounted on `path` in the mount namespace of process `pid`
        Unknown, ///< the kernel lists it (listns(2)) and does not tell who keeps it
    };

    Kind kind = Kind::Descriptor;
    std::uint32_t pid = 0;
    std::uint32_t number = 0;
    std::string path;

    friend bool operator==(const Holder&, const Holder&) = default;
};

} // namespace nestbox
