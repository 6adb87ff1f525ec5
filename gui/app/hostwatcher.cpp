// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/hostwatcher.h"

#include "gui/administrator/mapperservice.h"
#include "gui/text/hostdirectory.h"

#include <QGuiApplication>

namespace nestbox {

HostWatcher::HostWatcher(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            refresh();
    });
}

HostWatcher::~HostWatcher()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void HostWatcher::refresh()
{
    if (m_pool.activeThreadCount() > 0)
        return;
    m_pool.start([this] {
        HostDirectory::open();
        const HostFacts facts = gatherAllFacts();
        QMetaObject::invokeMethod(this, [this, facts] { emit refreshed(facts); }, Qt::QueuedConnection);
    });
}

} // namespace nestbox
