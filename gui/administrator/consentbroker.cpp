// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/administrator/consentbroker.h"

#include "gui/administrator/consentqueue.h"

#include <chrono>
#include <utility>

namespace nestbox {

using namespace std::chrono_literals;

ConsentBroker::ConsentBroker(QObject* parent)
    : QObject(parent)
{
    connect(&m_socket, &LauncherSocket::asked, this, &ConsentBroker::ask);
    connect(&m_socket, &LauncherSocket::left, this, &ConsentBroker::end);
    connect(&ConsentQueue::instance(), &ConsentQueue::moved, this, [this] {
        if (m_call && ConsentQueue::instance().isFirst(m_call.get()))
            setState(State::Asking);
    });
    m_sign.callOnTimeout(this, &ConsentBroker::sayWaiting);
}

ConsentBroker::~ConsentBroker() = default;

void ConsentBroker::ask(int userNamespace, const ConsentRequest& request)
{
    m_namespace = userNamespace;
    m_request = request;
    sayWaiting();
    m_sign.start(20s);
    call();
}

void ConsentBroker::call()
{
    if (m_call)
        m_call.release()->deleteLater(); // it may be the sender
    m_call = std::make_unique<MapperCall>(m_namespace, m_request);
    connect(m_call.get(), &MapperCall::finished, this, &ConsentBroker::answer);
    ConsentQueue::instance().add(m_call.get());
    setState(ConsentQueue::instance().isFirst(m_call.get()) ? State::Asking : State::Queued);
}

bool ConsentBroker::mayAskAgain(const QString& reason)
{
    return reason == QLatin1String("NoAgent") && findAgent && std::exchange(findAgent, {})();
}

void ConsentBroker::sayWaiting()
{
    m_socket.send({ ConsentReply::Kind::Waiting, 60s, {} });
}

void ConsentBroker::answer(const QString& reason)
{
    if (m_state == State::Ended)
        return;
    if (mayAskAgain(reason))
        return call();
    emit answered(reason);
    m_socket.send(reason.isEmpty() ? ConsentReply { ConsentReply::Kind::Applied, {}, {} }
                                   : ConsentReply { ConsentReply::Kind::Refused, {}, reason.toStdString() });
    if (m_call)
        m_call.release()->deleteLater(); // it is the sender
    end();
}

bool ConsentBroker::cancel()
{
    if (!m_call)
        return false;
    m_call.reset();
    answer(QStringLiteral("Cancelled"));
    return true;
}

void ConsentBroker::end()
{
    m_call.reset();
    m_sign.stop();
    setState(State::Ended);
}

void ConsentBroker::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

} // namespace nestbox
