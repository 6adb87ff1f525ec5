// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/sandbox.h"

#include "engine/profile/seal.h"
#include "helper/launch/init.h"
#include "helper/launch/levels.h"
#include "helper/launch/mounts.h"
#include "helper/launch/namespaces.h"

#include <array>
#include <charconv>

#include <fcntl.h>
#include <unistd.h>

namespace nestbox::launch {

namespace {

/// The steps from outside to inside, each in the process that the one before left. What confines the program (mounts,
/// processes) belongs to the first user namespace: with more than one the program has no power over it.
class Entry
{
public:
    Entry(const Plan& plan, StatusSink status)
        : m_plan(plan)
        , m_inmate { status, getpid() }
        , m_mounts(plan)
    {
    }

    Result run()
    {
        Result done = m_levels.enter(m_plan.levels.front(), m_inmate.status);
        if (done && m_plan.has(NamespaceKind::Mount))
            done = create_namespaces({ NamespaceKind::Mount });
        if (done && m_plan.has(NamespaceKind::Mount))
            done = m_mounts.prepare();
        if (done)
            done = m_plan.has(NamespaceKind::Pid) ? go_on_under_init() : make_mounts();
        for (std::size_t i = 1; done && i < m_plan.levels.size(); ++i)
            done = m_levels.enter(m_plan.levels[i], m_inmate.status);
        if (done)
            done = create_namespaces(inner_kinds());
        if (done && m_plan.isolation.hostname)
            done = set_hostname(*m_plan.isolation.hostname);
        if (done && m_plan.has(NamespaceKind::Net))
            done = raise_loopback();
        return done;
    }

    [[nodiscard]] Inmate inmate() const { return m_inmate; }

private:
    Result make_mounts()
    {
        if (!makes_mounts(m_plan.isolation))
            return {};
        if (Result done = m_levels.hold_mapped_ids(); !done)
            return done;
        return m_mounts.make();
    }

    Result go_on_under_init()
    {
        Descriptor processes { open("/proc", O_PATH | O_DIRECTORY | O_CLOEXEC) };
        const HeldSignals held;
        if (Result done = continue_as_init(m_inmate.status); !done)
            return done;
        if (Result done = make_mounts(); !done)
            return done;
        const auto status = continue_under_init(m_inmate.status, held, processes);
        if (!status)
            return std::unexpected { status.error() };
        m_inmate = { *status, own_number(processes) };
        return {};
    }

    /// Of this process among those of a /proc; 0 = unknown.
    static pid_t own_number(const Descriptor& processes)
    {
        std::array<char, 16> name {};
        pid_t number = 0;
        const ssize_t length = readlinkat(processes.get(), "self", name.data(), name.size());
        std::from_chars(name.data(), name.data() + std::max<ssize_t>(length, 0), number);
        return number;
    }

    /// A second mount namespace, owned by the last level: root inside may mount, and what it finds mounted is locked
    /// together (lock_mnt_tree).
    [[nodiscard]] std::set<NamespaceKind> inner_kinds() const
    {
        std::set<NamespaceKind> kinds = m_plan.isolation.namespaces;
        kinds.erase(NamespaceKind::Pid);
        if (m_plan.levels.size() == 1)
            kinds.erase(NamespaceKind::Mount);
        return kinds;
    }

    const Plan& m_plan;
    Inmate m_inmate;
    Levels m_levels;
    Mounts m_mounts;
};

} // namespace

std::expected<Inmate, Failure> enter_sandbox(const Plan& plan, StatusSink status)
{
    Entry entry { plan, status };
    if (const Result done = entry.run(); !done)
        return std::unexpected { done.error() };
    return entry.inmate();
}

} // namespace nestbox::launch
