// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

namespace nestbox {

/// pkttyagent(1), which asks for the password on the terminal where no desktop does, for as long as this object lives.
/// Nothing where there is no terminal or no such program.
class TerminalAgent
{
public:
    TerminalAgent();
    TerminalAgent(const TerminalAgent&) = delete;
    TerminalAgent& operator=(const TerminalAgent&) = delete;
    ~TerminalAgent() { end(); }

    void end() const;

private:
    pid_t m_process = -1;
};

} // namespace nestbox
