// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/mapper/maprequest.h"

#include <QTimer>

namespace nestbox {

/// This program, started again for one request: whatever touches the descriptor, waits for a person or writes a map is
/// done there. The object is the service's side of it; it says ended() once and deletes itself.
class Worker : public QObject
{
    Q_OBJECT

public:
    Worker(const MapRequest& request, int user_namespace, std::chrono::seconds limit, QObject* parent);

    [[nodiscard]] const MapRequest& request() const { return m_request; }

    /// Kills the process: what it has not done by now will not be done.
    void stop(nestbox::Refusal why);

    /// The main function of the process.
    [[noreturn]] static void run();

signals:
    void ended(nestbox::Refusal refusal);

private:
    void finish();

    MapRequest m_request;
    QTimer m_limit;
    int m_process; ///< pidfd
    Refusal m_stopped = Refusal::Failed; ///< the answer if the process gives none
};

} // namespace nestbox
