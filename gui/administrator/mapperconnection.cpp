// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/administrator/mapperconnection.h"

#include "gui/administrator/mappercall.h"
#include "helper/dbus/mappertypes.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#include <QUuid>

#include <chrono>

#include <fcntl.h>

namespace nestbox {

namespace {

/// The mapper gives a person three minutes; the bus takes half a minute to start it.
constexpr std::chrono::milliseconds answerLimit = std::chrono::minutes(4);

} // namespace

MapperConnection::MapperConnection(int userNamespace, ConsentRequest request)
    : m_name(QUuid::createUuid().toString())
    , m_namespace(::fcntl(userNamespace, F_DUPFD_CLOEXEC, 0))
    , m_request(std::move(request))
{
}

MapperConnection::~MapperConnection()
{
    QDBusConnection::disconnectFromBus(m_name);
}

void MapperConnection::call()
{
    register_mapper_types();
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SystemBus, m_name);
    if (!bus.isConnected())
        return emit finished(QStringLiteral("NoBus"));
    auto message = QDBusMessage::createMethodCall(QStringLiteral("org.nestbox.Mapper1"),
        QStringLiteral("/org/nestbox/Mapper1"), QStringLiteral("org.nestbox.Mapper1"), QStringLiteral("ApplyMaps"));
    message.setArguments({ QVariant::fromValue(QDBusUnixFileDescriptor(m_namespace.get())),
        QVariant::fromValue(m_request.uid), QVariant::fromValue(m_request.gid), m_request.allow_setgroups });
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(message, static_cast<int>(answerLimit.count())), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<> reply = *watcher;
        emit finished(reply.isError() ? consentReason(reply.error().name()) : QString());
    });
}

} // namespace nestbox
