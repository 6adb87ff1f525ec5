// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mustwork.h"
#include "privatemachine.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using nestbox::test::PrivateMachine;
using nestbox::test::ProcessResult;

namespace {

const QString folder = QStringLiteral(NESTBOX_SOURCE "/resources/presets/");
const QString suffix = QStringLiteral(".nestbox.json");

} // namespace

/// Every preset, launched as it is by an ordinary user, does what its name says.
class TestPresets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void keepsItsWord_data();
    void keepsItsWord();

private:
    void give(const QString& path, mode_t mode) const;

    // Not in /tmp, which some presets cover.
    QTemporaryDir m_home { QStringLiteral("/var/tmp/nestbox-presets-XXXXXX") };
    PrivateMachine m_machine;
    PrivateMachine::User m_anna { "anna", 4321, 4321, {}, m_home.path().toStdString(), "/bin/sh" };
};

void TestPresets::give(const QString& path, mode_t mode) const
{
    QVERIFY(chmod(qPrintable(path), mode) == 0 && chown(qPrintable(path), m_anna.uid, m_anna.gid) == 0);
}

void TestPresets::initTestCase()
{
    if (!PrivateMachine::available())
        SKIP_UNLESS_IT_MUST_WORK("needs root and the right to mount");
    m_machine.add_user(m_anna);
    m_machine.delegate("anna", "100000", "65536");
    QVERIFY(QDir(m_home.path()).mkdir("project"));
    QFile secret { m_home.filePath("secret") };
    QVERIFY(secret.open(QFile::WriteOnly) && secret.write("sesame\n") > 0);
    secret.close();
    give(m_home.path(), 0755);
    give(m_home.filePath("project"), 0755);
    give(secret.fileName(), 0600);
}

void TestPresets::keepsItsWord_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("said");
    const char* const hidden = "test -e $HOME || echo hidden;";
    const char* const unwritable = "touch /usr/x $HOME/x 2>/dev/null || echo kept;";
    const char* const lonely = "grep -c : /proc/self/net/dev;";
    QStringList untried = QDir(folder).entryList({ "*" + suffix });
    const auto row = [&](const char* preset, const QString& script, const char* said) {
        QTest::newRow(preset) << script << said;
        QCOMPARE(untried.removeAll(preset + suffix), 1);
    };
    row("mapped-root", "id -u; cat ~/secret", "0 sesame");
    row("root-and-subordinate", "id -u; cat /proc/self/uid_map", "0 0 4321 1 1 100000 65536");
    row("keep-my-id", "id -u; cat ~/secret", "1000 sesame");
    row("stranger", "id -u; id -G; cat ~/secret 2>/dev/null || echo closed", "1000 1000 closed");
    row("everything-unmapped", "id -u; cat ~/secret", "65534 sesame");
    row("root-in-root", "id -u; cat /proc/self/uid_map", "0 0 0 1 1 1 999");
    row("no-network", QString("id -u; cat ~/secret; %1").arg(lonely), "1000 sesame 1");
    row("own-processes", "id -u; test $$ -lt 9 && ls -d /proc/[0-9]* | wc -w | grep -c '^[1-9]$'", "1000 1");
    row("desktop-read-only", QString("cat ~/secret; %1 touch /tmp/x && echo tmp").arg(unwritable), "sesame kept tmp");
    row("empty-root", QString("id -u; uname -n; pwd; %1 %2").arg(hidden, unwritable), "0 nest / hidden kept");
    row("project-only", QString("pwd; touch here && echo made; %1 %2 %3").arg(hidden, unwritable, lonely),
        "/work made hidden kept 1");
    row("sealed-off",
        QString("id -u; uname -n; %1 %2 %3 grep CapBnd /proc/self/status").arg(hidden, unwritable, lonely),
        "1000 sealed hidden kept 1 CapBnd: 0000000000000000");
    QVERIFY2(untried.isEmpty(), qPrintable(untried.join(' ')));
}

void TestPresets::keepsItsWord()
{
    QFETCH(QString, script);
    const QString path = folder + QTest::currentDataTag() + suffix;
    const ProcessResult result = m_machine.run(m_anna,
        { NESTBOX_BIN "/nestbox-launch", "--profile", path.toStdString(), "--", "/bin/sh", "-c",
            script.toStdString() });
    QVERIFY2(result.err.empty(), result.describe().c_str());
    QTEST(QString::fromStdString(result.out).simplified(), "said");
    if (path.contains("project-only"))
        QVERIFY(QFile::exists(m_home.filePath("project/here")));
}

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
