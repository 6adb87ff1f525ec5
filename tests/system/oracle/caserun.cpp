// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/oracle/caserun.h"

#include "tests/system/oracle/mapfile.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

namespace nestbox::oracle {

namespace {

using Where = ActorSpec::Where;

Agent::Role role_of(const ActorSpec& actor)
{
    return { actor.credentials, actor.where == Where::Ancestor };
}

std::string line_of(const IdRange& range)
{
    return IdMap { { range } }.to_kernel_text();
}

/// Both maps of a fresh namespace, written with all capabilities from its parent.
bool write_maps(pid_t pid, const std::optional<IdRange>& uid, const std::optional<IdRange>& gid)
{
    return (!uid || write_file(map_path(pid, IdKind::Uid), line_of(*uid)))
        && (!gid || write_file(map_path(pid, IdKind::Gid), line_of(*gid)));
}

} // namespace

CaseRun::CaseRun(const ParentSpec& parent, const CaseSpec& spec, Agent& ancestor)
    : m_parent(parent)
    , m_spec(spec)
    , m_ancestor(ancestor)
{
}

CaseRun::~CaseRun()
{
    if (m_namespace >= 0)
        close(m_namespace);
}

Observation CaseRun::run()
{
    if (!create_target())
        return { std::string { "create:" } + strerrorname_np(errno), {} };
    const ActorSpec& writer = m_spec.same_actor ? m_spec.opener : m_spec.writer;
    Agent& writing = m_spec.same_actor ? m_opener : m_writer;
    if (!prepare_target() || !start(m_spec.opener, m_opener) || (!m_spec.same_actor && !start(writer, m_writer)))
        return { "not prepared", {} };
    if (!m_spec.dumpable)
        m_target.make_undumpable();
    const int fd = open(m_spec.opener, m_opener);
    if (fd < 0)
        return { std::string { "open:" } + strerrorname_np(errno), {} };
    std::string verdict = write(writer, writing, fd);
    close(fd);
    return { std::move(verdict), read_map(m_target_pid, m_spec.kind) };
}

bool CaseRun::create_target()
{
    if (m_spec.initial_target) {
        m_target_pid = getppid();
        return true;
    }
    static_cast<void>(become(m_spec.creator)); // if an ID is not mapped, creation fails
    const bool created = m_target.start(CLONE_NEWUSER, [] { return true; });
    const int error = errno;
    regain_capabilities();
    m_target_pid = m_target.pid();
    errno = error;
    return created;
}

bool CaseRun::prepare_target()
{
    if (m_spec.initial_target)
        return true;
    const std::string directory = "/proc/" + std::to_string(m_target_pid);
    m_namespace = ::open((directory + "/ns/user").c_str(), O_RDONLY | O_CLOEXEC);
    return m_namespace >= 0 && (!m_spec.deny_setgroups || write_file(directory + "/setgroups", "deny"))
        && (!m_spec.written_before || write_file(map_path(m_target_pid, m_spec.kind), *m_spec.written_before))
        && write_maps(m_target_pid, m_spec.target_uid, m_spec.target_gid);
}

bool CaseRun::start(const ActorSpec& actor, Agent& process)
{
    Credentials arrival = actor.credentials;
    arrival.capabilities = MapCapabilities::all(); // to enter or create a namespace; the rest is dropped there
    if (actor.where == Where::Joined)
        return process.start(0, [&] { return become(arrival) && setns(m_namespace, CLONE_NEWUSER) == 0; });
    if (actor.where == Where::Sibling)
        return process.start(0, [&] { return become(arrival) && unshare(CLONE_NEWUSER) == 0; })
            && write_maps(process.pid(), actor.sibling_uid, actor.sibling_gid);
    return true;
}

Agent& CaseRun::agent_of(const ActorSpec& actor, Agent& process)
{
    if (actor.where == Where::Ancestor)
        return m_ancestor;
    return actor.where == Where::Self ? m_target : process;
}

int CaseRun::open(const ActorSpec& actor, Agent& process)
{
    if (actor.where != Where::Parent)
        return agent_of(actor, process).open_map(role_of(actor), m_target_pid, m_spec.kind, m_spec.manner);
    if (!become(actor.credentials))
        return -1;
    const int fd = open_map(m_target_pid, m_spec.kind, m_spec.manner);
    const int error = errno;
    regain_capabilities();
    errno = error;
    return fd;
}

std::string CaseRun::write(const ActorSpec& actor, Agent& process, int fd)
{
    if (actor.where != Where::Parent)
        return agent_of(actor, process).write_map(role_of(actor), fd, m_spec.text, m_spec.manner);
    if (!become(actor.credentials))
        return "not prepared";
    std::string verdict = write_map(fd, m_spec.text, m_spec.manner);
    regain_capabilities();
    return verdict;
}

} // namespace nestbox::oracle
