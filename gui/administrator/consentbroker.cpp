// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/administrator/consentbroker.h"

#include "gui/administrator/consentqueue.h"

#include <chrono>

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
    m_call = std::make_unique<MapperCall>(userNamespace, request);
    connect(m_call.get(), &MapperCall::finished, this, &ConsentBroker::answer);
    sayWaiting();
    m_sign.start(20s);
    m_state = State::Queued;
    ConsentQueue::instance().add(m_call.get());
    emit stateChanged();
}

void ConsentBroker::sayWaiting()
{
    m_socket.send({ ConsentReply::Kind::Waiting, 60s, {} });
}

void ConsentBroker::answer(const QString& reason)
{
    if (m_state == State::Ended)
        return;
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
