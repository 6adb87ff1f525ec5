// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>

namespace nestbox::launch {

/// Holds back every signal, and has the kernel report children even where the caller ignored SIGCHLD. Restore before
/// the program runs: both are inherited.
class HeldSignals
{
public:
    HeldSignals();
    void restore() const;
    [[nodiscard]] const sigset_t& all() const { return m_all; }

private:
    sigset_t m_all {};
    sigset_t m_before {};
    struct sigaction m_child_before {};
};

} // namespace nestbox::launch
