// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/commands.h"
#include "engine/profile/seal.h"

#include <algorithm>

namespace nestbox {
namespace {

using Action = LaunchStep::Action;

LaunchStep::Actor actor_of(Route route)
{
    if (route == Route::Subordinate)
        return LaunchStep::Actor::NewIdMap;
    return route == Route::Administrator ? LaunchStep::Actor::Mapper : LaunchStep::Actor::Launcher;
}

bool is_impossible(const Assessment::Level& level)
{
    return level.uid.route == Route::Impossible || level.gid.route == Route::Impossible;
}

/// In the order of helper/launch: mounts and processes belong to the first user namespace, the rest to the last.
class StepWriter
{
public:
    StepWriter(const Profile& profile, Assessment assessment, bool sealed)
        : m_isolation(profile.isolation)
        , m_program(profile.program)
        , m_assessment(std::move(assessment))
        , m_sealed(sealed)
    {
    }

    std::vector<LaunchStep> write()
    {
        add_level(m_sealed ? Action::CreateSeal : Action::CreateUserNamespace);
        add_tree();
        while (m_level < m_assessment.levels.size())
            add_level(Action::CreateUserNamespace);
        --m_level;
        add_other_namespaces();
        add_program();
        return std::move(m_steps);
    }

private:
    LaunchStep& add(Action action) { return m_steps.emplace_back(LaunchStep { .action = action, .level = m_level }); }

    void add_level(Action create)
    {
        const Assessment::Level& level = m_assessment.levels[m_level];
        add(create);
        if (level.setgroups == Setgroups::Deny)
            add(Action::DenySetgroups).text = "deny";
        for (const IdKind kind : { IdKind::Uid, IdKind::Gid })
            add_map(level.of(kind), kind);
        add(Action::CompareMaps);
        ++m_level;
    }

    void add_map(const Assessment::Map& map, IdKind kind)
    {
        if (map.route != Route::Unmapped)
            m_steps.push_back({ .action = Action::WriteMap,
                .actor = actor_of(map.route),
                .level = m_level,
                .kind = kind,
                .text = map.map.to_kernel_text() });
    }

    void add_tree()
    {
        if (has(NamespaceKind::Mount))
            add(Action::CreateNamespaces).namespaces = { NamespaceKind::Mount };
        if (has(NamespaceKind::Pid))
            add(Action::StartInit);
        if (makes_mounts(m_isolation))
            add(m_isolation.root == RootKind::Private ? Action::MakeRoot : Action::MakeMounts);
    }

    void add_other_namespaces()
    {
        std::set<NamespaceKind> others = m_isolation.namespaces;
        others.erase(NamespaceKind::Pid);
        if (m_assessment.levels.size() == 1)
            others.erase(NamespaceKind::Mount);
        if (!others.empty())
            add(Action::CreateNamespaces).namespaces = std::move(others);
        if (m_isolation.hostname)
            add(Action::SetHostname).text = *m_isolation.hostname;
        if (has(NamespaceKind::Net))
            add(Action::RaiseLoopback);
    }

    void add_program()
    {
        if (m_program.no_new_privileges)
            add(Action::ForbidNewPrivileges);
        if (m_assessment.user || m_assessment.group) {
            LaunchStep& step = add(Action::TakeIds);
            step.user = m_assessment.user;
            step.group = m_assessment.group;
        }
        if (m_program.capabilities.kind != CapabilityChoice::Kind::All)
            add(Action::LimitCapabilities);
        add(Action::StartProgram);
    }

    [[nodiscard]] bool has(NamespaceKind kind) const { return m_isolation.namespaces.contains(kind); }

    const Isolation& m_isolation;
    const Program& m_program;
    Assessment m_assessment;
    bool m_sealed;
    std::size_t m_level = 0; ///< the one that is made next; at the end the last one
    std::vector<LaunchStep> m_steps;
};

} // namespace

bool can_write_every_map(const Assessment& assessment)
{
    return !assessment.levels.empty() && std::ranges::none_of(assessment.levels, is_impossible);
}

std::vector<LaunchStep> launch_steps(const Profile& profile, const Assessment& assessment, const HostFacts& facts)
{
    if (!can_write_every_map(assessment))
        return {};
    Assessment made = assessment;
    const bool sealed = needs_seal(profile);
    if (sealed)
        add_seal(made, facts);
    return StepWriter { profile, std::move(made), sealed }.write();
}

} // namespace nestbox
