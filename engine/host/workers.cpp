// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/workers.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace nestbox {
namespace {

/// Small enough for an even end, large enough to stay off the counter.
constexpr std::size_t chunk = 32;

} // namespace

void Workers::for_each(std::size_t count, std::function<void(std::size_t)> work)
{
    if (m_wanted < 2 || count <= 2 * chunk) {
        for (std::size_t i = 0; i < count; ++i)
            work(i);
        return;
    }
    start_threads();
    const auto job = std::make_shared<Job>();
    job->work = std::move(work);
    job->count = count;
    {
        const std::lock_guard lock { m_mutex };
        m_job = job;
        ++m_number;
    }
    m_posted.notify_all();
    job->take_part();
    job->wait();
}

void Workers::Job::take_part()
{
    for (std::size_t at = next.fetch_add(chunk); at < count; at = next.fetch_add(chunk)) {
        const std::size_t end = std::min(at + chunk, count);
        for (std::size_t i = at; i < end; ++i)
            work(i);
        if (done.fetch_add(end - at) + end - at == count)
            done.notify_all();
    }
}

/// Until the pieces that others have taken are done as well.
void Workers::Job::wait() const
{
    for (std::size_t seen = done.load(); seen != count; seen = done.load())
        done.wait(seen);
}

void Workers::start_threads()
{
    if (!m_threads.empty())
        return;
    try {
        while (m_threads.size() + 1 < m_wanted)
            m_threads.emplace_back([this](const std::stop_token& stop) { serve(stop); });
    } catch (const std::system_error&) { // RLIMIT_NPROC, or a machine that is full: there are fewer then
    }
}

void Workers::serve(const std::stop_token& stop)
{
    std::uint64_t served = 0;
    std::unique_lock lock { m_mutex };
    while (m_posted.wait(lock, stop, [&] { return m_number != served; })) {
        served = m_number;
        const std::shared_ptr<Job> job = m_job;
        lock.unlock();
        job->take_part();
        lock.lock();
    }
}

} // namespace nestbox
