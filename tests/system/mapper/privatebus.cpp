// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "privatebus.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusReply>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <cstdlib>
#include <pwd.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <tuple>
#include <unistd.h>

namespace nestbox::test {

namespace {

// Of `password`, by openssl passwd -6.
constexpr const char* hash
    = "$6$nestbox$uBDubUvhXcfnEfDfF4mr/KgUpokms8J1Zp5/MJ/XZwyEhjihVANfOilXNQ4uOuVBTPnBeZH7yKY3yiAyz.bGG.";

// What is asked for decides: each test picks its own answer.
constexpr const char* rules = R"(
polkit.addAdminRule(function(action, subject) { return ["unix-user:boss"]; });
polkit.addRule(function(action, subject) {
    if (action.id != "org.nestbox.mapper.apply-maps")
        return polkit.Result.NOT_HANDLED;
    var ids = action.lookup("uid_ranges") + "/" + action.lookup("gid_ranges");
    if (ids.indexOf("2000-") >= 0)
        return polkit.Result.YES;
    if (ids.indexOf("3000-") >= 0)
        return polkit.Result.NO;
    if (ids.indexOf("4000-") >= 0)
        return action.lookup("setgroups") == "deny" ? polkit.Result.YES : polkit.Result.NO;
    return polkit.Result.NOT_HANDLED;
});
)";

constexpr const char* service_file = "/usr/share/dbus-1/system-services/org.nestbox.Mapper1.service";

constexpr const char* pam = "auth required pam_unix.so nodelay\naccount required pam_permit.so\n";

void write_service(const QByteArray& command)
{
    write_file(service_file, "[D-BUS Service]\nName=org.nestbox.Mapper1\nUser=root\nExec=" + command + '\n');
}

/// And has the bus read its configuration again.
void end_owner(const QString& name)
{
    const pid_t old = owner_of(name);
    if (old > 0)
        kill(old, SIGKILL);
    QDBusConnection::systemBus().call(QDBusMessage::createMethodCall(
        "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ReloadConfig"));
    while (old > 0 && owner_of(name) == old)
        usleep(10'000);
}

int status_after(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) != child) { }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Returns in the process that is to run the tests. Its two ancestors are the outside's end and the init of the new
/// process numbers, with which all the others die.
void become_grandchild()
{
    if (const pid_t init = fork(); init > 0)
        _exit(status_after(init));
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const pid_t tests = fork();
    if (tests == 0)
        return;
    int status = 0;
    for (pid_t ended = 0; ended != tests;)
        ended = waitpid(-1, &status, 0);
    _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
}

bool overlay(const QByteArray& directory)
{
    const QByteArray upper = "/run/nestbox/upper" + directory;
    const QByteArray work = "/run/nestbox/work" + directory;
    QDir().mkpath(upper);
    QDir().mkpath(work);
    const QByteArray options = "lowerdir=" + directory + ",upperdir=" + upper + ",workdir=" + work;
    return mount("overlay", directory, "overlay", 0, options.constData()) == 0;
}

bool make_private()
{
    return mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
        && mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, nullptr) == 0
        && mount("tmpfs", "/run", "tmpfs", MS_NOSUID | MS_NODEV, "mode=755") == 0 && overlay("/etc") && overlay("/usr");
}

void write_configuration()
{
    write_file("/etc/nsswitch.conf", "passwd: files\ngroup: files\nshadow: files\n");
    write_file("/etc/pam.d/polkit-1", pam);
    for (const QString& old : QDir("/etc/polkit-1/rules.d").entryList(QDir::Files))
        QFile::remove("/etc/polkit-1/rules.d/" + old);
    write_file("/etc/polkit-1/rules.d/10-test.rules", rules);
    chmod("/etc/polkit-1/rules.d", 0755); // distributions hide it, each from another user than ours
}

} // namespace

QString enter_private_bus()
{
    if (geteuid() != 0)
        return "needs root: a system bus, accounts and mounts of its own";
    if (!getpwnam("messagebus") || !getpwnam("polkitd"))
        return "needs dbus-daemon and polkitd with their accounts";
    std::fflush(nullptr);
    if (unshare(CLONE_NEWNS | CLONE_NEWPID) != 0)
        return "may not make namespaces";
    become_grandchild();
    if (!make_private())
        return "may not mount: proc, tmpfs, overlay";
    write_accounts();
    write_configuration();
    QDir().mkpath("/run/dbus");
    if (std::system(NESTBOX_CMAKE " --install " NESTBOX_BUILD " --component mapper >/run/nestbox/install.log 2>&1")
        != 0)
        return "the mapper was not built";
    QFile::copy(NESTBOX_CLIENT, "/run/nestbox/client");
    if (std::system("dbus-daemon --system --fork --nopidfile 2>/run/nestbox/bus.log") != 0)
        return "dbus-daemon does not start";
    return {};
}

