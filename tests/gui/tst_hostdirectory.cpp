// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/hostdirectory.h"
#include "tests/support/mustwork.h"
#include "tests/support/privatemachine.h"

#include <QFile>
#include <QTest>

#include <unistd.h>

using namespace nestbox;
using test::PrivateMachine;

namespace {

const PrivateMachine::User root { .name = "root", .groups = {} };

bool nameTheAccount(const char* name)
{
    QFile file { QStringLiteral("/etc/passwd") };
    return file.open(QIODevice::WriteOnly)
        && file.write(QByteArray("root:x:0:0::/:/bin/sh\n") + name + ":x:1500:0::/:/bin/sh\n") > 0;
}

std::string known()
{
    const auto taken = HostDirectory::takenIds(IdKind::Uid);
    return HostDirectory::localNameOf(1500, IdKind::Uid) + (taken ? " " + std::to_string(taken->size()) : "") + "\n";
}

/// The steps of `script`: o opens, a letter in upper case gives the account that name, ? says what is known of it.
int act(const char* script)
{
    std::string said;
    for (const char* step = script; *step != 0; ++step) {
        const char name[] { *step, 0 };
        if (*step == 'o')
            HostDirectory::open();
        else if (*step == '?')
            said += known();
        else if (!nameTheAccount(name))
            return 1;
    }
    return write(STDOUT_FILENO, said.data(), said.size()) == static_cast<ssize_t>(said.size()) ? 0 : 2;
}

} // namespace

class TestHostDirectory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!PrivateMachine::available())
            SKIP_UNLESS_IT_MUST_WORK("needs root and the right to mount");
    }

    void readsTheFiles_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("not before it is opened") << QByteArray("A?") << QByteArray("\n");
        QTest::newRow("when first asked, not when opened") << QByteArray("AoB?") << QByteArray("B 1\n");
        QTest::newRow("once") << QByteArray("Ao?B?") << QByteArray("A 1\nA 1\n");
        QTest::newRow("anew when opened again") << QByteArray("Ao?Bo?") << QByteArray("A 1\nB 1\n");
        QTest::newRow("then at once, not when asked") << QByteArray("Ao?BoC?") << QByteArray("A 1\nB 1\n");
        QTest::newRow("so, too, if nobody has asked") << QByteArray("AooB?") << QByteArray("A 1\n");
    }

    /// Whoever opens it may wait for a disk; whoever asks draws.
    void readsTheFiles()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, said);
        const auto result = PrivateMachine {}.call(root, [&script] { return act(script.constData()); });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
        QCOMPARE(QByteArray::fromStdString(result.out), said);
    }
};

QTEST_GUILESS_MAIN(TestHostDirectory)
#include "tst_hostdirectory.moc"
