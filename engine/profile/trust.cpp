// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/trust.h"

#include "engine/profile/capabilityeffect.h"
#include "engine/profile/hostpower.h"

#include <algorithm>
#include <string>
#include <utility>

namespace nestbox {
namespace {

using Code = TrustFact::Code;

class Examiner
{
public:
    Examiner(const Profile& profile, const Assessment& assessment, const HostFacts& facts)
        : m_isolation(profile.isolation)
        , m_program(profile.program)
        , m_facts(facts)
        , m_power(host_power(profile, assessment, facts))
        , m_tree(profile.isolation, facts.home)
    {
    }

    [[nodiscard]] std::vector<TrustFact> facts()
    {
        examine_ids();
        examine_files();
        examine_processes();
        examine_sockets();
        examine_rest();
        std::ranges::stable_sort(m_found, {}, &TrustFact::code);
        return std::move(m_found);
    }

private:
    TrustFact& add(Code code) { return m_found.emplace_back(TrustFact { .code = code, .folders = {}, .ids = {} }); }
    void add(bool kept, Code if_kept, Code if_left) { add(kept ? if_kept : if_left); }

    [[nodiscard]] bool has(NamespaceKind kind) const { return m_isolation.namespaces.contains(kind); }
    [[nodiscard]] bool hidden(std::string_view path) const { return m_tree.sight_of(path) == Sight::Hidden; }

    void examine_ids()
    {
        if (m_power.root)
            add(Code::ActsAsRoot);
        if (!m_power.others.empty())
            add(Code::ActsAsOthers).ids = m_power.others;
    }

    void examine_files()
    {
        const Sight home = m_facts.home.empty() ? m_tree.sight_of("/") : m_tree.sight_of(m_facts.home);
        if (home == Sight::Hidden)
            add(Code::FilesHidden);
        else if (is_stranger())
            add(Code::FilesAsStranger);
        else
            add(home == Sight::Writable ? Code::FilesWritable : Code::FilesReadable);
        add_folders(false, Code::FoldersWritable);
        add_folders(true, Code::FoldersReadable);
        add(hidden("/"), Code::SystemHidden, Code::SystemReadable);
        add(hidden("/dev"), Code::DevicesKept, Code::DevicesReached);
    }

    void add_folders(bool read_only, Code code)
    {
        std::vector<VisibleFolder> folders = m_tree.folders();
        std::erase_if(folders,
            [read_only](const VisibleFolder& folder) { return folder.read_only != read_only || folder.path == "/"; });
        if (!folders.empty())
            add(code).folders = std::move(folders);
    }

    /// Neither in possession of the caller's ID nor able to take it.
    [[nodiscard]] bool is_stranger() const { return !m_power.caller && !m_power.root; }

    /// A fresh /proc needs both namespaces; with the host's, processes are listed though they have no number inside.
    void examine_processes()
    {
        const bool numbered = has(NamespaceKind::Pid);
        if (numbered && has(NamespaceKind::Mount))
            add(Code::ProcessesKept);
        else
            add(numbered || is_stranger(), Code::ProcessesSeen, Code::ProcessesReached);
        add(numbered, Code::EndsWithInit, Code::OutlivesStop);
    }

    /// A read-only mount keeps nobody from connecting to a socket in it; abstract sockets belong to the network. The
    /// session's sockets are behind a folder of the caller's, X11 servers ask for the caller's ID or cookie.
    void examine_sockets()
    {
        const std::string session = "/run/user/" + std::to_string(m_facts.uid.me);
        const bool no_display = has(NamespaceKind::Net) && hidden("/tmp/.X11-unix");
        add(is_stranger() || hidden(session), Code::SessionKept, Code::SessionReached);
        add(is_stranger() || no_display, Code::DisplayKept, Code::DisplayReached);
        add(hidden("/run/dbus"), Code::SystemBusKept, Code::SystemBusReached);
    }

    void examine_rest()
    {
        add(has(NamespaceKind::Net), Code::NetworkKept, Code::NetworkReached);
        add(has(NamespaceKind::Ipc), Code::IpcKept, Code::IpcReached);
        add(m_program.groups.has_value(), Code::GroupsDropped, Code::GroupsHeld);
        add(Code::EnvironmentSeen);
        if (!has(NamespaceKind::Uts))
            add(Code::HostNameSeen);
        if (!has(NamespaceKind::Cgroup))
            add(Code::ControlGroupSeen);
        add(m_program.no_new_privileges, Code::PrivilegeKept, Code::PrivilegeGained);
        add(Code::ResourcesUnlimited);
        add(Code::KernelReached);
    }

    const Isolation& m_isolation;
    const Program& m_program;
    const HostFacts& m_facts;
    HostPower m_power;
    VisibleTree m_tree;
    std::vector<TrustFact> m_found;
};

} // namespace

std::vector<TrustFact> trust_facts(const Profile& profile, const Assessment& assessment, const HostFacts& facts)
{
    return Examiner { profile, assessment, facts }.facts();
}

} // namespace nestbox
