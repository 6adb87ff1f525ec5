// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace nestbox {

/// How long to wait between two looks at something that changes by itself. A plain value: it knows no clock.
class LookPace
{
public:
    /// In milliseconds.
    struct Pauses
    {
        int active = 1000;
        int idle = 3000; ///< nothing has changed for a while
        int elsewhere = 6000; ///< nor is the person in this program
    };

    LookPace() = default;
    explicit LookPace(const Pauses& pauses)
        : m_pauses(pauses)
    {
    }

    /// Something is going on that shows itself at once or, what takes several steps, a little later.
    void announce();
    /// A look begins.
    void begin();
    /// It has ended.
    void end(bool changed);
    /// Begins anew, as after a long absence.
    void wake() { m_quietLooks = 0; }
    /// Until the next look, in milliseconds.
    [[nodiscard]] int pause(bool elsewhere) const;

    static constexpr int quietLooksUntilIdle = 10;

private:
    /// What follows an announcement. Together as long as a busy machine may take to start a program.
    static constexpr std::array announced { 20, 100, 200, 400, 800 };

    Pauses m_pauses;
    std::size_t m_followed = announced.size(); ///< looks since the announcement
    int m_quietLooks = 0;
};

} // namespace nestbox
