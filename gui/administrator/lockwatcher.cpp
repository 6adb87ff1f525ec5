// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/administrator/lockwatcher.h"

#include <QGuiApplication>

namespace nestbox {

LockWatcher::LockWatcher(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // polkit-qt's authority belongs to the thread that made it
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive && m_wanted)
            refresh();
    });
}

LockWatcher::~LockWatcher()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void LockWatcher::want()
{
    if (m_wanted)
        return;
    m_wanted = true;
    refresh();
}

void LockWatcher::refresh()
{
    if (m_pool.activeThreadCount() > 0)
        return;
    m_pool.start([this] {
        const LockState state = askLockState();
        QMetaObject::invokeMethod(this, [this, state] { set(state); }, Qt::QueuedConnection);
    });
}

void LockWatcher::set(LockState state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit changed();
}

} // namespace nestbox
