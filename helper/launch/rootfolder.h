// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/mountcalls.h"

#include <set>
#include <string>

#include <sys/types.h>

namespace nestbox::launch {

/// The root that the program will have, while it is being furnished. What fails sets errno.
class RootFolder
{
public:
    /// The current root, and what is done with symbolic links on the way to places in it.
    [[nodiscard]] bool open(Links links);
    /// Lays `tree` over the root, once: from now on this is the root. With `in_memory` things may be made in it.
    [[nodiscard]] bool replace(Descriptor tree, bool in_memory);
    /// Attaches `tree` at `path`, which must be there or can be made.
    [[nodiscard]] bool mount(const Descriptor& tree, const std::string& path, bool in_memory = false);

    /// The folder at `path`; made if it is not there and would lie in memory: nothing is ever made on the host
    /// (ENOENT, or EROFS where some things could have been made).
    [[nodiscard]] Descriptor folder(const std::string& path, mode_t mode = 0755);
    /// A symbolic link; if something is there already it stays.
    [[nodiscard]] bool link(const std::string& path, const char* target) const;

    [[nodiscard]] const Descriptor& descriptor() const { return m_root; }
    [[nodiscard]] bool replaced() const { return m_replaced; }
    [[nodiscard]] bool is_in_memory(const Descriptor& place) const;

private:
    /// `mode` has the type of the last component; folders on the way there get 0755.
    [[nodiscard]] Descriptor find_or_make(const std::string& path, mode_t mode) const;
    [[nodiscard]] bool make(const Descriptor& parent, const std::string& name, mode_t mode) const;
    void remember(const Descriptor& tree);

    Descriptor m_root;
    bool m_replaced = false;
    Links m_links = Links::Follow; ///< a root in memory has none but what somebody may exchange in a bound folder
    std::set<dev_t> m_memory; ///< file systems that came into being with this root
};

} // namespace nestbox::launch
