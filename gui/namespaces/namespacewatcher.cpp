// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/namespacewatcher.h"

#include "engine/host/personaldetails.h"
#include "engine/namespaces/buildtree.h"
#include "gui/namespaces/outline.h"

#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace nestbox {

namespace {

constexpr int activeInterval = 1000; // milliseconds
constexpr int idleInterval = 3000;
constexpr int elsewhereInterval = 6000; // the window is not the active one and nothing happens
constexpr int quietLooksUntilIdle = 10;
constexpr int looksBetweenSearches = 20;

/// Of those on the screen only: the kernel may keep a reader waiting while it is busy with a process's memory.
void readCommands(NamespaceTree& tree, const std::vector<std::uint32_t>& pids)
{
    for (Process& process : tree.processes)
        if (std::ranges::binary_search(pids, process.pid))
            process.command = read_command(process.pid);
}

} // namespace

NamespaceWatcher::NamespaceWatcher(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(2); // one looks, one searches
    m_timer.setSingleShot(true);
    m_timer.setInterval(activeInterval);
    connect(&m_timer, &QTimer::timeout, this, &NamespaceWatcher::look);
}

NamespaceWatcher::~NamespaceWatcher()
{
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

void NamespaceWatcher::setRunning(bool running)
{
    if (running == m_running)
        return;
    m_running = running;
    m_timer.stop();
    if (running)
        refresh();
}

void NamespaceWatcher::refresh()
{
    m_quietLooks = 0;
    m_looksUntilSearch = 0;
    m_again = m_looking;
    look();
}

void NamespaceWatcher::setWatched(std::vector<std::uint32_t> pids)
{
    if (pids == m_watched)
        return;
    m_watched = std::move(pids);
    if (m_running)
        look();
}

void NamespaceWatcher::look()
{
    if (m_looking)
        return;
    m_looking = true;
    const bool search = !m_searching && m_looksUntilSearch-- <= 0;
    m_pool.start([this, watched = m_watched, held = std::exchange(m_held, {}), search]() mutable {
        lookInPool(std::move(watched), std::move(held), search);
    });
}

/// In the pool, and there in one thread at a time.
void NamespaceWatcher::lookInPool(std::vector<std::uint32_t> watched, std::optional<HeldNamespaces> held, bool search)
{
    if (!m_scanner)
        m_scanner.emplace();
    const bool adopted = held.has_value();
    if (held)
        m_scanner->adopt(*std::move(held));
    const std::expected<bool, int> seenSomething = m_scanner->refresh(watched);
    if (!seenSomething)
        emit failed(seenSomething.error());
    const bool changed = adopted || seenSomething.value_or(false) || !m_shown || watched != m_shownWatched;
    if (seenSomething && changed) {
        auto tree = std::make_shared<NamespaceTree>(build_tree(m_scanner->facts()));
        tree->user_names = m_names;
        add_user_names(*tree);
        m_names = tree->user_names;
        readCommands(*tree, watched);
        m_counts = { static_cast<int>(tree->nodes.size()), static_cast<int>(tree->processes.size()) };
        NamespaceSight sight { tree, buildOutline(*tree) };
        emit seen(sight);
        m_shown = true;
        m_shownWatched = std::move(watched);
    }
    if (m_shown)
        emit looked(m_counts.first, m_counts.second);
    std::optional<HeldSearch> next;
    if (search && seenSomething)
        next = m_scanner->held_search();
    QMetaObject::invokeMethod(
        this, [this, changed, next = std::move(next)] { finish(changed, next); }, Qt::QueuedConnection);
}

void NamespaceWatcher::finish(bool changed, const std::optional<HeldSearch>& search)
{
    m_looking = false;
    if (search)
        searchDeeply(*search);
    adjustInterval(changed);
    if (std::exchange(m_again, false))
        look();
    else if (m_running)
        m_timer.start();
}

void NamespaceWatcher::searchDeeply(const HeldSearch& search)
{
    m_searching = true;
    m_looksUntilSearch = looksBetweenSearches;
    m_pool.start([this, search] {
        std::optional<HeldNamespaces> found = find_held_namespaces(search, m_stop.get_token());
        QMetaObject::invokeMethod(
            this,
            [this, found = std::move(found)]() mutable {
                m_searching = false;
                m_held = std::move(found);
            },
            Qt::QueuedConnection);
    });
}

void NamespaceWatcher::adjustInterval(bool changed)
{
    m_quietLooks = changed ? 0 : m_quietLooks + 1;
    const bool idle = m_quietLooks >= quietLooksUntilIdle;
    const bool elsewhere = QGuiApplication::applicationState() != Qt::ApplicationActive;
    m_timer.setInterval(!idle ? activeInterval : elsewhere ? elsewhereInterval : idleInterval);
}

} // namespace nestbox
