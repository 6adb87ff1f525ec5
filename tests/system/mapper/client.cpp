// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A user of the mapper, for the tests: makes a user namespace, asks for maps, answers the prompt. Says what happens on
// standard output, a line each; does what standard input says.

#include <gio/gio.h> // both before Qt, whose "signals" it would meet
#include <gio/gunixfdlist.h>

#include "heldnamespace.h"
#include "helper/dbus/mappertypes.h"
#include "randomcall.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusReply>
#include <QDBusUnixFileDescriptor>
#include <QSocketNotifier>
#include <QTextStream>

#include <PolkitQt1/Agent/Listener>
#include <PolkitQt1/Agent/Session>
#include <PolkitQt1/Authority>
#include <PolkitQt1/Details>
#include <PolkitQt1/Identity>
#include <PolkitQt1/Subject>

#include <cstdio>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

using namespace nestbox;

namespace {

void say(const QString& line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

IdMap rows(const QString& text)
{
    IdMap map;
    for (const QString& row : text.split(',', Qt::SkipEmptyParts)) {
        const QStringList numbers = row.split(' ', Qt::SkipEmptyParts);
        map.ranges.push_back({ numbers.value(0).toUInt(), numbers.value(1).toUInt(), numbers.value(2).toUInt() });
    }
    return map;
}

QDBusMessage call(int fd, const IdMap& uid, const IdMap& gid, bool allow_setgroups)
{
    auto message = QDBusMessage::createMethodCall(
        "org.nestbox.Mapper1", "/org/nestbox/Mapper1", "org.nestbox.Mapper1", "ApplyMaps");
    message.setArguments({ QVariant::fromValue(QDBusUnixFileDescriptor(fd)), QVariant::fromValue(uid),
        QVariant::fromValue(gid), allow_setgroups });
    return message;
}

QString outcome(const QDBusMessage& reply)
{
    return reply.type() == QDBusMessage::ReplyMessage
        ? QStringLiteral("applied")
        : reply.errorName().replace("org.nestbox.Mapper1.Error.", QString());
}

test::HeldNamespace::Kind kind(const QCommandLineParser& options)
{
    if (options.isSet("nested"))
        return test::HeldNamespace::Nested;
    if (options.isSet("denied"))
        return test::HeldNamespace::Denied;
    return options.isSet("written") ? test::HeldNamespace::Written : test::HeldNamespace::Empty;
}

/// A call whose descriptor does not exist: QtDBus would not send it.
QString ask_without_descriptor()
{
    GDBusConnection* bus = g_bus_get_sync(G_BUS_TYPE_SYSTEM, nullptr, nullptr);
    GError* error = nullptr;
    g_autoptr(GVariant) reply
        = g_dbus_connection_call_sync(bus, "org.nestbox.Mapper1", "/org/nestbox/Mapper1", "org.nestbox.Mapper1",
            "ApplyMaps", g_variant_new_parsed("(handle 3, [(uint32 0, uint32 2000, uint32 1)], @a(uuu) [], false)"),
            nullptr, G_DBUS_CALL_FLAGS_NONE, G_MAXINT, nullptr, &error);
    if (reply)
        return "applied";
    g_autofree char* name = g_dbus_error_get_remote_error(error);
    return name ? QString(name).replace("org.nestbox.Mapper1.Error.", QString()) : QString(error->message);
}

/// Calls that want no answer, so that the bus counts none of them, each with so many descriptors.
void pour(int messages, int descriptors_each)
{
    GDBusConnection* bus = g_bus_get_sync(G_BUS_TYPE_SYSTEM, nullptr, nullptr);
    for (int i = 0; i < messages; ++i) {
        g_autoptr(GDBusMessage) message = g_dbus_message_new_method_call(
            "org.nestbox.Mapper1", "/org/nestbox/Mapper1", "org.nestbox.Mapper1", "ApplyMaps");
        g_dbus_message_set_body(
            message, g_variant_new_parsed("(handle 0, [(uint32 0, uint32 2000, uint32 1)], @a(uuu) [], false)"));
        g_dbus_message_set_flags(message, G_DBUS_MESSAGE_FLAGS_NO_REPLY_EXPECTED);
        g_autoptr(GUnixFDList) descriptors = g_unix_fd_list_new();
        for (int copy = 0; copy < descriptors_each; ++copy)
            g_unix_fd_list_append(descriptors, STDERR_FILENO, nullptr);
        g_dbus_message_set_unix_fd_list(message, descriptors);
        g_dbus_connection_send_message(bus, message, G_DBUS_SEND_MESSAGE_FLAGS_NONE, nullptr, nullptr);
        if (i % 20 == 19)
            g_dbus_connection_flush_sync(bus, nullptr, nullptr);
    }
    say("poured");
}

constexpr int ten_minutes = 600'000;

class Agent : public PolkitQt1::Agent::Listener
{
public:
    void initiateAuthentication(const QString&, const QString& message, const QString&, const PolkitQt1::Details&,
        const QString& cookie, const PolkitQt1::Identity::List& identities,
        PolkitQt1::Agent::AsyncResult* result) override
    {
        m_result = result;
        m_session = std::make_unique<PolkitQt1::Agent::Session>(identities.first(), cookie, result);
        say("prompt " + message);
    }
    bool initiateAuthenticationFinish() override { return true; }
    void cancelAuthentication() override { say("prompt cancelled"); }

    void give(const QString& password)
    {
        QObject::connect(m_session.get(), &PolkitQt1::Agent::Session::request, m_session.get(),
            [this, password] { m_session->setResponse(password); });
        QObject::connect(m_session.get(), &PolkitQt1::Agent::Session::completed, m_session.get(), [this](bool gained) {
            say(gained ? "authenticated" : "not authenticated");
            m_result->setCompleted();
        });
        m_session->initiate();
    }
    void dismiss()
    {
        m_result->setError("dismissed");
        m_result->setCompleted();
    }

private:
    PolkitQt1::Agent::AsyncResult* m_result = nullptr;
    std::unique_ptr<PolkitQt1::Agent::Session> m_session;
};

/// One user of many: half of the requests are for IDs that the rules give, half for IDs that they refuse.
int ask_often(int times)
{
    int wrong = 0;
    for (int i = 0; i < times; ++i) {
        const test::HeldNamespace held;
        const bool allowed = i % 2 == 0;
        const Id inside = getuid() * 1000 + static_cast<Id>(i); // so that nobody else's answer looks right
        const IdMap map { { { inside, allowed ? 2000U : 3000U, 1000 } } };
        const QString said
            = outcome(QDBusConnection::systemBus().call(call(held.fd(), map, map, false), QDBus::Block, ten_minutes));
        const QByteArray expected = allowed ? QByteArray::number(inside) + " 2000 1000" : QByteArray();
        if (said != (allowed ? "applied" : "NotAuthorized") || test::proc_text(held.process(), "uid_map") != expected
            || test::proc_text(held.process(), "gid_map") != expected) {
            ++wrong;
            say(QStringLiteral("wrong %1 %2").arg(i).arg(said));
        }
    }
    say(QStringLiteral("done %1").arg(wrong));
    return wrong == 0 ? 0 : 1;
}

/// Keeps up to 64 calls under way, now and then only one; "done" and how many were answered.
int fuzz(quint32 seed, int messages)
{
    const test::HeldNamespace held;
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return 1;
    test::RandomCall calls(seed, { held.fd(), held.fd(), ends[0], open("/etc/passwd", O_RDONLY), open("/", O_PATH) });
    int under_way = 0;
    int answered = 0;
    for (int i = 0; i < messages; ++i) {
        auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(calls.next(), ten_minutes));
        ++under_way;
        QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [&, watcher] {
            --under_way;
            answered += watcher->error().type() == QDBusError::NoReply ? 0 : 1;
            watcher->deleteLater();
        });
        while (under_way > (i % 100 == 0 || i + 1 == messages ? 0 : 63))
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    say(QStringLiteral("done %1").arg(answered));
    return 0;
}

class Client : public QObject
{
public:
    explicit Client(const QCommandLineParser& options)
        : m_uid(rows(options.value("uid")))
        , m_gid(rows(options.value("gid")))
        , m_allow_setgroups(options.isSet("setgroups"))
        , m_held(kind(options))
        , m_fd(options.isSet("fd") ? options.value("fd").toInt() : m_held.fd())
    {
        const pid_t asks = options.isSet("agent-for") ? options.value("agent-for").toInt() : getpid();
        if ((options.isSet("agent") || options.isSet("agent-for"))
            && !m_agent.registerListener(PolkitQt1::UnixProcessSubject(asks), "/org/nestbox/TestAgent"))
            say("no agent");
        QObject::connect(&m_input, &QSocketNotifier::activated, this, [this] { read_orders(); });
        QDBusConnection::systemBus().interface(); // on the bus before anybody says "call"
        say(QStringLiteral("namespace %1").arg(m_held.process()));
    }

private:
    void read_orders()
    {
        char text[256] = {};
        if (read(0, text, sizeof text - 1) <= 0)
            return QCoreApplication::quit();
        for (const QString& line : QString(text).split('\n', Qt::SkipEmptyParts))
            obey(line);
    }
    void obey(const QString& line)
    {
        if (line == "call")
            ask(1);
        else if (line.startsWith("flood "))
            ask(line.mid(6).toInt());
        else if (line.startsWith("pour "))
            pour(line.section(' ', 1, 1).toInt(), line.section(' ', 2).toInt());
        else if (line == "leave") {
            QDBusConnection::systemBus().send(call(m_fd, m_uid, m_gid, m_allow_setgroups));
            QDBusConnection::systemBus().interface()->serviceOwner("org.freedesktop.DBus"); // it is on its way
            _exit(0);
        } else if (line == "call without descriptor")
            say("reply " + ask_without_descriptor());
        else if (line == "drop")
            m_held.end_process();
        else if (line == "dismiss")
            m_agent.dismiss();
        else if (line.startsWith("password "))
            m_agent.give(line.mid(9));
    }
    void ask(int times)
    {
        for (int i = 0; i < times; ++i) {
            auto* watcher = new QDBusPendingCallWatcher(
                QDBusConnection::systemBus().asyncCall(call(m_fd, m_uid, m_gid, m_allow_setgroups), ten_minutes), this);
            QObject::connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher] {
                say("reply " + outcome(watcher->reply()));
                watcher->deleteLater();
            });
        }
    }

    IdMap m_uid;
    IdMap m_gid;
    bool m_allow_setgroups;
    test::HeldNamespace m_held;
    int m_fd;
    Agent m_agent;
    QSocketNotifier m_input { 0, QSocketNotifier::Read };
};

} // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_LOGGING_RULES", "*.debug=false"); // polkit-qt's agent is talkative
    QCoreApplication application(argc, argv);
    register_mapper_types();
    QCommandLineParser options;
    for (const char* flag : { "setgroups", "nested", "denied", "written", "agent" })
        options.addOption(QCommandLineOption(flag));
    for (const char* value : { "uid", "gid", "fd", "agent-for", "often", "fuzz", "seed" })
        options.addOption(QCommandLineOption(value, {}, "value"));
    options.process(application);
    if (options.isSet("fuzz"))
        return fuzz(options.value("seed").toUInt(), options.value("fuzz").toInt());
    if (options.isSet("often"))
        return ask_often(options.value("often").toInt());
    const Client client(options);
    return QCoreApplication::exec();
}
