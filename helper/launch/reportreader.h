// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/descriptor.h"
#include "helper/launch/statussink.h"

#include <string>

#include <sys/types.h>

namespace nestbox::launch {

/// Passes the lines of a status stream on, and knows what they say of the process that writes them.
class ReportReader
{
public:
    /// `direct`: the writer is the program-to-be, so that "exec" is only true once the exec has closed the pipe. Else
    /// it is an init, which has waited for that.
    ReportReader(Descriptor from, StatusSink to, bool direct)
        : m_from(std::move(from))
        , m_to(to)
        , m_direct(direct)
    {
    }

    [[nodiscard]] int fd() const { return m_from.get(); } ///< -1 = ended
    void read_some(); ///< waits for more; at the end the pipe is closed
    void read_waiting(); ///< what is there by now: of a writer that has ended, everything

    [[nodiscard]] bool failed() const { return m_failed; } ///< nothing was started
    [[nodiscard]] pid_t init() const { return m_init; } ///< 0 = it said nothing of one
    [[nodiscard]] bool exited() const { return m_exited; } ///< it has said how the program ended
    [[nodiscard]] int ending_signal() const { return m_ending_signal; } ///< the one that ended it, 0 = none
    [[nodiscard]] int exit_code() const { return m_exit_code; } ///< what it has said it exited with
    /// The signal that the init says has stopped the program, once.
    [[nodiscard]] int take_stop() { return std::exchange(m_stop, 0); }

private:
    void pass_on(const std::string& line);

    Descriptor m_from;
    StatusSink m_to;
    bool m_direct;
    std::string m_unread;
    std::string m_exec_line;
    bool m_failed = false;
    bool m_exited = false;
    pid_t m_init = 0;
    int m_ending_signal = 0;
    int m_exit_code = 0;
    int m_stop = 0;
};

} // namespace nestbox::launch
