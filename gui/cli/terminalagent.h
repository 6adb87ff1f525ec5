// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

namespace nestbox {

/// pkttyagent(1), which asks for this process's passwords on the terminal, for where no desktop does.
class TerminalAgent
{
public:
    TerminalAgent() = default;
    TerminalAgent(const TerminalAgent&) = delete;
    TerminalAgent& operator=(const TerminalAgent&) = delete;
    ~TerminalAgent() { end(); }

    /// False where there is no terminal or no such program.
    [[nodiscard]] bool start();
    void end() const;

private:
    pid_t m_process = -1;
};

} // namespace nestbox
