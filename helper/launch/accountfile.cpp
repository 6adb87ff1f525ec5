// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/accountfile.h"

#include <cstdio>
#include <memory>

#include <grp.h>
#include <pwd.h>

namespace nestbox::launch {

namespace {

struct Close
{
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

template <typename Matches> std::optional<Account> first_account(Matches matches)
{
    const File file { std::fopen("/etc/passwd", "re") };
    while (const passwd* entry = file ? fgetpwent(file.get()) : nullptr)
        if (matches(*entry))
            return Account { entry->pw_name, entry->pw_uid, entry->pw_gid, entry->pw_dir, entry->pw_shell };
    return std::nullopt;
}

} // namespace

std::optional<Account> account_in_file(Id uid)
{
    return first_account([uid](const passwd& entry) { return entry.pw_uid == uid; });
}

std::optional<Account> account_in_file(std::string_view name)
{
    return first_account([name](const passwd& entry) { return entry.pw_name == name; });
}

std::optional<Id> group_in_file(std::string_view name)
{
    const File file { std::fopen("/etc/group", "re") };
    while (const group* entry = file ? fgetgrent(file.get()) : nullptr)
        if (entry->gr_name == name)
            return entry->gr_gid;
    return std::nullopt;
}

} // namespace nestbox::launch
