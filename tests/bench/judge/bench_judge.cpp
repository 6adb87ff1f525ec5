// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a verdict costs, as ratios measured in one run: against creating a namespace and writing the map, against a map
// of a tenth of the size, and composed translation against a scan of every level. Exits 1 if a limit is missed.
#include "engine/idmap/idmaptree.h"
#include "engine/idmap/judge.h"
#include "engine/idmap/maptext.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <functional>
#include <random>
#include <sched.h>
#include <string>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using namespace nestbox;
using Seconds = std::chrono::duration<double>;

volatile std::uint64_t sink; // keeps results from being optimised away

/// The fastest of several rounds: what others do on the machine only ever adds.
double fastest(int rounds, const std::function<void()>& work)
{
    double best = 1e9;
    for (int i = 0; i < rounds; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        best = std::min(best, Seconds { std::chrono::steady_clock::now() - begin }.count());
    }
    return best;
}

/// `count` single IDs in mixed order that fit into a page of text.
IdMap scattered_map(Id count)
{
    IdMap map;
    for (Id i = 0; i < count; ++i)
        map.ranges.push_back({ 2 * i, 1 + 2 * (i * 7 % count), 1 });
    return map;
}

WriteContext privileged(const IdMap& parent)
{
    WriteContext context;
    context.parent_uid = parent;
    context.creator_had_setfcap = true;
    context.opener.in_parent = context.writer.in_parent = MapCapabilities::all();
    return context;
}

/// Creates a user namespace and writes its map, as root; false if that is not possible here.
bool create_and_write(const std::string& text)
{
    int wait[2];
    if (pipe2(wait, O_CLOEXEC) != 0)
        return false;
    const auto pid
        = static_cast<pid_t>(syscall(SYS_clone, CLONE_NEWUSER | SIGCHLD, nullptr, nullptr, nullptr, nullptr));
    if (pid == 0) {
        close(wait[1]);
        char byte = 0;
        _exit(static_cast<int>(read(wait[0], &byte, 1)));
    }
    const int fd = open(("/proc/" + std::to_string(pid) + "/uid_map").c_str(), O_WRONLY | O_CLOEXEC);
    const bool written = write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    close(fd);
    close(wait[0]);
    close(wait[1]);
    waitpid(pid, nullptr, 0);
    return written;
}

bool report(const char* what, double ratio, const char* relation, double limit, bool met)
{
    std::printf("%-62s %8.2f  %s %.1f  %s\n", what, ratio, relation, limit, met ? "ok" : "MISSED");
    return met;
}

bool at_most(const char* what, double ratio, double limit)
{
    return report(what, ratio, "<=", limit, ratio <= limit);
}

double judging_time(const std::string& text, const WriteContext& context)
{
    constexpr int repeats = 200;
    return fastest(30, [&] {
        for (int i = 0; i < repeats; ++i)
            sink = sink + judge_text(text, context).findings.size();
    }) / repeats;
}

double parsing_time(const std::string& text)
{
    constexpr int repeats = 200;
    return fastest(30, [&] {
        for (int i = 0; i < repeats; ++i)
            sink = sink + parse_map_text(text).map.ranges.size();
    }) / repeats;
}

bool against_kernel()
{
    const std::string text = scattered_map(340).to_kernel_text();
    if (geteuid() != 0 || !create_and_write(text)) {
        std::puts("creating and writing: skipped, needs root");
        return true;
    }
    const double kernel = fastest(200, [&] { sink = sink + create_and_write(text); });
    const double judging = judging_time(text, privileged(IdMap::identity()));
    std::printf("340 ranges: judged in %.1f us, created and written in %.1f us\n", judging * 1e6, kernel * 1e6);
    return at_most("judging 340 ranges / creating a namespace and writing them", judging / kernel, 0.1);
}

/// With a parent that has as many ranges as the map, which crosses none of them.
bool growth()
{
    const auto parent = [](Id count) {
        IdMap map;
        for (Id i = count; i > 0; --i)
            map.ranges.push_back({ 2 * i - 2, 2 * i + 5000, 2 });
        return map;
    };
    const std::string small = scattered_map(34).to_kernel_text();
    const std::string large = scattered_map(340).to_kernel_text();
    const bool judged = at_most("judging 340 ranges / 34 ranges",
        judging_time(large, privileged(parent(340))) / judging_time(small, privileged(parent(34))), 20);
    return at_most("parsing 340 ranges / 34 ranges", parsing_time(large) / parsing_time(small), 20) && judged;
}

/// Every ID of the level above, cut into pieces that are shuffled.
IdMap shuffled_level(Id count, std::mt19937& random)
{
    std::vector<Id> order(count);
    for (Id i = 0; i < count; ++i)
        order[i] = i;
    std::shuffle(order.begin(), order.end(), random);
    IdMap map;
    constexpr Id width = 1000;
    for (Id i = 0; i < count; ++i)
        map.ranges.push_back({ i * width, order[i] * width, width });
    std::shuffle(map.ranges.begin(), map.ranges.end(), random);
    return map;
}

bool translation()
{
    std::mt19937 random { 1 };
    const std::vector<IdMap> levels { shuffled_level(340, random), shuffled_level(340, random),
        shuffled_level(340, random), shuffled_level(340, random) };
    const IdMapTree tree = IdMapTree::of_levels(levels);
    std::vector<Id> ids(1000000);
    for (Id& id : ids)
        id = static_cast<Id>(random() % 340000);
    const double scanned = fastest(1, [&] {
        for (const Id id : ids)
            sink = sink + tree.translate(id, 4, 0).id;
    });
    const double composed = fastest(5, [&] {
        const IdTranslator translator = tree.translator(4, 0);
        for (const Id id : ids)
            sink = sink + translator.translate(id).id;
    });
    std::printf(
        "a million IDs through four levels: scanned %.0f ms, composed %.1f ms\n", scanned * 1e3, composed * 1e3);
    return report(
        "scanning every level / composing once and searching", scanned / composed, ">=", 20, scanned >= 20 * composed);
}

} // namespace

int main()
{
    const bool kernel = against_kernel();
    const bool size = growth();
    return translation() && kernel && size ? 0 : 1;
}
