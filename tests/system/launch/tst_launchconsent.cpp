// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consentpeer.h"
#include "mustwork.h"
#include "privatemachine.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <csignal>

#include <sys/stat.h>

using nestbox::test::ConsentPeer;
using nestbox::test::PrivateMachine;
using nestbox::test::ProcessResult;
using Steps = std::vector<ConsentPeer::Step>;

namespace {

const PrivateMachine::User ann { .name = "ann", .uid = 7421, .gid = 7422, .groups = {} };
const QString foreign_ids = "--uid 0:2000:1000 --gid 0:2000:1000";

std::vector<std::string> command(const std::string& socket, const QString& options, const char* script)
{
    std::vector<std::string> words { NESTBOX_BIN "/nestbox-launch", "--mapper-socket", socket };
    for (const QString& word : options.split(' '))
        words.push_back(word.toStdString());
    words.insert(words.end(), { "--", "/bin/sh", "-c", script });
    return words;
}

bool has_processes(uid_t user)
{
    for (const QString& entry : QDir("/proc").entryList(QDir::Dirs)) {
        struct stat owner {};
        if (entry.toInt() > 0 && stat(qPrintable("/proc/" + entry), &owner) == 0 && owner.st_uid == user)
            return true;
    }
    return false;
}

} // namespace

/// nestbox-launch when the mapper writes its maps: what it asks nestbox for, and that it starts nothing unless they are
/// there.
class TestLaunchConsent : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void starts_after_the_maps_are_written();
    void asks_for_exactly_its_maps_data();
    void asks_for_exactly_its_maps();
    void starts_nothing_otherwise_data();
    void starts_nothing_otherwise();
    void ends_when_it_is_cancelled();
    void asks_nobody_where_nobody_is_needed();
    void refuses_without_a_socket();

private:
    PrivateMachine m_machine;
};

void TestLaunchConsent::initTestCase()
{
    if (!PrivateMachine::available())
        SKIP_UNLESS_IT_MUST_WORK("needs root and the right to mount");
    m_machine.add_user(ann);
}

void TestLaunchConsent::starts_after_the_maps_are_written()
{
    ConsentPeer peer(ann.uid, { { "waiting 30" }, { "applied", true } });
    const ProcessResult result = m_machine.run(ann,
        command(peer.name(), foreign_ids,
            "id -u; cat /proc/self/uid_map; readlink /proc/self/ns/user; ls /proc/self/fd | wc -l"));
    QVERIFY2(result.exit_status == 0, result.describe().c_str());
    const QStringList lines = QString::fromStdString(result.out).split('\n');
    QCOMPARE(lines.value(0), "0");
    QCOMPARE(lines.value(1).simplified(), "0 2000 1000");
    (void)peer.request();
    QCOMPARE(lines.value(2), QString::fromStdString(peer.user_namespace())); // it was this namespace
    QCOMPARE(lines.value(3), "4"); // 0 to 2, and the folder that ls reads
}

void TestLaunchConsent::asks_for_exactly_its_maps_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("request");
    QTest::newRow("both") << foreign_ids + " --setgroups deny" << "setgroups deny\nuid 0 2000 1000\ngid 0 2000 1000\n";
    QTest::newRow("setgroups") << foreign_ids << "setgroups allow\nuid 0 2000 1000\ngid 0 2000 1000\n";
    QTest::newRow("one kind needs it, it writes both")
        << "--uid 5:2000:10 --uid 0:me:1 --gid 0:me:1"
        << "setgroups allow\nuid 5 2000 10\nuid 0 7421 1\ngid 0 7422 1\n";
    QTest::newRow("one kind") << "--uid 0:2000:10" << "setgroups allow\nuid 0 2000 10\n";
}

void TestLaunchConsent::asks_for_exactly_its_maps()
{
    QFETCH(QString, options);
    QFETCH(QString, request);
    ConsentPeer peer(ann.uid, { { "refused Dismissed" } });
    const ProcessResult result = m_machine.run(ann, command(peer.name(), options, "echo started"));
    QCOMPARE(QString::fromStdString(peer.request()), request);
    QVERIFY(peer.user_namespace().starts_with("user:["));
    QCOMPARE(result.exit_status, 125);
    QCOMPARE(QString::fromStdString(result.out + result.err), ""); // who was asked says why
}

void TestLaunchConsent::starts_nothing_otherwise_data()
{
    QTest::addColumn<Steps>("steps");
    QTest::addColumn<uid_t>("listener");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const Steps& steps, const char* said, uid_t listener = ann.uid) {
        QTest::newRow(name) << steps << listener << said;
    };
    row("nestbox ends", {}, "nestbox ended before");
    row("nestbox ends while it asks", { { "waiting 30" } }, "nestbox ended before");
    row("an answer of no language", { { "yes" } }, "nestbox ended before");
    row("no answer", { { "waiting 1", false, true } }, "no answer whether");
    row("the answer never comes", { { "waiting 30" }, { "waiting 0", false, true } }, "no answer whether");
    row("applied, and nothing was", { { "applied" } }, "does not read back");
    row("somebody else's socket", { { "applied", true } }, "Permission denied", 0);
}

void TestLaunchConsent::starts_nothing_otherwise()
{
    QFETCH(Steps, steps);
    QFETCH(uid_t, listener);
    QFETCH(QString, said);
    ConsentPeer peer(listener, steps);
    const ProcessResult result = m_machine.run(ann, command(peer.name(), foreign_ids, "echo started"));
    QCOMPARE(result.exit_status, 125);
    QCOMPARE(QString::fromStdString(result.out), "");
    const QString error = QString::fromStdString(result.err);
    QVERIFY2(error.startsWith("nestbox-launch: ") && error.count('\n') == 1 && error.contains(said),
        result.describe().c_str());
    QTRY_VERIFY(!has_processes(ann.uid));
}

void TestLaunchConsent::ends_when_it_is_cancelled()
{
    ConsentPeer peer(ann.uid, { { "waiting 600", false, true } }, [](pid_t launcher) { kill(launcher, SIGTERM); });
    const ProcessResult result = m_machine.run(ann, command(peer.name(), foreign_ids, "echo started"));
    QVERIFY2(result.exit_status != 0 && result.out.empty(), result.describe().c_str());
    (void)peer.request(); // returns: the socket was closed
    QTRY_VERIFY(!has_processes(ann.uid));
}

void TestLaunchConsent::asks_nobody_where_nobody_is_needed()
{
    const ProcessResult result = m_machine.run(ann, command("nobody listens", "--map-root", "id -u"));
    QVERIFY2(result.exit_status == 0 && result.out == "0\n", result.describe().c_str());
}

void TestLaunchConsent::refuses_without_a_socket()
{
    const ProcessResult gone = m_machine.run(ann, command("nobody listens", foreign_ids, "echo started"));
    QVERIFY2(gone.exit_status == 125 && gone.err.find("Connection refused") != std::string::npos && gone.out.empty(),
        gone.describe().c_str());
    const ProcessResult none
        = m_machine.run(ann, { NESTBOX_BIN "/nestbox-launch", "--uid", "0:2000:1000", "--", "true" });
    QVERIFY2(none.exit_status == 125 && none.err.find("administrator's consent") != std::string::npos,
        none.describe().c_str());
}

QTEST_GUILESS_MAIN(TestLaunchConsent)
#include "tst_launchconsent.moc"
