// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/administrator/mapperservice.h"

#include "engine/host/gatherhostfacts.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusReply>
#include <QStringList>

namespace nestbox {

namespace {

constexpr int patience = 5000;

bool isListed(const QString& method)
{
    const auto call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
        QStringLiteral("/org/freedesktop/DBus"), QStringLiteral("org.freedesktop.DBus"), method);
    const QDBusReply<QStringList> names = QDBusConnection::systemBus().call(call, QDBus::Block, patience);
    return names.isValid() && names.value().contains(QLatin1String("org.nestbox.Mapper1"));
}

} // namespace

bool mapperIsInstalled()
{
    return QDBusConnection::systemBus().isConnected()
        && (isListed(QStringLiteral("ListActivatableNames")) || isListed(QStringLiteral("ListNames")));
}

HostFacts gatherAllFacts()
{
    HostFacts facts = gather_host_facts(HostQuestions::everything());
    facts.mapper_available = mapperIsInstalled();
    return facts;
}

} // namespace nestbox
