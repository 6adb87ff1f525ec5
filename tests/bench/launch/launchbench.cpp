// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// launchbench [ROUNDS]: times nestbox-launch against its limit and its peers, in one run, in random order in each round
// (a fixed order charges one program's teardown to the next). Exit status 1 when a ratio misses its limit.
#include "tests/support/privatemachine.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <sched.h>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using nestbox::test::PrivateMachine;

struct Contender
{
    const char* name;
    std::vector<const char*> argv;
    std::vector<double> milliseconds;
};

struct Limit
{
    std::size_t contender;
    std::size_t against;
    double ratio;
};

/// What is measured side by side.
struct Comparison
{
    std::vector<Contender> contenders;
    std::vector<Limit> limits;
};

constexpr const char* nothing = NESTBOX_BIN "/bench/nothing";
constexpr const char* launcher = NESTBOX_BIN "/nestbox-launch";

constexpr const char* folder = NESTBOX_BIN "/bench";

/// A private root with /usr read-only, /proc, /dev and a tmpfs, and every other namespace; like bubblewrap's, without
/// capabilities.
Contender sandbox()
{
    return { "nestbox-launch, private root",
        { launcher, "--map-root", "--namespaces", "ipc,mount,net,pid,uts", "--root", "private", "--bind-read-only",
            "/usr:/usr", "--bind-read-only", NESTBOX_BIN "/bench:/bench", "--tmpfs", "/tmp", "--capabilities", "none",
            "--", "/bench/nothing" },
        {} };
}

Contender bubblewrap_sandbox()
{
    return { "bwrap, the same root",
        { "/usr/bin/bwrap", "--unshare-user", "--uid", "0", "--gid", "0", "--unshare-ipc", "--unshare-net",
            "--unshare-pid", "--unshare-uts", "--ro-bind", "/usr", "/usr", "--symlink", "usr/bin", "/bin", "--symlink",
            "usr/sbin", "/sbin", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64", "--ro-bind",
            folder, "/bench", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "/bench/nothing" },
        {} };
}

Comparison maps()
{
    return {
        {
            { "the kernel's calls alone", { NESTBOX_BIN "/bench/launchlimit", nothing }, {} },
            { "nestbox-launch --map-root", { launcher, "--map-root", "--", nothing }, {} },
            { "unshare -Ur", { "/usr/bin/unshare", "-Ur", nothing }, {} },
            { "bwrap --unshare-user --uid 0",
                { "/usr/bin/bwrap", "--unshare-user", "--uid", "0", "--gid", "0", "--bind", "/", "/", nothing }, {} },
            { "nestbox-launch, own and 65535 subordinate IDs",
                { launcher, "--uid", "0:me:1", "--uid", "1:subordinate:65535", "--gid", "0:me:1", "--gid",
                    "1:subordinate:65535", "--", nothing },
                {} },
            { "unshare -r --map-auto", { "/usr/bin/unshare", "-r", "--map-auto", nothing }, {} },
        },
        { { 1, 0, 1.20 }, { 1, 2, 0.90 }, { 1, 3, 0.45 }, { 4, 5, 0.70 } },
    };
}

/// On their own: the kernel takes mount and network namespaces down later, at the cost of whoever runs then.
Comparison private_roots()
{
    return { { sandbox(), bubblewrap_sandbox() }, { { 0, 1, 0.80 } } };
}

/// Milliseconds from the start of the program to its end; it must succeed.
double time_one(const Contender& contender)
{
    std::vector<char*> argv;
    for (const char* argument : contender.argv)
        argv.push_back(const_cast<char*>(argument));
    argv.push_back(nullptr);
    const auto start = std::chrono::steady_clock::now();
    pid_t pid = 0;
    int status = -1;
    if (posix_spawn(&pid, argv[0], nullptr, nullptr, argv.data(), environ) != 0 || waitpid(pid, &status, 0) != pid
        || status != 0) {
        std::printf("%s failed, status %d\n", contender.name, status);
        std::exit(2);
    }
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// What else runs on the machine must not enter the measurement: real-time scheduling, which all that is started
/// inherits. Without the right to it the bench only gets noisier.
void step_in_front()
{
    sched_param parameters {};
    parameters.sched_priority = 1;
    (void)sched_setscheduler(0, SCHED_FIFO, &parameters);
}

/// True when every ratio keeps its limit.
bool run(Comparison comparison, int rounds, unsigned seed)
{
    std::mt19937 random { seed };
    std::vector<Contender>& all = comparison.contenders;
    std::vector<Contender*> order;
    for (Contender& contender : all)
        order.push_back(&contender);
    for (int round = -5; round < rounds; ++round) {
        std::shuffle(order.begin(), order.end(), random);
        for (Contender* contender : order)
            if (const double time = time_one(*contender); round >= 0)
                contender->milliseconds.push_back(time);
    }
    std::printf("%d rounds, seed %u, medians:\n", rounds, seed);
    for (const Contender& contender : all)
        std::printf("  %8.3f ms  %s\n", median(contender.milliseconds), contender.name);
    bool kept = true;
    for (const Limit& limit : comparison.limits) {
        const double ratio = median(all[limit.contender].milliseconds) / median(all[limit.against].milliseconds);
        kept = kept && ratio <= limit.ratio;
        std::printf("  %.2f x %s (limit %.2f)%s\n", ratio, all[limit.against].name, limit.ratio,
            ratio <= limit.ratio ? "" : "  MISSED");
    }
    std::fflush(stdout);
    return kept;
}

/// Another program that runs meanwhile can spoil a run, never improve one: three attempts.
bool holds(const Comparison& comparison, int rounds)
{
    for (int attempt = 0; attempt < 3; ++attempt)
        if (run(comparison, rounds, std::random_device {}()))
            return true;
    return false;
}

} // namespace

int main(int argc, char** argv)
{
    if (!PrivateMachine::available()) {
        std::puts("skipped: needs root and mount namespaces, to make an ordinary user with a delegation");
        return 77;
    }
    step_in_front();
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 200;
    const PrivateMachine::User anna { "anna", 4321, 4321, {}, "/tmp", "/bin/sh" };
    PrivateMachine machine;
    machine.add_user(anna);
    machine.delegate("anna", "200000", "65536");
    const auto result = machine.call(anna, [rounds] {
        const bool mapped = holds(maps(), rounds);
        return holds(private_roots(), rounds) && mapped ? 0 : 1;
    });
    std::fputs(result.out.c_str(), stdout);
    std::fputs(result.err.c_str(), stderr);
    return result.exit_status;
}
