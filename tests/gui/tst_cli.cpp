// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mustwork.h"
#include "tests/support/privatemachine.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using nestbox::test::PrivateMachine;
using nestbox::test::ProcessResult;

namespace {

const PrivateMachine::User anna { "anna", 4321, 4321, {}, "/tmp", "/bin/sh" };
const PrivateMachine::User poor { "poor", 4322, 4322, {}, "/tmp", "/bin/sh" };

QByteArray profile(const char* uid, const char* gid)
{
    return QByteArray(R"({ "nestbox": 1, "name": "T", "levels": [ { "uid": [)") + uid + R"(], "gid": [)" + gid
        + R"(] } ], "program": { "command": ["id", "-u"] } })";
}

constexpr const char* me = R"({ "inside": 0, "outside": "me", "count": 1 })";
constexpr const char* rest = R"({ "inside": 1, "outside": "subordinate", "count": "rest" })";

} // namespace

/// `nestbox run` and `nestbox check` as processes, run by ordinary users on a machine with accounts of its own.
class TestCli : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void checks_data();
    void checks();
    void check_tells_programs_everything();
    void check_names_the_place();
    void check_tells_what_is_kept();
    void check_refuses_missing_mounts();
    void misuse_data();
    void misuse();
    void runs();
    void run_passes_a_program();
    void run_passes_the_exit_status();

private:
    QString write(const QByteArray& text);
    ProcessResult nestbox(const PrivateMachine::User& user, const QStringList& arguments);

    PrivateMachine m_machine;
    QTemporaryDir m_folder;
    int m_files = 0;
};

void TestCli::initTestCase()
{
    if (!PrivateMachine::available())
        SKIP_UNLESS_IT_MUST_WORK("needs root and mount namespaces, for accounts of its own");
    m_machine.add_user(anna);
    m_machine.add_user(poor);
    m_machine.delegate("anna", "200000", "1000");
    QVERIFY(QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755)));
}

QString TestCli::write(const QByteArray& text)
{
    QFile file { m_folder.filePath(QStringLiteral("%1.nestbox.json").arg(++m_files)) };
    if (!file.open(QFile::WriteOnly) || file.write(text) != text.size())
        return {};
    file.setPermissions(QFile::Permissions(0x6644));
    return file.fileName();
}

ProcessResult TestCli::nestbox(const PrivateMachine::User& user, const QStringList& arguments)
{
    std::vector<std::string> argv { NESTBOX_BIN "/nestbox" };
    for (const QString& argument : arguments)
        argv.push_back(argument.toStdString());
    return m_machine.run(user, argv, { "LC_ALL=C.UTF-8", "QT_LOGGING_RULES=*.warning=false" });
}

void TestCli::checks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("delegated");
    QTest::addColumn<int>("exitStatus");
    QTest::addColumn<QString>("said");

    const QByteArray both
        = profile((QByteArray(me) + ',' + rest).constData(), (QByteArray(me) + ',' + rest).constData());
    QTest::newRow("mapped root") << profile(me, me) << true << 0 << "0 4321 1";
    QTest::newRow("root and subordinate") << both << true << 0 << "0 4321 1, 1 200000 1000";
    QTest::newRow("without a delegation") << both << false << 1 << "usermod --add-subuids";
    QTest::newRow("overlap") << profile(
        R"({"inside":0,"outside":200000,"count":9},{"inside":4,"outside":200100,"count":2})", "")
                             << true << 1 << "[P6, EINVAL]";
    QTest::newRow("not delegated") << profile(R"({"inside":0,"outside":7000,"count":9})", "") << true << 1 << "7000";
    QTest::newRow("not a profile") << QByteArray("{ \"nestbox\": 1,") << true << 2 << "";
}

void TestCli::checks()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, delegated);
    QFETCH(QString, said);
    const ProcessResult result = nestbox(delegated ? anna : poor, { "check", write(text) });
    QVERIFY2(result.exit_status >= 0, result.describe().c_str());
    QTEST(result.exit_status, "exitStatus");
    QVERIFY2(QString::fromStdString(result.out).contains(said), result.describe().c_str());
}

void TestCli::check_tells_programs_everything()
{
    const QString path
        = write(profile(R"({"inside":0,"outside":200000,"count":9},{"inside":4,"outside":200100,"count":2})", me));
    const ProcessResult result = nestbox(anna, { "check", "--json", path });
    QCOMPARE(result.exit_status, 1);
    const QJsonObject report = QJsonDocument::fromJson(QByteArray::fromStdString(result.out)).object();
    QCOMPARE(report["verdict"].toString(), QStringLiteral("refused"));
    const QJsonObject level = report["levels"].toArray().first().toObject();
    QCOMPARE(level["uid"].toObject()["route"].toString(), QStringLiteral("impossible"));
    QCOMPARE(level["gid"].toObject()["route"].toString(), QStringLiteral("self"));
    QCOMPARE(level["gid"].toObject()["map"].toArray(), (QJsonArray { QJsonArray { 0, 4321, 1 } }));
    QCOMPARE(level["setgroups"].toString(), QStringLiteral("deny"));
    const QJsonObject problem = report["problems"].toArray().first().toObject();
    QCOMPARE(problem["rule"].toString(), QStringLiteral("P6"));
    QCOMPARE(problem["errno"].toString(), QStringLiteral("EINVAL"));
    QCOMPARE(problem["rows"].toArray(), (QJsonArray { 2, 1 }));
    QCOMPARE(problem["ids"].toArray(), (QJsonArray { 4, 5 }));
    QVERIFY(!problem["sentence"].toString().isEmpty());
    QVERIFY(!problem["remedy"].toString().isEmpty());
}

