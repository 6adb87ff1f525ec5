// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nestbox {

/// How a path of the host appears in the sandbox.
enum class Sight : std::uint8_t
{
    Hidden,
    ReadOnly,
    Writable ///< as far as the program's IDs may
};

/// A folder of the host that a mount of the profile shows, by its path there.
struct VisibleFolder
{
    std::string path;
    bool read_only = false;

    friend bool operator==(const VisibleFolder&, const VisibleFolder&) = default;
};

/// Where it appears inside.
[[nodiscard]] const std::string& target_of(const ProfileMount& mount);

/// The order in which mounts are made, as their rows: those on the root itself first, for they hide everything else.
[[nodiscard]] std::vector<std::size_t> mount_order(const std::vector<ProfileMount>& mounts);

/// What the mounts of a profile show of the host's files. Paths are compared as they are written: symbolic links are
/// not known here.
class VisibleTree
{
public:
    /// `home`: the caller's, for "~"; empty if unknown.
    VisibleTree(const Isolation& isolation, std::string_view home);

    /// The best sight of `path` (absolute, on the host) at any place inside.
    [[nodiscard]] Sight sight_of(std::string_view path) const;

    /// Folders that the profile binds, as far as no later mount covers them, in the order in which they are mounted.
    [[nodiscard]] std::vector<VisibleFolder> folders() const;

private:
    struct Mount
    {
        std::optional<std::string> source; ///< nullopt: nothing of the host
        std::string target;
        bool read_only = false;
        bool bound = false; ///< by the profile
    };

    void furnish();
    void add(const ProfileMount& mount, std::string_view home);
    [[nodiscard]] bool covered_after(std::size_t mount, std::string_view inside) const;

    std::vector<Mount> m_mounts; ///< later ones cover earlier ones
};

/// Without "." and "..", doubled and trailing slashes; "~" replaced by `home`.
[[nodiscard]] std::string normal_path(std::string_view path, std::string_view home = {});

/// True for `folder` itself and everything below it. Both in normal form.
[[nodiscard]] bool is_within(std::string_view path, std::string_view folder);

} // namespace nestbox
