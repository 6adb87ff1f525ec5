// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/capabilityeffect.h"

#include <algorithm>
#include <array>
#include <string>

namespace nestbox {
namespace {

/// Whose permission a capability is.
enum class Scope : std::uint8_t
{
    UserNamespace, ///< the user namespace of the program itself
    MappedUids, ///< users that are mapped into it
    MappedGids,
    MappedFiles, ///< files whose owner and group are both mapped
    Cgroup, ///< from here on: a namespace that it owns
    Ipc,
    Mount,
    Net,
    Pid,
    Uts,
    Initial ///< only the initial user namespace
};

struct Entry
{
    std::string_view name;
    Scope scope;
};

constexpr std::array files {
    Entry { "cap_chown", Scope::MappedFiles },
    Entry { "cap_dac_override", Scope::MappedFiles },
    Entry { "cap_dac_read_search", Scope::MappedFiles },
    Entry { "cap_fowner", Scope::MappedFiles },
    Entry { "cap_fsetid", Scope::MappedFiles },
    Entry { "cap_linux_immutable", Scope::Initial },
    Entry { "cap_mknod", Scope::Initial },
    Entry { "cap_lease", Scope::Initial },
    Entry { "cap_setfcap", Scope::MappedFiles },
};
constexpr std::array identities {
    Entry { "cap_setgid", Scope::MappedGids },
    Entry { "cap_setuid", Scope::MappedUids },
    Entry { "cap_setpcap", Scope::UserNamespace },
};
constexpr std::array processes {
    Entry { "cap_kill", Scope::UserNamespace },
    Entry { "cap_ipc_lock", Scope::Ipc },
    Entry { "cap_ipc_owner", Scope::Ipc },
    Entry { "cap_sys_ptrace", Scope::UserNamespace },
    Entry { "cap_sys_nice", Scope::UserNamespace },
    Entry { "cap_sys_resource", Scope::UserNamespace },
    Entry { "cap_checkpoint_restore", Scope::UserNamespace },
};
constexpr std::array network {
    Entry { "cap_net_bind_service", Scope::Net },
    Entry { "cap_net_broadcast", Scope::Initial },
    Entry { "cap_net_admin", Scope::Net },
    Entry { "cap_net_raw", Scope::Net },
};
constexpr std::array whole_system {
    Entry { "cap_sys_chroot", Scope::UserNamespace },
    Entry { "cap_sys_admin", Scope::UserNamespace },
    Entry { "cap_sys_boot", Scope::Pid },
};
constexpr std::array machine {
    Entry { "cap_sys_module", Scope::Initial },
    Entry { "cap_sys_rawio", Scope::Initial },
    Entry { "cap_sys_pacct", Scope::Initial },
    Entry { "cap_sys_time", Scope::Initial },
    Entry { "cap_sys_tty_config", Scope::Initial },
    Entry { "cap_audit_write", Scope::Initial },
    Entry { "cap_audit_control", Scope::Initial },
    Entry { "cap_mac_override", Scope::Initial },
    Entry { "cap_mac_admin", Scope::Initial },
    Entry { "cap_syslog", Scope::Initial },
    Entry { "cap_wake_alarm", Scope::Initial },
    Entry { "cap_block_suspend", Scope::Initial },
    Entry { "cap_audit_read", Scope::Initial },
    Entry { "cap_perfmon", Scope::Initial },
    Entry { "cap_bpf", Scope::Initial },
};

template <std::size_t count> constexpr auto names_of(const std::array<Entry, count>& entries)
{
    std::array<std::string_view, count> names;
    for (std::size_t i = 0; i < count; ++i)
        names[i] = entries[i].name;
    return names;
}

constexpr auto file_names = names_of(files);
constexpr auto identity_names = names_of(identities);
constexpr auto process_names = names_of(processes);
constexpr auto network_names = names_of(network);
constexpr auto system_names = names_of(whole_system);
constexpr auto machine_names = names_of(machine);

Scope scope_of(std::string_view name)
{
    for (const std::span<const Entry> group :
        { std::span<const Entry> { files }, std::span<const Entry> { identities }, std::span<const Entry> { processes },
            std::span<const Entry> { network }, std::span<const Entry> { whole_system } })
        if (const auto found = std::ranges::find(group, name, &Entry::name); found != group.end())
            return found->scope;
    return Scope::Initial;
}

std::optional<NamespaceKind> owned_by(Scope scope)
{
    if (scope < Scope::Cgroup || scope > Scope::Uts)
        return std::nullopt;
    return static_cast<NamespaceKind>(static_cast<int>(scope) - static_cast<int>(Scope::Cgroup));
}

bool lacks_ids(Scope scope, const ProfileLevel& level)
{
    const bool users = scope == Scope::MappedUids || scope == Scope::MappedFiles;
    const bool groups = scope == Scope::MappedGids || scope == Scope::MappedFiles;
    return (users && level.uid.empty()) || (groups && level.gid.empty());
}

} // namespace

std::span<const std::string_view> capabilities_of(CapabilityGroup group)
{
    switch (group) {
    case CapabilityGroup::Files:
        return file_names;
    case CapabilityGroup::Identities:
        return identity_names;
    case CapabilityGroup::Processes:
        return process_names;
    case CapabilityGroup::Network:
        return network_names;
    case CapabilityGroup::System:
        return system_names;
    case CapabilityGroup::Machine:
        break;
    }
    return machine_names;
}

CapabilityEffect capability_effect(std::string_view capability, const Profile& profile)
{
    using Code = CapabilityEffect::Code;
    const Scope scope = scope_of(capability);
    if (scope == Scope::Initial)
        return { Code::Never, {} };
    if (const auto kind = owned_by(scope); kind && !profile.isolation.namespaces.contains(*kind))
        return { Code::NeedsNamespace, kind };
    if (lacks_ids(scope, profile.levels.back()))
        return { Code::NothingMapped, {} };
    return {};
}

bool is_chosen(const CapabilityChoice& choice, std::string_view capability)
{
    if (choice.kind != CapabilityChoice::Kind::List)
        return choice.kind == CapabilityChoice::Kind::All;
    return choice.names.contains(std::string { capability });
}

} // namespace nestbox
