// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/namespacewatcher.h"

#include "engine/host/kernelfacts.h"
#include "engine/host/personaldetails.h"
#include "engine/namespaces/buildtree.h"
#include "gui/launch/launcherpath.h"
#include "gui/namespaces/outline.h"

#include <QFile>
#include <QGuiApplication>
#include <QSocketNotifier>

#include <algorithm>
#include <utility>

namespace nestbox {

namespace {

constexpr int looksBetweenSearches = 20;

/// Of those on the screen only: the kernel may keep a reader waiting while it is busy with a process's memory.
void readCommands(NamespaceTree& tree, const std::vector<std::uint32_t>& pids)
{
    for (Process& process : tree.processes)
        if (std::ranges::binary_search(pids, process.pid))
            process.command = read_command(process.pid);
}

/// What runs whenever Nestbox, or whoever uses the same tools, starts a sandbox or writes its maps.
std::vector<std::string> programsOfSandboxes()
{
    const QByteArray launcher = QFile::encodeName(launcherPath());
    HostFacts::PerKind uid;
    HostFacts::PerKind gid;
    find_map_tool(uid, IdKind::Uid);
    find_map_tool(gid, IdKind::Gid);
    return { launcher.toStdString(), (launcher + "-nss").toStdString(), uid.tool_path, gid.tool_path };
}

/// Those whose end is likely to be the end of their namespace.
std::vector<std::uint32_t> firstProcessesOf(const NamespaceTree& tree)
{
    std::vector<std::uint32_t> pids;
    for (std::size_t node = 0; node < tree.nodes.size(); ++node)
        if (node != tree.reader && !tree.nodes[node].processes.empty())
            pids.push_back(tree.processes[tree.nodes[node].processes.front()].pid);
    return pids;
}

} // namespace

NamespaceWatcher::NamespaceWatcher(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(2); // one looks, one searches
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &NamespaceWatcher::look);
}

NamespaceWatcher::~NamespaceWatcher()
{
    m_stopSearch.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

void NamespaceWatcher::setRunning(bool running)
{
    if (running == m_running)
        return;
    m_running = running;
    if (running) {
        watchActivity();
        refresh();
        return;
    }
    m_timer.stop();
    m_again = false;
    m_held.reset(); // it would be old when it is asked for
    m_notifier.reset();
    m_activity.reset();
    m_stopSearch.request_stop();
    m_stopSearch = {};
}

void NamespaceWatcher::watchActivity()
{
    m_activity.emplace(programsOfSandboxes());
    if (m_activity->descriptor() < 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_activity->descriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        if (m_activity->take())
            announce();
    });
}

void NamespaceWatcher::refresh()
{
    if (!m_running)
        return;
    m_pace.wake();
    m_looksUntilSearch = 0;
    m_again = m_looking;
    look();
}

void NamespaceWatcher::announce()
{
    if (!m_running)
        return;
    m_pace.announce();
    const int pause = m_pace.pause(false);
    if (!m_looking && m_timer.remainingTime() > pause)
        m_timer.start(pause);
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
    m_timer.stop();
    m_looking = true;
    m_pace.begin();
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
    m_firstSearch = m_firstSearch || (adopted && !std::exchange(m_searched, true));
    const std::expected<bool, int> seenSomething = m_scanner->refresh(watched);
    if (!seenSomething)
        emit failed(seenSomething.error());
    Result result;
    result.changed = adopted || seenSomething.value_or(false) || !m_shown || watched != m_shownWatched;
    if (seenSomething && result.changed)
        show(std::move(watched), result);
    if (m_shown)
        emit looked(m_counts.first, m_counts.second);
    if (search && seenSomething)
        result.search = m_scanner->held_search();
    QMetaObject::invokeMethod(this, [this, result = std::move(result)] { finish(result); }, Qt::QueuedConnection);
}

/// In the pool, too.
void NamespaceWatcher::show(std::vector<std::uint32_t> watched, Result& result)
{
    auto tree = std::make_shared<NamespaceTree>(build_tree(m_scanner->facts()));
    tree->user_names = m_names;
    add_user_names(*tree);
    m_names = tree->user_names;
    readCommands(*tree, watched);
    m_counts = { static_cast<int>(tree->nodes.size()), static_cast<int>(tree->processes.size()) };
    result.firstProcesses = firstProcessesOf(*tree);
    emit seen({ tree, buildOutline(*tree), std::exchange(m_firstSearch, false) });
    m_shown = true;
    m_shownWatched = std::move(watched);
}

void NamespaceWatcher::finish(const Result& result)
{
    m_looking = false;
    if (!m_running)
        return;
    if (result.changed)
        m_activity->follow(result.firstProcesses);
    if (result.search)
        searchDeeply(*result.search);
    m_pace.end(result.changed);
    if (std::exchange(m_again, false))
        look();
    else
        m_timer.start(m_pace.pause(QGuiApplication::applicationState() != Qt::ApplicationActive));
}

void NamespaceWatcher::searchDeeply(const HeldSearch& search)
{
    m_searching = true;
    m_looksUntilSearch = looksBetweenSearches;
    m_pool.start([this, search, stop = m_stopSearch.get_token()] {
        std::optional<HeldNamespaces> found = find_held_namespaces(search, stop);
        QMetaObject::invokeMethod(
            this,
            [this, found = std::move(found)]() mutable {
                m_searching = false;
                if (m_running)
                    m_held = std::move(found);
            },
            Qt::QueuedConnection);
    });
}

} // namespace nestbox
