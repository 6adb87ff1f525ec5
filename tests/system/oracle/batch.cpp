// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/oracle/batch.h"

#include "engine/idmap/writeprediction.h"
#include "tests/support/corpus/writeoutcome.h"
#include "tests/system/oracle/agent.h"
#include "tests/system/oracle/casecontext.h"
#include "tests/system/oracle/caserun.h"
#include "tests/system/oracle/mapfile.h"
#include "tests/system/oracle/randomcase.h"

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sched.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nestbox::oracle {

namespace {

void count_rule(const Verdict& verdict, Tally& tally)
{
    if (verdict.ok())
        ++tally.ok;
    else
        ++tally.decided_by[static_cast<std::size_t>(verdict.findings.front().rule)];
}

void compare(const ParentSpec& parent, const CaseSpec& spec, Agent& ancestor, Tally& tally)
{
    const WritePrediction prediction = predict(write_case_of(parent, spec));
    const corpus::WriteOutcome said = corpus::outcome_of(prediction);
    const Observation seen = CaseRun { parent, spec, ancestor }.run();
    count_rule(prediction.verdicts.back(), tally);
    if (said.verdict == seen.verdict && said.readback == seen.readback) {
        ++tally.passed;
        return;
    }
    ++tally.failed;
    std::printf("said %s (%s), kernel %s: %s\n", said.verdict.c_str(), said.rule.c_str(), seen.verdict.c_str(),
        describe(parent, spec).c_str());
}

/// Runs in the parent namespace; its maps are there by now.
void run_cases(const ParentSpec& parent, Dice& dice, unsigned cases, Agent& ancestor, Tally& tally)
{
    keep_capabilities();
    const bool creates = !parent.uid.ranges.empty() && !parent.gid.ranges.empty();
    for (unsigned i = 0; i < (creates ? cases : 2); ++i) // without maps, creation fails whatever the case
        compare(parent, random_case(dice, parent), ancestor, tally);
    std::fflush(stdout);
}

bool write_map_of(pid_t pid, IdKind kind, const IdMap& map)
{
    return map.ranges.empty() || write_file(map_path(pid, kind), map.to_kernel_text());
}

bool write_parent_maps(pid_t pid, const ParentSpec& parent)
{
    return (!parent.setgroups_denied || write_file("/proc/" + std::to_string(pid) + "/setgroups", "deny"))
        && write_map_of(pid, IdKind::Uid, parent.uid) && write_map_of(pid, IdKind::Gid, parent.gid)
        && write_map_of(pid, IdKind::Projid, parent.projid);
}

/// Forks into the parent namespace, where it waits for a byte before it goes on.
pid_t start_cases(const ParentSpec& parent, const Dice& dice, unsigned cases, Agent& ancestor, Tally& tally, int go)
{
    const unsigned long flags = parent.nested ? CLONE_NEWUSER : 0;
    static_cast<void>(become({ .euid = parent.creator }));
    const auto pid = static_cast<pid_t>(syscall(SYS_clone, flags | SIGCHLD, nullptr, nullptr, nullptr, nullptr));
    if (pid == 0) {
        char byte = 0;
        Dice own = dice;
        if (read(go, &byte, 1) == 1)
            run_cases(parent, own, cases, ancestor, tally);
        _exit(0);
    }
    static_cast<void>(become({}));
    return pid;
}

} // namespace

bool run_batch(std::uint64_t seed, unsigned cases, Tally& tally)
{
    Dice dice { seed };
    const ParentSpec parent = random_parent(dice);
    Agent ancestor;
    int go[2];
    keep_capabilities();
    if (!ancestor.start(0, [] { return true; }) || pipe2(go, O_CLOEXEC) != 0)
        return false;
    const pid_t pid = start_cases(parent, dice, cases, ancestor, tally, go[0]);
    const bool started = pid > 0 && (!parent.nested || write_parent_maps(pid, parent)) && write(go[1], "!", 1) == 1;
    close(go[0]);
    close(go[1]);
    int status = -1;
    if (pid > 0)
        waitpid(pid, &status, 0);
    return started && status == 0;
}

} // namespace nestbox::oracle
