// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <thread>

namespace nestbox::test {

/// A file system of somebody's own (FUSE) that opens its root directory and then never answers anything again.
class SilentFileSystem
{
public:
    SilentFileSystem();
    ~SilentFileSystem();
    SilentFileSystem(const SilentFileSystem&) = delete;
    SilentFileSystem& operator=(const SilentFileSystem&) = delete;

    /// The open root; -1 = this machine has no FUSE.
    [[nodiscard]] int descriptor() const { return m_root; }
    /// Questions that were asked since, and hang.
    [[nodiscard]] int unanswered() const { return m_unanswered; }

private:
    void serve();
    void answer(unsigned long long unique, const void* data, unsigned size);

    int m_device = -1;
    int m_root = -1;
    std::atomic<bool> m_silent = false;
    std::atomic<int> m_unanswered = 0;
    std::thread m_server;
};

} // namespace nestbox::test
