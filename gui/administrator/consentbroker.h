// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/administrator/launchersocket.h"
#include "gui/administrator/mappercall.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace nestbox {

/// Gets one launcher its maps: takes its request, has it granted by the mapper and the administrator, tells it.
class ConsentBroker : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        Idle, ///< the launcher has not asked
        Queued, ///< another request of this program is before this one
        Asking, ///< somebody may be typing a password
        Ended
    };

    explicit ConsentBroker(QObject* parent = nullptr);
    ~ConsentBroker() override;

    [[nodiscard]] LauncherSocket& socket() { return m_socket; }
    [[nodiscard]] State state() const { return m_state; }
    /// Called once where nobody can type the password: true = now somebody can, ask again.
    std::function<bool()> findAgent;
    /// Takes the request back; false = there is none.
    bool cancel();

signals:
    void stateChanged();
    /// The answer of the mapper, before the launcher gets it; empty = the maps are written.
    void answered(const QString& reason);

private:
    void ask(int userNamespace, const ConsentRequest& request);
    void call();
    [[nodiscard]] bool mayAskAgain(const QString& reason);
    void answer(const QString& reason);
    void sayWaiting();
    void end();
    void setState(State state);

    LauncherSocket m_socket;
    int m_namespace = -1; ///< the socket's
    ConsentRequest m_request;
    std::unique_ptr<MapperCall> m_call;
    QTimer m_sign; ///< of life, for the launcher
    State m_state = State::Idle;
};

} // namespace nestbox
