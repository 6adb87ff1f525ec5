// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/account.h"

#include <cerrno>
#include <grp.h>
#include <pwd.h>
#include <vector>

namespace nestbox {
namespace {

/// Members of a large group fill its entry; beyond this one is taken for damaged.
constexpr std::size_t largest_entry = 16UL * 1024 * 1024;

/// Calls one of the get*_r functions with a buffer that grows until the entry fits; nullptr = not there.
template <typename Entry, typename Function> Entry* look_up(Entry& entry, std::vector<char>& buffer, Function get)
{
    Entry* found = nullptr;
    int error = ERANGE;
    for (std::size_t size = 1024; error == ERANGE && size <= largest_entry; size *= 2) {
        buffer.resize(size);
        do
            error = get(&entry, buffer.data(), buffer.size(), &found);
        while (error == EINTR);
    }
    return error == 0 ? found : nullptr;
}

template <typename Function> std::optional<Account> account_by(Function get)
{
    passwd entry {};
    std::vector<char> buffer;
    if (look_up(entry, buffer, get) == nullptr)
        return std::nullopt;
    return Account { entry.pw_name, entry.pw_uid, entry.pw_gid, entry.pw_dir, entry.pw_shell };
}

} // namespace

std::optional<Account> find_account(Id uid)
{
    return account_by([uid](passwd* entry, char* buffer, std::size_t size, passwd** found) {
        return getpwuid_r(uid, entry, buffer, size, found);
    });
}

std::optional<Account> find_account(std::string_view name)
{
    return account_by([text = std::string { name }](passwd* entry, char* buffer, std::size_t size, passwd** found) {
        return getpwnam_r(text.c_str(), entry, buffer, size, found);
    });
}

std::optional<Id> find_group(std::string_view name)
{
    group entry {};
    std::vector<char> buffer;
    const auto get = [text = std::string { name }](group* into, char* bytes, std::size_t size, group** found) {
        return getgrnam_r(text.c_str(), into, bytes, size, found);
    };
    if (look_up(entry, buffer, get) == nullptr)
        return std::nullopt;
    return entry.gr_gid;
}

std::string name_of_group(Id gid)
{
    group entry {};
    std::vector<char> buffer;
    const auto get = [gid](group* into, char* bytes, std::size_t size, group** found) {
        return getgrgid_r(gid, into, bytes, size, found);
    };
    return look_up(entry, buffer, get) == nullptr ? std::string {} : std::string { entry.gr_name };
}

} // namespace nestbox
