// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/scan/timings.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <utility>

namespace {

double milliseconds_of(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double middle(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

} // namespace

void Timings::add(std::string name, std::function<void()> work)
{
    m_works.push_back({ std::move(name), std::move(work), {} });
}

void Timings::run(int rounds)
{
    std::mt19937 random { std::random_device {}() };
    std::vector<std::size_t> order(m_works.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    for (int round = 0; round < rounds; ++round) {
        std::ranges::shuffle(order, random);
        for (const std::size_t i : order)
            m_works[i].milliseconds.push_back(milliseconds_of(m_works[i].work));
    }
}

double Timings::median(const std::string& name) const
{
    const auto found = std::ranges::find(m_works, name, &Work::name);
    return found == m_works.end() ? 0 : middle(found->milliseconds);
}

void Timings::print() const
{
    for (const Work& work : m_works)
        std::printf(
            "%-24s %9.2f ms (median of %zu)\n", work.name.c_str(), middle(work.milliseconds), work.milliseconds.size());
}
