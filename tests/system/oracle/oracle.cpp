// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// oracle [--cases N] [--seed S]: random map writes in real user namespaces, compared with the engine's verdicts.
// Needs root in the initial user namespace. Exits 0 = they agree, 1 = they do not, 77 = cannot run here.
#include "tests/system/oracle/batch.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using namespace nestbox;

constexpr int skipped = 77;
constexpr unsigned batch_size = 100; // cases with one parent namespace
constexpr ino_t initial_namespace = 0xEFFFFFFDU; // PROC_USER_INIT_INO

struct Options
{
    std::uint64_t cases = 20000;
    std::uint64_t seed = 0;
};

Options options_of(int argc, char** argv)
{
    Options options;
    options.seed = static_cast<std::uint64_t>(std::chrono::system_clock::now().time_since_epoch().count()) % 1000000;
    for (int i = 1; i + 1 < argc; i += 2)
        (std::string_view { argv[i] } == "--seed" ? options.seed : options.cases)
            = std::strtoull(argv[i + 1], nullptr, 10);
    return options;
}

bool can_run()
{
    struct stat status;
    return geteuid() == 0 && stat("/proc/self/ns/user", &status) == 0 && status.st_ino == initial_namespace;
}

/// Different for every batch of every seed (the finalizer of SplitMix64).
std::uint64_t batch_seed(std::uint64_t seed, std::uint64_t batch)
{
    std::uint64_t mixed = seed * 0x9E3779B97F4A7C15U + batch;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31);
}

void report(const oracle::Tally& tally)
{
    std::printf("decided by: OK %llu", static_cast<unsigned long long>(tally.ok));
    for (std::size_t i = 0; i < tally.decided_by.size(); ++i)
        std::printf(
            " %s %llu", rule_code(static_cast<Rule>(i)).data(), static_cast<unsigned long long>(tally.decided_by[i]));
    std::printf("\n%llu passed, %llu failed\n", static_cast<unsigned long long>(tally.passed),
        static_cast<unsigned long long>(tally.failed));
}

} // namespace

int main(int argc, char** argv)
{
    const Options options = options_of(argc, argv);
    if (!can_run()) {
        std::puts("skipped: needs root in the initial user namespace");
        const char* const must_work = std::getenv("NESTBOX_TESTS_MUST_WORK");
        return must_work != nullptr && std::strcmp(must_work, "1") == 0 ? 1 : skipped;
    }
    void* const memory
        = mmap(nullptr, sizeof(oracle::Tally), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        return 1;
    auto& tally = *new (memory) oracle::Tally;
    std::printf("seed %llu, %llu cases\n", static_cast<unsigned long long>(options.seed),
        static_cast<unsigned long long>(options.cases));
    std::fflush(stdout);
    bool made = true;
    for (std::uint64_t batch = 0; made && tally.passed + tally.failed < options.cases; ++batch)
        made = oracle::run_batch(batch_seed(options.seed, batch), batch_size, tally);
    if (!made)
        std::puts("a parent namespace could not be made");
    report(tally);
    return made && tally.failed == 0 ? 0 : 1;
}
