// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/environment.h"
#include "helper/launch/messages.h"
#include "helper/launch/nameserviceorder.h"
#include "helper/launch/readback.h"
#include "helper/launch/statussink.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace nestbox;
using namespace nestbox::launch;

class TestLaunchParts : public QObject
{
    Q_OBJECT

private slots:
    void comparesMaps()
    {
        const IdMap map { { { 1, 100000, 10 }, { 0, 1000, 1 } } };
        QVERIFY(shows("         0       1000          1\n         1     100000         10\n", map));
        QVERIFY(!shows("         0       1000          1\n", map));
        QVERIFY(!shows("         0       1000          1\n         1     100000          9\n", map));
        QVERIFY(!shows("         0       1000          1\n         1     100000         10\n 20 20 1\n", map));
        QVERIFY(shows("", IdMap {}));
        QVERIFY(!shows("0 0 1\n", IdMap {}));
    }

    void knowsTheOrderOfNameServices_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("first");
        QTest::newRow("no file") << "" << true;
        QTest::newRow("files") << "passwd: files\n" << true;
        QTest::newRow("files, then more") << "group: ldap\npasswd:\tfiles systemd # comment\n" << true;
        QTest::newRow("other first") << "passwd: sss files\n" << false;
        QTest::newRow("compat") << "passwd: compat\n" << false;
        QTest::newRow("an action") << "passwd: files [SUCCESS=merge] sss\n" << false;
        QTest::newRow("an action without a blank") << "passwd: files[SUCCESS=continue] sss\n" << false;
        QTest::newRow("commented out") << "#passwd: sss\n" << true;
        QTest::newRow("another database") << "passwdx: sss\n" << true;
        QTest::newRow("nothing named") << "passwd:\n" << false;
    }

    void knowsTheOrderOfNameServices()
    {
        QFETCH(QString, text);
        QFETCH(bool, first);
        QCOMPARE(files_come_first(text.toStdString(), "passwd"), first);
    }

    void buildsTheEnvironment()
    {
        std::string a = "A=1";
        std::string b = "B=2";
        std::string path = "PATH=/x:/y";
        char* const inherited[] { a.data(), b.data(), path.data(), nullptr };
        Program program;
        program.unset_environment = { "A", "missing" };
        program.set_environment = { { "B", "3" } };
        Environment environment { inherited, program };
        QCOMPARE(environment.search_path(), std::string_view { "/x:/y" });
        QStringList entries;
        for (char* const* entry = environment.pointers(); *entry != nullptr; ++entry)
            entries << *entry;
        QCOMPARE(entries, (QStringList { "PATH=/x:/y", "B=3" }));
        program.unset_environment.insert("PATH");
        QCOMPARE((Environment { inherited, program }.search_path()), std::string_view { "/bin:/usr/bin" });
    }

    void writesJson()
    {
        const std::string text = StatusLine { "x" }.add("a\"\n", "\x01 \xc3\xa4 \\").add("n", -5).text();
        QVERIFY(text.ends_with("}\n") && text.find('\n') == text.size() - 1);
        const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
        QCOMPARE(object["a\"\n"].toString(), QString::fromUtf8("\x01 \xc3\xa4 \\"));
        QCOMPARE(object["n"].toInt(), -5);
        const std::string bytes = StatusLine { "\xff" }.text();
        QVERIFY(!QJsonDocument::fromJson(QByteArray::fromStdString(bytes)).isNull());
    }

    void hasWordsForEveryFailure()
    {
        for (int code = 0; code <= static_cast<int>(FailureCode::ProgramNotExecutable); ++code) {
            Failure failure;
            failure.code = static_cast<FailureCode>(code);
            QVERIFY(!sentence(failure).empty());
            QVERIFY(!name(failure.code).empty());
        }
    }

    void hasWordsForEveryProblem()
    {
        for (int code = 0; code <= static_cast<int>(Problem::Code::AdministratorNeeded); ++code) {
            Problem problem;
            problem.code = static_cast<Problem::Code>(code);
            QVERIFY2(sentence(problem).size() > 10, name(problem.code).data());
        }
        for (int rule = static_cast<int>(first_rule); rule <= static_cast<int>(last_rule); ++rule) {
            Finding finding;
            finding.rule = static_cast<Rule>(rule);
            QVERIFY(!sentence(finding, Problem {}).empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestLaunchParts)
#include "tst_launchparts.moc"
