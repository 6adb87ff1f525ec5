// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/id.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace nestbox {

/// What an outside ID of level 1 says: a number, or a symbol that is resolved where the profile is run.
struct OutsideId
{
    enum class Symbol : std::uint8_t
    {
        Number,
        Me,
        User,
        Group,
        Subordinate
    };
    Symbol symbol = Symbol::Number;
    Id number = 0; ///< Number only
    std::string name; ///< User and Group only: the account's name
    std::optional<Id> offset; ///< Subordinate only: starts at this delegated ID (0 = the first), even if used before

    friend bool operator==(const OutsideId&, const OutsideId&) = default;
};

struct ProfileRange
{
    Id inside = 0;
    OutsideId outside;
    std::optional<Id> count = 1; ///< nullopt = "rest": all subordinate IDs that are left (Subordinate only)

    friend bool operator==(const ProfileRange&, const ProfileRange&) = default;
};

enum class Setgroups : std::uint8_t
{
    Allow,
    Deny
};

struct ProfileLevel
{
    std::vector<ProfileRange> uid;
    std::vector<ProfileRange> gid;
    std::optional<Setgroups> setgroups; ///< absent = deny where the kernel demands it, else allow

    friend bool operator==(const ProfileLevel&, const ProfileLevel&) = default;
};

enum class NamespaceKind : std::uint8_t
{
    Cgroup,
    Ipc,
    Mount,
    Net,
    Pid,
    Uts
};

struct BindMount
{
    std::string source; ///< path on the host; a leading "~" is the caller's home
    std::string target; ///< absolute path inside
    bool read_only = false;
    friend bool operator==(const BindMount&, const BindMount&) = default;
};

struct TmpfsMount
{
    std::string target; ///< absolute path inside
    friend bool operator==(const TmpfsMount&, const TmpfsMount&) = default;
};

using ProfileMount = std::variant<BindMount, TmpfsMount>;

enum class RootKind : std::uint8_t
{
    Host,
    Private
};

struct Isolation
{
    std::set<NamespaceKind> namespaces;
    std::optional<std::string> hostname; ///< needs Uts
    RootKind root = RootKind::Host; ///< Private needs Mount and Pid
    std::vector<ProfileMount> mounts; ///< needs Mount

    friend bool operator==(const Isolation&, const Isolation&) = default;
};

struct CapabilityChoice
{
    enum class Kind : std::uint8_t
    {
        All,
        None,
        List
    };
    Kind kind = Kind::All;
    std::set<std::string> names; ///< List only: libcap names, "cap_net_admin"
    friend bool operator==(const CapabilityChoice&, const CapabilityChoice&) = default;
};

struct Program
{
    std::vector<std::string> command; ///< argv, never a shell line; empty = the user's shell in a terminal
    std::optional<Id> user; ///< inside ID; absent = 0 if that is mapped, else unchanged
    std::optional<Id> group;
    std::optional<std::vector<Id>> groups; ///< absent = keep; a list, also an empty one = exactly these
    std::optional<std::string> directory; ///< absent = where it was started, or the home
    std::map<std::string, std::string> set_environment;
    std::set<std::string> unset_environment;
    bool terminal = false;
    CapabilityChoice capabilities;
    bool no_new_privileges = true;

    friend bool operator==(const Program&, const Program&) = default;
};

/// User namespaces nest 33 deep below the initial one (create_user_ns).
inline constexpr std::size_t most_levels = 33;

/// A saved sandbox, exactly what NAME.nestbox.json holds (resources/profile.schema.json).
struct Profile
{
    std::string name;
    std::string description;
    std::vector<ProfileLevel> levels { ProfileLevel {} }; ///< 1 to 33, outermost first
    Isolation isolation;
    Program program;

    friend bool operator==(const Profile&, const Profile&) = default;
};

} // namespace nestbox
