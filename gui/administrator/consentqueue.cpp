// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/administrator/consentqueue.h"

namespace nestbox {

ConsentQueue& ConsentQueue::instance()
{
    static ConsentQueue queue;
    return queue;
}

void ConsentQueue::add(MapperCall* call)
{
    m_waiting.enqueue(call);
    connect(call, &MapperCall::finished, this, [this, call] {
        if (isFirst(call))
            next();
    });
    connect(call, &QObject::destroyed, this, [this] {
        if (!m_current)
            next();
    });
    if (!m_current)
        next();
}

void ConsentQueue::next()
{
    m_current.clear();
    while (!m_current && !m_waiting.isEmpty())
        m_current = m_waiting.dequeue();
    if (!m_current)
        return;
    m_current->start();
    emit moved();
}

} // namespace nestbox
