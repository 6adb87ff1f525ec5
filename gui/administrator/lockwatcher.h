// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/administrator/lockstate.h"

#include <QObject>
#include <QThreadPool>

namespace nestbox {

/// Keeps what polkit would say, asked on a thread of its own: first when it matters, then whenever the person comes
/// back to the window.
class LockWatcher : public QObject
{
    Q_OBJECT

public:
    explicit LockWatcher(QObject* parent = nullptr);
    ~LockWatcher() override;

    [[nodiscard]] LockState state() const { return m_state; }
    /// Somebody wants to know: asks if that has not been done.
    void want();

signals:
    void changed();

private:
    void refresh();
    void set(LockState state);

    QThreadPool m_pool;
    LockState m_state = LockState::Unknown;
    bool m_wanted = false;
};

} // namespace nestbox
