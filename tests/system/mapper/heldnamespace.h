// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <sys/types.h>

namespace nestbox::test {

/// A process of the caller's in a user namespace of its own, and the descriptor of that namespace. Ends with the
/// object.
class HeldNamespace
{
public:
    enum Kind
    {
        Empty, ///< nothing mapped
        Denied, ///< nothing mapped, setgroups denied
        Written, ///< the caller's IDs mapped by the process itself
        Nested ///< below a written one, nothing mapped
    };

    explicit HeldNamespace(Kind kind = Empty);
    ~HeldNamespace();
    HeldNamespace(const HeldNamespace&) = delete;
    HeldNamespace& operator=(const HeldNamespace&) = delete;

    [[nodiscard]] pid_t process() const { return m_process; }
    [[nodiscard]] int fd() const { return m_fd; }

    /// The process ends; the descriptor keeps the namespace.
    void end_process();

private:
    pid_t m_process = -1;
    int m_fd = -1;
};

/// "uid_map", "gid_map" or "setgroups" of a process, blanks squeezed, lines joined by ",": "0 2000 1000".
[[nodiscard]] QByteArray proc_text(pid_t process, const char* file);

} // namespace nestbox::test
