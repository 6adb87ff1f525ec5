// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/system/oracle/agent.h"
#include "tests/system/oracle/oraclecase.h"

#include <string>

namespace nestbox::oracle {

/// What the kernel made of a case.
struct Observation
{
    std::string verdict; ///< as WriteOutcome::verdict
    std::string readback; ///< empty if the file could not be opened
};

/// Performs one case in real namespaces, from a process of the parent namespace that has all capabilities there.
/// `ancestor` lives in the initial namespace.
class CaseRun
{
public:
    CaseRun(const ParentSpec& parent, const CaseSpec& spec, Agent& ancestor);
    ~CaseRun();

    [[nodiscard]] Observation run();

private:
    bool create_target();
    bool prepare_target();
    bool start(const ActorSpec& actor, Agent& process);
    Agent& agent_of(const ActorSpec& actor, Agent& process);
    int open(const ActorSpec& actor, Agent& process);
    std::string write(const ActorSpec& actor, Agent& process, int fd);

    const ParentSpec& m_parent;
    const CaseSpec& m_spec;
    Agent& m_ancestor;
    Agent m_target;
    Agent m_opener;
    Agent m_writer;
    pid_t m_target_pid = -1;
    int m_namespace = -1; ///< of the target, for those who join it
};

} // namespace nestbox::oracle
