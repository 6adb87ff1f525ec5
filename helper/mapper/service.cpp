// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/mapper/service.h"

#include "engine/idmap/outsideintervals.h"
#include "helper/dbus/mappertypes.h"
#include "mapper1adaptor.h"

#include <QCoreApplication>
#include <QDBusConnectionInterface>
#include <QDBusReply>
#include <QMetaEnum>

#include <syslog.h>

namespace nestbox {

namespace {

constexpr auto service_name = "org.nestbox.Mapper1";

const char* name_of(Refusal refusal)
{
    const char* name = QMetaEnum::fromType<Refusal>().valueToKey(static_cast<int>(refusal));
    return name ? name : "Failed"; // the exit status of a worker that fell over
}

void log(const MapRequest& request, Refusal outcome)
{
    syslog(LOG_AUTHPRIV | LOG_NOTICE, "user %u, outside users %s, groups %s, setgroups %s: %s", request.caller,
        interval_text(outside_intervals(request.uid)).c_str(), interval_text(outside_intervals(request.gid)).c_str(),
        request.allow_setgroups ? "allow" : "deny", name_of(outcome));
}

void answer(const QDBusMessage& call, Refusal refusal)
{
    const QString name = name_of(refusal);
    QDBusConnection::systemBus().send(refusal == Refusal::None
            ? call.createReply()
            : call.createErrorReply("org.nestbox.Mapper1.Error." + name, name));
}

} // namespace

Service::Service(std::chrono::seconds prompt_limit, std::chrono::seconds idle_limit)
    : m_prompt_limit(prompt_limit)
{
    new Mapper1Adaptor(this);
    m_idle.setSingleShot(true);
    m_idle.callOnTimeout(this, &Service::leave);
    m_idle.start(idle_limit);
}

bool Service::start()
{
    register_mapper_types();
    QDBusConnection bus = QDBusConnection::systemBus();
    return bus.connect("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameOwnerChanged",
               this, SLOT(drop_requests(QString, QString, QString)))
        && bus.registerObject("/org/nestbox/Mapper1", this) && bus.registerService(service_name);
}

void Service::ApplyMaps(const QDBusUnixFileDescriptor& user_namespace, const IdMap& uid_ranges, const IdMap& gid_ranges,
    bool allow_setgroups)
{
    setDelayedReply(true);
    MapRequest request { uid_ranges, gid_ranges, allow_setgroups, 0, message().service().toLatin1() };
    if (const Refusal refusal = admit(request); refusal != Refusal::None || !user_namespace.isValid())
        return answer(message(), refusal == Refusal::None ? Refusal::NotANamespace : refusal);
    auto* worker = new Worker(request, user_namespace.fileDescriptor(), m_prompt_limit, this);
    connect(worker, &Worker::ended, this, [this, request, call = message()](Refusal outcome) {
        log(request, outcome);
        answer(call, outcome);
        if (workers().isEmpty())
            m_idle.start();
    });
    m_idle.stop();
}

/// Steps one and two, and the limits on how many may ask at once.
Refusal Service::admit(MapRequest& request) const
{
    if (const Refusal refusal = request.check(); refusal != Refusal::None)
        return refusal;
    // Over a connection of its own: a flood fills the other one, and there the answer would lie behind it.
    const auto bus = QDBusConnection::connectToBus(QDBusConnection::SystemBus, "questions");
    const QDBusReply<uint> caller = bus.interface()->serviceUid(request.bus_name);
    if (!caller.isValid()) // its value is 0 then, which is root
        return Refusal::CallerGone;
    if (caller.value() == 0)
        return Refusal::InvalidCaller;
    request.caller = caller.value();
    const auto same_user = [&](const Worker* worker) { return worker->request().caller == request.caller; };
    return workers().size() >= 8 || std::ranges::any_of(workers(), same_user) ? Refusal::Busy : Refusal::None;
}

void Service::drop_requests(const QString& name, const QString&, const QString& new_owner)
{
    for (Worker* worker : workers())
        if (new_owner.isEmpty() && worker->request().bus_name == name)
            worker->stop(Refusal::CallerGone);
}

/// The next caller gets a new mapper from the bus as soon as the name is given up. Calls that were already on their way
/// are served before the end.
void Service::leave()
{
    connection().unregisterService(service_name);
    QTimer::singleShot(0, this, [this] {
        if (workers().isEmpty())
            QCoreApplication::quit();
    });
}

} // namespace nestbox
