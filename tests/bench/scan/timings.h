// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

/// Measures several pieces of work side by side: in every round each one once, in random order, so that whatever else
/// the machine does meets all of them.
class Timings
{
public:
    void add(std::string name, std::function<void()> work);
    void run(int rounds);

    /// Of the rounds, in milliseconds.
    [[nodiscard]] double median(const std::string& name) const;
    void print() const;

private:
    struct Work
    {
        std::string name;
        std::function<void()> work;
        std::vector<double> milliseconds;
    };
    std::vector<Work> m_works;
};
