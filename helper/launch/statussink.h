// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/launch/failure.h"
#include "helper/protocol/statusline.h"

#include <string_view>

namespace nestbox::launch {

/// Where the lines of the status stream go; nowhere unless one was asked for.
class StatusSink
{
public:
    StatusSink() = default;
    explicit StatusSink(int fd, bool wanted = true)
        : m_fd(fd)
        , m_wanted(wanted)
    {
    }

    [[nodiscard]] int fd() const { return m_fd; }
    /// Whether somebody reads every step; else a supervisor wants to know no more than how it ends.
    [[nodiscard]] bool wanted() const { return m_fd >= 0 && m_wanted; }
    /// A line that says no more than its step; costs nothing where nobody listens.
    void write_step(std::string_view step) const
    {
        if (wanted())
            write(StatusLine { step });
    }
    void write(const StatusLine& line) const { write(line.text()); }
    /// A reader that has gone is no reason to stop.
    void write(std::string_view text) const;

private:
    int m_fd = -1;
    bool m_wanted = true;
};

/// The stream's "failed" line.
[[nodiscard]] StatusLine failed_line(const Failure& failure);

} // namespace nestbox::launch
