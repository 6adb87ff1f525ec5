// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/descriptor.h"

#include <csignal>
#include <optional>

namespace nestbox::launch {

/// Holds back every signal, and has the kernel report children even where the caller ignored SIGCHLD. Restore before
/// the program runs: both are inherited.
class HeldSignals
{
public:
    HeldSignals();
    void restore() const;
    /// Becomes readable with each signal; invalid and errno set where there can be none.
    [[nodiscard]] Descriptor descriptor() const;

    struct Signal
    {
        int number;
        bool concerns_program; ///< it was sent to this process alone
    };
    [[nodiscard]] static std::optional<Signal> take(int descriptor);

private:
    sigset_t m_all {};
    sigset_t m_before {};
    struct sigaction m_child_before {};
};

} // namespace nestbox::launch
