// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/scanner.h"
#include "gui/namespaces/namespacesight.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <cstdint>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace nestbox {

/// Looks at the machine's namespaces again and again, never on the thread it lives in. Quickly while something happens,
/// more slowly when nothing does or the person is elsewhere. The search for namespaces without processes runs beside
/// it.
class NamespaceWatcher : public QObject
{
    Q_OBJECT

public:
    explicit NamespaceWatcher(QObject* parent = nullptr);
    ~NamespaceWatcher() override;

    /// Begins or ends to look. At first it does not.
    void setRunning(bool running);
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Looks now, at everything.
    void refresh();
    /// Processes (ascending) whose credentials and command lines are shown, so that they have to be true at once.
    void setWatched(std::vector<std::uint32_t> pids);
    /// Milliseconds until the next look.
    [[nodiscard]] int interval() const { return m_timer.interval(); }

signals:
    /// Something changed, or it is the first look.
    void seen(const nestbox::NamespaceSight& sight);
    /// Every look, with what the charts need.
    void looked(int namespaces, int processes);
    /// /proc cannot be listed: an errno.
    void failed(int error);

private:
    void look();
    void lookInPool(std::vector<std::uint32_t> watched, std::optional<HeldNamespaces> held, bool search);
    void finish(bool changed, const std::optional<HeldSearch>& search);
    void searchDeeply(const HeldSearch& search);
    void adjustInterval(bool changed);

    QTimer m_timer;
    bool m_running = false;
    bool m_looking = false;
    bool m_again = false; ///< refresh() came while it looked
    bool m_searching = false;
    int m_quietLooks = 0;
    int m_looksUntilSearch = 0;
    std::vector<std::uint32_t> m_watched;
    std::optional<HeldNamespaces> m_held; ///< for the next look to adopt
    std::optional<Scanner> m_scanner; ///< touched in the pool only
    std::map<Id, std::string> m_names; ///< likewise
    bool m_shown = false; ///< likewise: something was emitted
    std::vector<std::uint32_t> m_shownWatched; ///< likewise: those whose command lines were
    std::pair<int, int> m_counts; ///< likewise: of namespaces and processes
    std::stop_source m_stop;
    QThreadPool m_pool; ///< last: its threads end before what they use
};

} // namespace nestbox
