// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Programs in namespaces that are there already, as an ordinary user: the command that the window runs, before a
// kernel.
#include "engine/host/scanner.h"
#include "gui/namespaces/entercommand.h"
#include "gui/namespaces/obstacles.h"
#include "looking.h"
#include "tests/support/childprocess.h"
#include "tests/support/mustwork.h"

#include <QProcess>
#include <QTemporaryFile>
#include <QTest>
#include <fcntl.h>
#include <sched.h>
#include <spawn.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace nestbox;
using namespace nestbox::test;

namespace {

constexpr uid_t ordinary = 1001;

/// Its exit status; 127 if it cannot be run at all.
int run(const QStringList& command)
{
    std::vector<QByteArray> words;
    for (const QString& word : command)
        words.push_back(word.toLocal8Bit());
    std::vector<char*> arguments;
    for (QByteArray& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = -1;
    int status = 0;
    if (posix_spawnp(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) != 0)
        return 127;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

NamespacePlace placeOf(const Nest& nest, bool deep)
{
    Scanner scanner;
    const auto tree = std::make_shared<const NamespaceTree>(look(scanner, deep));
    return { tree, tree->find(nest.inode()), true, {} };
}

int runInside(const Nest& nest, const QString& script)
{
    const NamespacePlace place = placeOf(nest, false);
    if (!place.valid() || !enterObstacle(place, static_cast<std::uint32_t>(getpid())).isEmpty())
        return 126;
    return run(enterCommand(*place.tree, *place.node, { "sh", "-c", script }, EnteringUser::current()));
}

QString beside(const char* program)
{
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + QLatin1String(program);
}

/// A sandbox whose PID namespace the outer of its two user namespaces governs; it ends with this object.
class LaunchedSandbox
{
public:
    LaunchedSandbox()
    {
        m_launcher.start(beside("nestbox-launch"),
            { "--map-root", "--namespaces", "pid,mount,net,uts", "--", "sh", "-c", "echo; read wait" });
        m_started = m_launcher.waitForReadyRead(30000);
    }
    ~LaunchedSandbox()
    {
        m_launcher.terminate();
        m_launcher.waitForFinished();
    }
    [[nodiscard]] NamespacePlace place() const
    {
        Scanner scanner;
        const auto tree = std::make_shared<const NamespaceTree>(look(scanner, false));
        for (std::size_t node = 0; m_started && node < tree->nodes.size(); ++node)
            for (const std::size_t process : tree->nodes[node].processes)
                if (node != tree->reader && tree->processes[process].name == "sh")
                    return { tree, node, true, {} };
        return {};
    }

private:
    QProcess m_launcher;
    bool m_started = false;
};

/// In the sandbox of an ordinary user: what `arguments` after "nestbox enter PID" end with.
int enterLaunched(const QStringList& arguments)
{
    const LaunchedSandbox sandbox;
    const NamespacePlace place = sandbox.place();
    if (!place.valid())
        return 124;
    const std::size_t process = processToJoin(*place.tree, *place.node).value();
    return run(
        QStringList { beside("nestbox"), "enter", QString::number(place.tree->processes[process].pid) } + arguments);
}

} // namespace

class TestEntering : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!Nest::available())
            SKIP_UNLESS_IT_MUST_WORK("needs root, to become ordinary users");
    }

    void anOrdinaryUserEntersItsOwn_data()
    {
        QTest::addColumn<QByteArray>("map");
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("mapped root") << QByteArray("0 1001 1\n") << QByteArray("0");
        QTest::newRow("the own ID kept") << QByteArray("1001 1001 1\n") << QByteArray("1001");
        QTest::newRow("no map at all") << QByteArray() << QByteArray("65534");
    }

    void anOrdinaryUserEntersItsOwn()
    {
        QFETCH(QByteArray, map);
        QFETCH(QByteArray, id);
        const ProcessResult result = run_in_child([&] {
            return as_user(ordinary, [&] {
                const Nest own { { map.toStdString(), map.toStdString() }, nullptr };
                return runInside(own,
                    QStringLiteral("test $(id -u) = %1 && test $(readlink /proc/self/ns/user) = 'user:[%2]'")
                        .arg(QString::fromLatin1(id))
                        .arg(own.inode()));
            });
        });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
    }

    void ownersEnterWhatIsFurtherDown()
    {
        const ProcessResult result = run_in_child([&] {
            return as_user(ordinary, [&] {
                const Nest own { { "0 1001 1\n", "0 1001 1\n" }, nullptr };
                const Nest inner { { "7 0 1\n", "7 0 1\n" }, &own };
                return runInside(inner, QStringLiteral("test $(id -u) = 7"));
            });
        });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
    }

    void aPidNamespaceGovernedInBetweenIsJoined()
    {
        const ProcessResult result = run_in_child([] {
            return as_user(ordinary, [] {
                const LaunchedSandbox sandbox;
                const NamespacePlace place = sandbox.place();
                if (!place.valid())
                    return 124;
                const Process& joined = place.tree->processes[processToJoin(*place.tree, *place.node).value()];
                const QString script = QStringLiteral(
                    "test $(readlink /proc/self) -gt 1 && test $(readlink /proc/self/ns/pid) = 'pid:[%1]'"
                    " && test $(readlink /proc/self/ns/net) = 'net:[%2]' && test $(id -u) = 0")
                                           .arg(inode_of(joined.namespaces, NamespaceType::Pid))
                                           .arg(inode_of(joined.namespaces, NamespaceType::Net));
                return run(enterCommand(*place.tree, *place.node, { "sh", "-c", script }, EnteringUser::current()));
            });
        });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
    }

    void endsAsTheProgramDoes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::newRow("its status") << QStringList { "--", "sh", "-c", "exit 7" } << 7;
        QTest::newRow("without --") << QStringList { "false" } << 1;
        QTest::newRow("not there") << QStringList { "--", "/nowhere" } << 127;
        QTest::newRow("no program") << QStringList { "--", "/etc/passwd" } << 126;
    }

    void endsAsTheProgramDoes()
    {
        QFETCH(QStringList, arguments);
        const ProcessResult result
            = run_in_child([&] { return as_user(ordinary, [&] { return enterLaunched(arguments); }); });
        QTEST(result.exit_status, "status");
    }

    void anothersProcessIsRefused()
    {
        const Nest foreign { { "0 100000 10\n", "0 100000 10\n" }, nullptr };
        const ProcessResult result = run_in_child([&] {
            return as_user(ordinary,
                [&] { return run({ beside("nestbox"), "enter", QString::number(foreign.pid()), "--", "true" }); });
        });
        QCOMPARE(result.exit_status, 125);
    }

    /// Whoever can read the file of a namespace can open it; the kernel refuses who has no capability in there.
    void anothersIsRefusedAndThatIsSaidBefore()
    {
        const Nest foreign { { "0 100000 10\n", "0 100000 10\n" }, nullptr };
        const QTemporaryFile file;
        QVERIFY(const_cast<QTemporaryFile&>(file).open() && chmod(qPrintable(file.fileName()), 0644) == 0);
        const ProcessResult result = run_in_child([&] {
            if (unshare(CLONE_NEWNS) != 0 || mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
                || mount(foreign.path().c_str(), qPrintable(file.fileName()), nullptr, MS_BIND, nullptr) != 0)
                return 121;
            return as_user(ordinary, [&] {
                const NamespacePlace place = placeOf(foreign, true);
                if (!place.valid())
                    return 122;
                const bool said = !enterObstacle(place, static_cast<std::uint32_t>(getpid())).isEmpty();
                const bool refused
                    = run(enterCommand(*place.tree, *place.node, { "true" }, EnteringUser::current())) != 0;
                return (said ? 0 : 1) + (refused ? 0 : 2);
            });
        });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
    }
};

QTEST_GUILESS_MAIN(TestEntering)
#include "tst_entering.moc"
