// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/capabilitytext.h"

#include "gui/text/isolationtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CapabilityText)
};

struct Entry
{
    std::string_view name;
    const char* sentence;
};

constexpr std::array entries {
    Entry { "cap_chown", QT_TRANSLATE_NOOP("CapabilityText", "Give files other owners, among the mapped IDs.") },
    Entry { "cap_dac_override",
        QT_TRANSLATE_NOOP("CapabilityText", "Read and write files of mapped IDs whatever their permissions.") },
    Entry { "cap_dac_read_search",
        QT_TRANSLATE_NOOP(
            "CapabilityText", "Read files and search folders of mapped IDs whatever their permissions.") },
    Entry { "cap_fowner", QT_TRANSLATE_NOOP("CapabilityText", "Change permissions and times of files of mapped IDs.") },
    Entry { "cap_fsetid",
        QT_TRANSLATE_NOOP("CapabilityText", "Keep set-user-ID and set-group-ID bits when a file changes.") },
    Entry { "cap_kill", QT_TRANSLATE_NOOP("CapabilityText", "Signal processes of other IDs in the sandbox.") },
    Entry { "cap_setgid",
        QT_TRANSLATE_NOOP("CapabilityText", "Take any mapped group, and drop groups where setgroups is allowed.") },
    Entry { "cap_setuid", QT_TRANSLATE_NOOP("CapabilityText", "Take any mapped user ID.") },
    Entry {
        "cap_setpcap", QT_TRANSLATE_NOOP("CapabilityText", "Drop capabilities for good, and change its secure bits.") },
    Entry { "cap_linux_immutable", QT_TRANSLATE_NOOP("CapabilityText", "Make files immutable or append-only.") },
    Entry { "cap_net_bind_service", QT_TRANSLATE_NOOP("CapabilityText", "Listen on ports below 1024.") },
    Entry { "cap_net_broadcast", QT_TRANSLATE_NOOP("CapabilityText", "Nothing: Linux does not use it.") },
    Entry { "cap_net_admin",
        QT_TRANSLATE_NOOP("CapabilityText", "Configure interfaces, routes and firewall of its network.") },
    Entry { "cap_net_raw", QT_TRANSLATE_NOOP("CapabilityText", "Use raw and packet sockets: ping, capture.") },
    Entry {
        "cap_ipc_lock", QT_TRANSLATE_NOOP("CapabilityText", "Lock shared memory segments of others in the sandbox.") },
    Entry { "cap_ipc_owner",
        QT_TRANSLATE_NOOP("CapabilityText", "Use message queues and shared memory of others in the sandbox.") },
    Entry { "cap_sys_module", QT_TRANSLATE_NOOP("CapabilityText", "Load kernel modules.") },
    Entry { "cap_sys_rawio", QT_TRANSLATE_NOOP("CapabilityText", "Reach I/O ports and physical memory.") },
    Entry { "cap_sys_chroot", QT_TRANSLATE_NOOP("CapabilityText", "Use chroot.") },
    Entry { "cap_sys_ptrace",
        QT_TRANSLATE_NOOP("CapabilityText", "Trace processes in the sandbox, and read their memory.") },
    Entry { "cap_sys_pacct", QT_TRANSLATE_NOOP("CapabilityText", "Switch process accounting.") },
    Entry { "cap_sys_admin",
        QT_TRANSLATE_NOOP("CapabilityText",
            "Mount, change the host name, make namespaces: all that its own namespaces let their owner do.") },
    Entry { "cap_sys_boot", QT_TRANSLATE_NOOP("CapabilityText", "End the whole sandbox by reboot.") },
    Entry { "cap_sys_nice",
        QT_TRANSLATE_NOOP(
            "CapabilityText", "Lower priorities and pin processors of other IDs in the sandbox; raise none.") },
    Entry { "cap_sys_resource",
        QT_TRANSLATE_NOOP("CapabilityText", "Read and lower limits of processes in the sandbox; raise none.") },
    Entry { "cap_sys_time", QT_TRANSLATE_NOOP("CapabilityText", "Set the clock.") },
    Entry { "cap_sys_tty_config", QT_TRANSLATE_NOOP("CapabilityText", "Hang up terminals.") },
    Entry { "cap_mknod", QT_TRANSLATE_NOOP("CapabilityText", "Make device files.") },
    Entry { "cap_lease", QT_TRANSLATE_NOOP("CapabilityText", "Take leases on files of others.") },
    Entry { "cap_audit_write", QT_TRANSLATE_NOOP("CapabilityText", "Write to the audit log.") },
    Entry { "cap_audit_control", QT_TRANSLATE_NOOP("CapabilityText", "Switch auditing.") },
    Entry { "cap_setfcap",
        QT_TRANSLATE_NOOP("CapabilityText", "Give capabilities to files, valid in this namespace only.") },
    Entry { "cap_mac_override", QT_TRANSLATE_NOOP("CapabilityText", "Override mandatory access control (Smack).") },
    Entry { "cap_mac_admin", QT_TRANSLATE_NOOP("CapabilityText", "Configure mandatory access control.") },
    Entry { "cap_syslog", QT_TRANSLATE_NOOP("CapabilityText", "Read the kernel's log.") },
    Entry { "cap_wake_alarm", QT_TRANSLATE_NOOP("CapabilityText", "Set alarms that wake the machine.") },
    Entry { "cap_block_suspend", QT_TRANSLATE_NOOP("CapabilityText", "Keep the machine awake.") },
    Entry { "cap_audit_read", QT_TRANSLATE_NOOP("CapabilityText", "Read the audit log.") },
    Entry { "cap_perfmon", QT_TRANSLATE_NOOP("CapabilityText", "Measure the performance of everything.") },
    Entry { "cap_bpf", QT_TRANSLATE_NOOP("CapabilityText", "Load BPF programs.") },
    Entry { "cap_checkpoint_restore",
        QT_TRANSLATE_NOOP("CapabilityText", "Restore frozen processes, with chosen PIDs in its own PID namespace.") },
};

} // namespace

