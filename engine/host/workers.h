// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace nestbox {

/// Threads that share out work of many small, independent pieces. They start with the first work that is worth it and
/// sleep in between. The caller works, too, and never waits for a thread that has not yet got around to it.
class Workers
{
public:
    /// `threads` counts the caller's: 1 = all is done there.
    explicit Workers(unsigned threads)
        : m_wanted(threads)
    {
    }

    /// Calls `work(i)` once for every i below `count` and returns when all are done. Calls run at the same time: none
    /// may touch what another one writes, or throw.
    void for_each(std::size_t count, std::function<void(std::size_t)> work);

private:
    struct Job
    {
        std::function<void(std::size_t)> work;
        std::size_t count = 0;
        std::atomic<std::size_t> next = 0; ///< the first piece that nobody has taken
        std::atomic<std::size_t> done = 0;

        void take_part();
        void wait() const;
    };

    void start_threads();
    void serve(const std::stop_token& stop);

    unsigned m_wanted;
    std::mutex m_mutex; ///< guards the job and its number
    std::condition_variable_any m_posted;
    std::shared_ptr<Job> m_job;
    std::uint64_t m_number = 0;
    std::vector<std::jthread> m_threads; ///< last: they end before what they use
};

} // namespace nestbox