void TestCli::check_names_the_place()
{
    const QString path = write("{\n \"nestbox\": 1, \"name\": \"T\",\n \"levels\": [ { \"uids\": [] } ]\n}\n");
    const ProcessResult text = nestbox(anna, { "check", path });
    QCOMPARE(text.exit_status, 2);
    QVERIFY2(QString::fromStdString(text.err).contains(QStringLiteral("levels[0].uids")), text.describe().c_str());
    const ProcessResult json = nestbox(anna, { "check", "--json", path });
    const QJsonObject report = QJsonDocument::fromJson(QByteArray::fromStdString(json.out)).object();
    QCOMPARE(report["verdict"].toString(), QStringLiteral("unreadable"));
    const QJsonObject error = report["errors"].toArray().first().toObject();
    QCOMPARE(error["line"].toInt(), 3);
    QCOMPARE(error["key"].toString(), QStringLiteral("levels[0].uids"));
}

void TestCli::check_tells_what_is_kept()
{
    const QByteArray text = R"({ "nestbox": 1, "name": "T", "levels": [ { "uid": [)" + QByteArray(me) + R"(] } ],
        "isolation": { "namespaces": ["net", "uts"], "hostname": "nest" } })";
    const QString path = write(text);
    const QString report = QString::fromStdString(nestbox(anna, { "check", path }).out);
    for (const char* said : { "Namespaces: net, uts", "Host name: nest", "Files: this system's",
             "it cannot reach the network", "kept: It has a loopback", "left: It can read and change all your files" })
        QVERIFY2(report.contains(said), qPrintable(report));
    const ProcessResult json = nestbox(anna, { "check", "--json", path });
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(json.out)).object();
    QCOMPARE(object["isolation"].toObject()["namespaces"].toArray(), (QJsonArray { "net", "uts" }));
    QCOMPARE(object["isolation"].toObject()["root"].toString(), QStringLiteral("host"));
    QVERIFY(object["capabilities"].toObject()["void"].toArray().contains("cap_sys_module"));
    QVERIFY(!object["capabilities"].toObject()["void"].toArray().contains("cap_net_admin"));
    const auto codes = [&](const QString& list) {
        QStringList found;
        for (const auto& fact : object["trust"].toObject()[list].toArray())
            found << fact.toObject()["code"].toString();
        return found;
    };
    QVERIFY(codes("kept").contains("network-kept") && codes("left").contains("files-writable"));
    QVERIFY(object["trust"].toObject()["line"].toString().startsWith("The program can "));
}

void TestCli::check_refuses_missing_mounts()
{
    const QByteArray text = R"({ "nestbox": 1, "name": "T", "levels": [ {} ], "isolation": { "namespaces": ["mount"],
        "mounts": [ { "bind": "/nonexistent", "at": "/mnt" } ] } })";
    const QString path = write(text);
    const ProcessResult result = nestbox(anna, { "check", path });
    QCOMPARE(result.exit_status, 1);
    QVERIFY2(QString::fromStdString(result.out).contains("There is no /nonexistent on this machine."),
        result.describe().c_str());
    const ProcessResult json = nestbox(anna, { "check", "--json", path });
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(json.out)).object();
    QCOMPARE(object["verdict"].toString(), QStringLiteral("refused"));
    QVERIFY(object["isolation"].toObject()["mounts"].toArray().first().toObject().contains("problem"));
}

void TestCli::misuse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitStatus");
    QTest::newRow("check nothing") << QStringList { "check" } << 2;
    QTest::newRow("check two") << QStringList { "check", "a", "b" } << 2;
    QTest::newRow("check, unknown option") << QStringList { "check", "--xml", "a" } << 2;
    QTest::newRow("a picture of what is not there")
        << QStringList { "--screenshot", "/tmp/nestbox-no-picture.png", "/nonexistent.nestbox.json" } << 2;
    QTest::newRow("check what is not there") << QStringList { "check", "/nonexistent.nestbox.json" } << 2;
    QTest::newRow("run nothing") << QStringList { "run" } << 125;
    QTest::newRow("run, empty program") << QStringList { "run", "a", "--" } << 125;
    QTest::newRow("run what is not there") << QStringList { "run", "/nonexistent.nestbox.json" } << 125;
}

void TestCli::misuse()
{
    QFETCH(QStringList, arguments);
    const ProcessResult result = nestbox(anna, arguments);
    QTEST(result.exit_status, "exitStatus");
    QCOMPARE(std::ranges::count(result.err, '\n'), 1);
    QVERIFY(result.out.empty());
}

void TestCli::runs()
{
    const ProcessResult result = nestbox(anna, { "run", write(profile(me, me)) });
    QVERIFY2(result.exit_status == 0, result.describe().c_str());
    QCOMPARE(result.out, "0\n");
}

void TestCli::run_passes_a_program()
{
    const ProcessResult result = nestbox(anna, { "run", write(profile(me, me)), "--", "cat", "/proc/self/uid_map" });
    QCOMPARE(QString::fromStdString(result.out).simplified(), QStringLiteral("0 4321 1"));
}

void TestCli::run_passes_the_exit_status()
{
    QCOMPARE(nestbox(anna, { "run", write(profile(me, me)), "--", "sh", "-c", "exit 7" }).exit_status, 7);
    QCOMPARE(nestbox(anna, { "run", write(profile(me, me)), "--", "/nonexistent" }).exit_status, 127);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