CapabilityGroupText capabilityGroupText(CapabilityGroup group)
{
    switch (group) {
    case CapabilityGroup::Files:
        return { Words::tr("Files"), Words::tr("Power over files whose owner and group are mapped.") };
    case CapabilityGroup::Identities:
        return { Words::tr("Identities"), Words::tr("Becoming other mapped users and groups.") };
    case CapabilityGroup::Processes:
        return { Words::tr("Processes"), Words::tr("Power over other processes in the sandbox.") };
    case CapabilityGroup::Network:
        return { Words::tr("Network"), Words::tr("Power over a network of its own.") };
    case CapabilityGroup::System:
        return { Words::tr("System"), Words::tr("Administration of the sandbox's namespaces.") };
    case CapabilityGroup::Machine:
        break;
    }
    return { Words::tr("Machine"),
        Words::tr("Hardware and kernel. No sandbox has its own, so these are always void.") };
}

QString capabilityText(std::string_view capability)
{
    const auto* const found = std::ranges::find(entries, capability, &Entry::name);
    return found == entries.end() ? QString() : Words::tr(found->sentence);
}

QString capabilityEffectText(const CapabilityEffect& effect)
{
    switch (effect.code) {
    case CapabilityEffect::Code::Works:
        break;
    case CapabilityEffect::Code::NeedsNamespace:
        return Words::tr("Void without a namespace of its own: %1.").arg(namespaceText(*effect.needed).name);
    case CapabilityEffect::Code::NothingMapped:
        return Words::tr("Void while nothing is mapped.");
    case CapabilityEffect::Code::Never:
        return Words::tr("Void in every sandbox.");
    }
    return {};
}

} // namespace nestbox
