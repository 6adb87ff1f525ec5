// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/legalnames.h"

#include <algorithm>
#include <array>

namespace nestbox {
namespace {

/// In the order of their numbers (linux/capability.h).
constexpr std::array<std::string_view, 41> names_of_capabilities {
    "cap_chown",
    "cap_dac_override",
    "cap_dac_read_search",
    "cap_fowner",
    "cap_fsetid",
    "cap_kill",
    "cap_setgid",
    "cap_setuid",
    "cap_setpcap",
    "cap_linux_immutable",
    "cap_net_bind_service",
    "cap_net_broadcast",
    "cap_net_admin",
    "cap_net_raw",
    "cap_ipc_lock",
    "cap_ipc_owner",
    "cap_sys_module",
    "cap_sys_rawio",
    "cap_sys_chroot",
    "cap_sys_ptrace",
    "cap_sys_pacct",
    "cap_sys_admin",
    "cap_sys_boot",
    "cap_sys_nice",
    "cap_sys_resource",
    "cap_sys_time",
    "cap_sys_tty_config",
    "cap_mknod",
    "cap_lease",
    "cap_audit_write",
    "cap_audit_control",
    "cap_setfcap",
    "cap_mac_override",
    "cap_mac_admin",
    "cap_syslog",
    "cap_wake_alarm",
    "cap_block_suspend",
    "cap_audit_read",
    "cap_perfmon",
    "cap_bpf",
    "cap_checkpoint_restore",
};

constexpr std::string_view letters_and_digits = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

bool is_letter_or_digit(char c)
{
    return letters_and_digits.find(c) != std::string_view::npos;
}

} // namespace

bool is_non_empty(std::string_view text)
{
    return !text.empty();
}

bool is_absolute_path(std::string_view path)
{
    return path.starts_with('/');
}

bool is_absolute_or_home_path(std::string_view path)
{
    return is_absolute_path(path) || path == "~" || path.starts_with("~/");
}

bool is_hostname(std::string_view name)
{
    constexpr std::size_t longest = 64;
    return !name.empty() && name.size() <= longest && is_letter_or_digit(name.front())
        && is_letter_or_digit(name.back())
        && std::ranges::all_of(name, [](char c) { return is_letter_or_digit(c) || c == '-' || c == '.'; });
}

bool is_environment_name(std::string_view name)
{
    return !name.empty() && name.find('=') == std::string_view::npos;
}

std::span<const std::string_view> capability_names()
{
    return names_of_capabilities;
}

bool is_capability_name(std::string_view name)
{
    return std::ranges::find(names_of_capabilities, name) != names_of_capabilities.end();
}

} // namespace nestbox
