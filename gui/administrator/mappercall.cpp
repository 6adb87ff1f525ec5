// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/administrator/mappercall.h"

#include "gui/administrator/mapperconnection.h"

#include <QHash>
#include <QThread>

namespace nestbox {

MapperCall::MapperCall(int userNamespace, const ConsentRequest& request, QObject* parent)
    : QObject(parent)
    , m_connection(new MapperConnection(userNamespace, request))
{
    connect(m_connection, &MapperConnection::finished, this, &MapperCall::finished);
}

MapperCall::~MapperCall()
{
    // Not waited for: a bus that does not answer may hold it up. The thread ends, and with it itself, when it can.
    m_connection->deleteLater();
}

void MapperCall::start()
{
    auto* thread = new QThread;
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    connect(m_connection, &QObject::destroyed, thread, &QThread::quit, Qt::DirectConnection);
    connect(thread, &QThread::started, m_connection, &MapperConnection::call);
    m_connection->moveToThread(thread);
    thread->start();
}

QString consentReason(const QString& errorName)
{
    const QString ours = QStringLiteral("org.nestbox.Mapper1.Error.");
    if (errorName.startsWith(ours))
        return errorName.mid(ours.size());
    const QString bus = QStringLiteral("org.freedesktop.DBus.Error.");
    const QString name = errorName.startsWith(bus) ? errorName.mid(bus.size()) : errorName;
    static const QHash<QString, const char*> reasons {
        { QStringLiteral("ServiceUnknown"), "NotInstalled" },
        { QStringLiteral("NameHasNoOwner"), "NotInstalled" },
        { QStringLiteral("Spawn.ServiceNotFound"), "NotInstalled" },
        { QStringLiteral("AccessDenied"), "BusRefused" },
        { QStringLiteral("LimitsExceeded"), "Busy" },
        { QStringLiteral("UnknownMethod"), "OtherVersion" },
        { QStringLiteral("UnknownInterface"), "OtherVersion" },
        { QStringLiteral("UnknownObject"), "OtherVersion" },
        { QStringLiteral("InvalidArgs"), "OtherVersion" },
        { QStringLiteral("TimedOut"), "NotStarted" },
    };
    const char* known = reasons.value(name, name.startsWith(QLatin1String("Spawn.")) ? "NotStarted" : "ServiceGone");
    return QLatin1String(known);
}

} // namespace nestbox