QString install_programs(const QStringList& more)
{
    if (std::system(
            NESTBOX_CMAKE " --install " NESTBOX_BUILD " --component Unspecified >>/run/nestbox/install.log 2>&1")
        != 0)
        return {};
    for (const QString& program : more)
        if (!QFile::copy(program, QStringLiteral(NESTBOX_BINDIR "/") + QFileInfo(program).fileName()))
            return {};
    return NESTBOX_BINDIR;
}

void write_file(const QString& path, const QByteArray& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

void write_accounts(const QStringList& without)
{
    // The programs that are installed know these two by their numbers.
    static const passwd bus = *getpwnam("messagebus");
    static const passwd polkit = *getpwnam("polkitd");
    QList<std::tuple<QByteArray, uid_t, gid_t>> accounts { { "root", 0, 0 }, { "messagebus", bus.pw_uid, bus.pw_gid },
        { "polkitd", polkit.pw_uid, polkit.pw_gid }, { "nestbox-mapper", 900, 901 }, { "anna", 1000, 1000 },
        { "boss", 5500, 5500 }, { "neighbour", 6500, 6500 }, { "nobody", 65534, 65534 } };
    for (uid_t i = 0; i < 9; ++i)
        accounts << std::tuple { "nest" + QByteArray::number(i), first_user + i, first_user + i };
    QByteArray users;
    QByteArray groups = "disk:x:6:\nshadow:x:42:\ndocker:x:7997:\nlabs:x:7500:nest0\n";
    for (const auto& [name, uid, gid] : accounts) {
        groups += name + ":x:" + QByteArray::number(gid) + ":\n";
        if (!without.contains(name))
            users += name + ":x:" + QByteArray::number(uid) + ':' + QByteArray::number(gid) + "::/:/bin/sh\n";
    }
    write_file("/etc/passwd", users);
    write_file("/etc/group", groups);
    write_file("/etc/shadow", "boss:" + QByteArray(hash) + ":1::::::\n");
    chmod("/etc/shadow", 0600);
}

pid_t owner_of(const QString& name)
{
    const QDBusReply<uint> pid = QDBusConnection::systemBus().interface()->servicePid(name);
    return pid.isValid() ? static_cast<pid_t>(pid.value()) : -1;
}

pid_t mapper()
{
    QDBusConnection::systemBus().interface()->startService("org.nestbox.Mapper1");
    return owner_of("org.nestbox.Mapper1");
}

QString mapper_program()
{
    QFile file(service_file);
    file.open(QIODevice::ReadOnly);
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("Exec="))
            return line.mid(5).split(' ').first();
    return {};
}

void restart_mapper(const QByteArray& arguments)
{
    write_service(mapper_program().toLocal8Bit() + ' ' + arguments);
    end_owner("org.nestbox.Mapper1");
}

QString hide_mapper(const QString& program)
{
    const QString kept = mapper_program();
    if (program == "none")
        QFile::remove(service_file);
    else if (!program.isEmpty())
        write_service(program.toLocal8Bit());
    else
        return {};
    end_owner("org.nestbox.Mapper1");
    return kept;
}

void show_mapper(const QString& kept)
{
    if (kept.isEmpty())
        return;
    write_service(kept.toLocal8Bit());
    end_owner("org.nestbox.Mapper1");
}

void restart_polkit()
{
    end_owner("org.freedesktop.PolicyKit1");
}

QList<pid_t> children_of(pid_t parent)
{
    QList<pid_t> children;
    for (const QString& entry : QDir("/proc").entryList(QDir::Dirs))
        if (const pid_t pid = entry.toInt(); pid > 0 && status_of(pid, "PPid") == QByteArray::number(parent))
            children << pid;
    return children;
}

QByteArray status_of(pid_t process, const QByteArray& title)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith(title + ':'))
                return line.mid(title.size() + 1).simplified();
    return {};
}

qsizetype descriptors_of(pid_t process)
{
    return QDir(QStringLiteral("/proc/%1/fd").arg(process))
        .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
        .size();
}

} // namespace nestbox::test
