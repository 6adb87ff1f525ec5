// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/activity.h"
#include "engine/host/scanner.h"
#include "gui/namespaces/lookpace.h"
#include "gui/namespaces/namespacesight.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

class QSocketNotifier;

namespace nestbox {

/// Looks at the machine's namespaces again and again, never on the thread it lives in. At once when a sandbox of
/// Nestbox starts or a process that it has seen in a namespace ends; for all else it polls: quickly while something
/// happens, more slowly when nothing does or the person is elsewhere. The search for namespaces without processes runs
/// beside it.
class NamespaceWatcher : public QObject
{
    Q_OBJECT

public:
    explicit NamespaceWatcher(QObject* parent = nullptr);
    ~NamespaceWatcher() override;

    /// Begins or ends to look. At first it does not, and then does nothing whatever it is asked.
    void setRunning(bool running);
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Looks now, at everything.
    void refresh();
    /// Something that can be seen is about to happen: looks soon, and a few times.
    void announce();
    void setPauses(const LookPace::Pauses& pauses) { m_pace = LookPace { pauses }; }
    /// Processes (ascending) whose credentials and command lines are shown, so that they have to be true at once.
    void setWatched(std::vector<std::uint32_t> pids);

signals:
    /// Something changed, or it is the first look.
    void seen(const nestbox::NamespaceSight& sight);
    /// Every look, with what the charts need.
    void looked(int namespaces, int processes);
    /// /proc cannot be listed: an errno.
    void failed(int error);

private:
    /// What a look leaves to the thread that the watcher lives in.
    struct Result
    {
        bool changed = false;
        std::vector<std::uint32_t> firstProcesses; ///< of every namespace below another, if it changed
        std::optional<HeldSearch> search; ///< the next one, if it is due
    };

    void watchActivity();
    void look();
    void lookInPool(std::vector<std::uint32_t> watched, std::optional<HeldNamespaces> held, bool search);
    void show(std::vector<std::uint32_t> watched, Result& result);
    void finish(const Result& result);
    void searchDeeply(const HeldSearch& search);

    QTimer m_timer;
    LookPace m_pace;
    std::optional<Activity> m_activity; ///< while it runs
    std::unique_ptr<QSocketNotifier> m_notifier; ///< likewise
    bool m_running = false;
    bool m_looking = false;
    bool m_again = false; ///< refresh() came while it looked
    bool m_searching = false;
    int m_looksUntilSearch = 0;
    std::vector<std::uint32_t> m_watched;
    std::optional<HeldNamespaces> m_held; ///< for the next look to adopt
    std::optional<Scanner> m_scanner; ///< touched in the pool only
    std::map<Id, std::string> m_names; ///< likewise
    bool m_searched = false; ///< likewise: a search has ended
    bool m_firstSearch = false; ///< likewise: what it found is yet to be shown
    bool m_shown = false; ///< likewise: something was emitted
    std::vector<std::uint32_t> m_shownWatched; ///< likewise: those whose command lines were
    std::pair<int, int> m_counts; ///< likewise: of namespaces and processes
    std::stop_source m_stopSearch;
    QThreadPool m_pool; ///< last: its threads end before what they use
};

} // namespace nestbox
