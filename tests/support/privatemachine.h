// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "processresult.h"

#include <functional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace nestbox::test {

/// A machine of its own as far as accounts go: every program runs in a fresh mount namespace in which private files
/// lie over /etc/passwd, /etc/group, /etc/subuid, /etc/subgid and /etc/nsswitch.conf. Nothing is left behind.
/// At first there is only root, and no delegation.
class PrivateMachine
{
public:
    struct User
    {
        std::string name;
        uid_t uid = 0;
        gid_t gid = 0;
        std::vector<gid_t> groups;
        std::string home = "/tmp";
        std::string shell = "/bin/sh";
    };

    /// The ID maps of the user namespace that programs run in, as written to /proc/PID/uid_map and gid_map.
    struct Container
    {
        std::string uid_map;
        std::string gid_map;
    };

    PrivateMachine();

    /// False where the tests do not run as root or may not mount.
    [[nodiscard]] static bool available();

    /// An account and, if no user added before has that GID, a group of the same name.
    void add_user(const User& user);
    void add_group(std::string_view name, gid_t gid);
    /// Lays a file with `text` over `path`, which must exist.
    void set_file(std::string_view path, std::string_view text, mode_t mode = 0644);
    /// Gives such a file the capability (its number), permitted and effective, as setcap(8) does.
    void set_file_capability(std::string_view path, int capability);
    /// A line of /etc/subuid and one of /etc/subgid.
    void delegate(std::string_view user, std::string_view first, std::string_view count);
    /// From now on programs run in a user namespace with these maps; a user's IDs are numbers in there.
    void enter_container(Container container);
    /// From now on programs run without `capability` (its number in linux/capability.h), as in some containers.
    void drop_capability(int capability);

    /// Runs `arguments` as `user` with PATH, HOME, USER and `environment` ("NAME=VALUE") as its whole environment.
    [[nodiscard]] ProcessResult run(const User& user, const std::vector<std::string>& arguments,
        const std::vector<std::string>& environment = {}) const;
    /// Runs `body` as `user` in a forked child; what it writes to standard output is collected.
    [[nodiscard]] ProcessResult call(const User& user, const std::function<int()>& body) const;

private:
    struct File
    {
        std::string path;
        std::string text;
        mode_t mode = 0644;
        int capability = -1; ///< none
    };

    [[nodiscard]] static bool make(const File& file, const std::string& path);
    [[nodiscard]] File& file(std::string_view path);
    [[nodiscard]] bool enter() const;
    [[nodiscard]] int run_as(const User& user, const std::function<int()>& body) const;

    std::vector<File> m_files;
    std::vector<gid_t> m_gids;
    std::vector<int> m_dropped;
    Container m_container;
};

} // namespace nestbox::test
