// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <random>

namespace nestbox::oracle {

/// Random choices that depend on the seed alone, with every standard library.
class Dice
{
public:
    explicit Dice(std::uint64_t seed)
        : m_engine(seed)
    {
    }

    /// 0 to `bound` - 1.
    std::uint64_t below(std::uint64_t bound) { return m_engine() % bound; }
    bool percent(unsigned chance) { return below(100) < chance; }
    template <typename T> T of(std::initializer_list<T> choices) { return choices.begin()[below(choices.size())]; }
    template <typename Container> const auto& any(const Container& choices) { return choices[below(choices.size())]; }

private:
    std::mt19937_64 m_engine;
};

} // namespace nestbox::oracle
