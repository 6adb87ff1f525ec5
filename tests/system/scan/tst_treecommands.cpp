// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"
#include "engine/idmap/maptext.h"
#include "engine/snapshot/treetext.h"
#include "looking.h"
#include "mustwork.h"
#include "recordedtree.h"
#include "schema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <algorithm>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace nestbox;
using namespace nestbox::test;

namespace {

ProcessResult nestbox_program(const QStringList& arguments)
{
    return run_in_child([&] {
        std::vector<QByteArray> texts { NESTBOX_BIN "/nestbox" };
        for (const QString& argument : arguments)
            texts.push_back(argument.toUtf8());
        std::vector<char*> argv;
        for (QByteArray& text : texts)
            argv.push_back(text.data());
        argv.push_back(nullptr);
        setenv("LC_ALL", "C.UTF-8", 1);
        execv(argv[0], argv.data());
        return 120;
    });
}

QString pid_text(const Nest* nest)
{
    return QString::number(nest == nullptr ? getpid() : nest->pid());
}

QByteArray content(const QString& path)
{
    QFile file { path };
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray {};
}

} // namespace

/// `nestbox tree` and `nestbox translate` before namespaces that were made for them.
class TestTreeCommands : public QObject
{
    Q_OBJECT

private:
    std::uint64_t m_home = 0;

private slots:
    void initTestCase()
    {
        Scanner scanner;
        QVERIFY(scanner.refresh().has_value());
        m_home = scanner.facts().reader;
        if (geteuid() != 0 || m_home != initial_user_namespace_inode)
            SKIP_UNLESS_IT_MUST_WORK("needs root in the initial user namespace");
        const Nest probe { { "0 1000 1\n", "0 1000 1\n" }, nullptr };
        if (!probe.made())
            SKIP_UNLESS_IT_MUST_WORK("user namespaces cannot be made here");
    }

    void jsonIsWhatTheSchemaAndTheParserExpect()
    {
        const Schema schema {
            QJsonDocument::fromJson(content(NESTBOX_SOURCE "/resources/namespaces.schema.json")).object()
        };
        QCOMPARE(schema.unknown_keywords(), QStringList {});
        const Nest outer { { "0 100000 1000\n", "0 100000 1000\n" }, nullptr };
        const Nest inner { { "0 3 7\n", "0 4 8\n" }, &outer };
        for (const QStringList& options :
            { QStringList {}, QStringList { "--all" }, QStringList { "--redact", "--all" } }) {
            const ProcessResult result = nestbox_program(QStringList { "tree", "--json" } + options);
            QVERIFY2(result.exit_status == 0, result.describe().c_str());
            const auto tree = parse_tree(result.out);
            QVERIFY(tree.has_value());
            VERIFY_SAME(*tree, outer, m_home);
            VERIFY_SAME(*tree, inner, outer.inode());
            QVERIFY(schema.accepts(QJsonDocument::fromJson(QByteArray::fromStdString(result.out)).object()));
            const bool personal = !options.contains("--redact");
            QCOMPARE(tree->user_names.contains(0), personal);
            const bool commands = std::ranges::any_of(tree->processes, [](const Process& process) {
                return !process.command.empty()
                    && process.command.front().find("tst_treecommands") != std::string::npos;
            });
            QCOMPARE(commands, personal && options.contains("--all"));
        }
    }

    /// What the sentence says must be true: who is hidden is counted, or it says that it cannot be.
    void sayWhatIsHidden()
    {
        const auto as_anna = [](const char* options, const QStringList& arguments) {
            return run_in_child([&] {
                if (unshare(CLONE_NEWNS) != 0 || mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
                    || mount("none", "/proc", *options == 'm' ? "tmpfs" : "proc", 0, options) != 0)
                    return 121;
                return as_user(1001, [&] {
                    const ProcessResult result = nestbox_program(arguments);
                    (void)!write(STDOUT_FILENO, result.out.data(), result.out.size());
                    (void)!write(STDERR_FILENO, result.err.data(), result.err.size());
                    return result.exit_status;
                });
            });
        };
        const ProcessResult open = as_anna("hidepid=0", { "tree", "--json" });
        const auto tree = parse_tree(open.out);
        QVERIFY2(tree.has_value(), open.describe().c_str());
        QVERIFY(!tree->proc_hides && !tree->hidden.empty());
        QVERIFY(as_anna("hidepid=0", { "tree" }).out.find("Hidden from you: the namespaces of ") != std::string::npos);
        const ProcessResult hiding = as_anna("hidepid=2", { "tree" });
        QCOMPARE(hiding.exit_status, 0);
        QVERIFY2(hiding.out.find("There may be more: /proc is mounted so") != std::string::npos, hiding.out.c_str());
        const ProcessResult hidden = as_anna("hidepid=2", { "translate", "0", "--from", "1", "--to", "1" });
        QCOMPARE(hidden.exit_status, 2);
        QVERIFY2(hidden.err.find("process 1 may not be seen by you") != std::string::npos, hidden.err.c_str());
        for (const QStringList& command : { QStringList { "tree", "--json" }, QStringList { "tree" } }) {
            const ProcessResult no_proc = as_anna("mode=755", command);
            QCOMPARE(no_proc.exit_status, 1);
            QVERIFY2(no_proc.out.empty() && no_proc.err.find("/proc cannot be read") != std::string::npos,
                no_proc.describe().c_str());
        }
        const ProcessResult none = as_anna("mode=0", { "tree" });
        QCOMPARE(none.exit_status, 1);
        QVERIFY2(none.out.empty() && none.err.find("/proc cannot be read: Permission denied") != std::string::npos,
            none.describe().c_str());
    }

    /// Root of a namespace below has no power over the processes of the others.
    void hidesFromMappedRootToo()
    {
        const ProcessResult result = run_in_child([] {
            if (unshare(CLONE_NEWNS) != 0 || mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
                || mount("none", "/proc", "proc", 0, "hidepid=2") != 0)
                return 121;
            return as_user(1001, [] {
                execl(NESTBOX_BIN "/nestbox-launch", "nestbox-launch", "--map-root", "--", NESTBOX_BIN "/nestbox",
                    "tree", "--json", nullptr);
                return 120;
            });
        });
        const auto tree = parse_tree(result.out);
        QVERIFY2(tree.has_value(), result.describe().c_str());
        QVERIFY(tree->proc_hides);
    }

    void saysWhenItCannotBeWritten()
    {
        for (const char* command : { "tree", "tree --json", "translate 0 --from $$ --to $$" }) {
            const std::string line = NESTBOX_BIN "/nestbox " + std::string(command) + " > /dev/full";
            const ProcessResult result = run_in_child([&line] {
                execl("/bin/sh", "sh", "-c", line.c_str(), nullptr);
                return 120;
            });
            QCOMPARE(result.exit_status, 1);
            QVERIFY2(result.err.find("The output cannot be written: No space left") != std::string::npos,
                result.err.c_str());
        }
    }

    void allFindsWhatNoProcessIsIn()
    {
        Nest nest { { "0 100000 1000\n", "0 100000 1000\n" }, nullptr };
        const FileDescriptor held { open(nest.path().c_str(), O_RDONLY | O_CLOEXEC) };
        nest.end_process();
        const std::string name = "user:[" + std::to_string(nest.inode()) + "]";
        QVERIFY(nestbox_program({ "tree" }).out.find(name) == std::string::npos);
        const ProcessResult all = nestbox_program({ "tree", "--all" });
        QVERIFY2(all.out.find(name + "  (no process), owner 0 (root)") != std::string::npos, all.describe().c_str());
        const std::string keeper
            = "kept by descriptor " + std::to_string(held.get()) + " of process " + std::to_string(getpid());
        QVERIFY2(all.out.find(keeper) != std::string::npos, all.describe().c_str());
    }

    void textShowsEveryBoxInItsPlace()
    {
        const Nest outer { { "0 100000 1000\n", "0 100000 1000\n" }, nullptr };
        const Nest inner { { "0 3 7\n", "0 4 8\n" }, &outer };
        const ProcessResult result = nestbox_program({ "tree" });
        QCOMPARE(result.exit_status, 0);
        const QString text = QString::fromStdString(result.out);
        const qsizetype first = text.indexOf(QStringLiteral("─ user:[%1]").arg(outer.inode()));
        const qsizetype second = text.indexOf(QStringLiteral("└─ user:[%1]").arg(inner.inode()));
        QVERIFY2(first >= 0 && second > first, result.describe().c_str());
        QVERIFY(text.contains("UID and GID: 0 → 100000 × 1000"));
        QVERIFY(text.contains("UID: 0 → 3 × 7; GID: 0 → 4 × 8"));
    }

    void translatesByPidInodeAndPath()
    {
        Nest outer { { "0 100000 1000\n", "0 200000 1000\n" }, nullptr };
        const Nest inner { { "0 3 7\n", "0 4 8\n" }, &outer };
        const QString own = pid_text(nullptr);
        const QString path = QString::fromStdString(inner.path());
        for (const QString& name : { pid_text(&inner), QString::number(inner.inode()),
                 QStringLiteral("user:[%1]").arg(inner.inode()), path }) {
            const ProcessResult uid = nestbox_program({ "translate", "2", "--from", name, "--to", own });
            QVERIFY2(uid.exit_status == 0, uid.describe().c_str());
            QVERIFY2(uid.out.find(" is 100005 in Initial user namespace") != std::string::npos, uid.out.c_str());
            QVERIFY2(uid.out.find("\n  5 in ") != std::string::npos, uid.out.c_str());
        }
        const ProcessResult gid = nestbox_program({ "translate", "2", "--gid", "--from", path, "--to", own });
        QVERIFY2(gid.out.find(" is 200006 in ") != std::string::npos, gid.out.c_str());
    }

    void translatesWhatOnlyAFileLeadsTo()
    {
        Nest nest { { "0 100000 1000\n", "0 100000 1000\n" }, nullptr };
        const FileDescriptor held { open(nest.path().c_str(), O_RDONLY | O_CLOEXEC) };
        nest.end_process();
        const QString path = QStringLiteral("/proc/%1/fd/%2").arg(getpid()).arg(held.get());
        for (const QString& name : { path, QString::number(nest.inode()) }) {
            const ProcessResult result
                = nestbox_program({ "translate", "7", "--from", name, "--to", pid_text(nullptr) });
            QVERIFY2(result.out.find(" is 100007 in ") != std::string::npos, result.describe().c_str());
        }
    }

    void saysWhereAnIdEnds()
    {
        const Nest nest { { "0 100000 1000\n", "0 100000 1000\n" }, nullptr };
        const ProcessResult lost
            = nestbox_program({ "translate", "7", "--from", pid_text(nullptr), "--to", pid_text(&nest) });
        QCOMPARE(lost.exit_status, 1);
        QVERIFY2(lost.out.find("has no number in") != std::string::npos, lost.out.c_str());
        QVERIFY2(lost.out.find("show 65534") != std::string::npos, lost.out.c_str());
        const ProcessResult invalid
            = nestbox_program({ "translate", "1000", "--from", pid_text(&nest), "--to", pid_text(nullptr) });
        QCOMPARE(invalid.exit_status, 1);
        QVERIFY2(invalid.out.find("There is no UID 1000") != std::string::npos, invalid.out.c_str());
    }

    void misuse_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("tree, unknown option") << "tree --xml" << "--xml";
        QTest::newRow("tree, argument") << "tree 1" << "takes no \"1\"";
        QTest::newRow("no ID") << "translate --from SELF --to SELF" << "takes an ID";
        QTest::newRow("no --to") << "translate 0 --from SELF" << "takes an ID";
        QTest::newRow("no ID is 2^32 - 1") << "translate 4294967295 --from SELF --to SELF" << "is not an ID";
        QTest::newRow("a name") << "translate root --from SELF --to SELF" << "is not an ID";
        QTest::newRow("negative") << "translate --from SELF --to SELF -- -1" << "is not an ID";
        QTest::newRow("no such process") << "translate 0 --from 4194304 --to SELF" << "no process 4194304";
        QTest::newRow("no such inode") << "translate 0 --from SELF --to 4999999999" << "user:[4999999999] is not";
        QTest::newRow("beyond inodes") << "translate 0 --from 99999999999999999999 --to SELF" << "neither";
        QTest::newRow("another type") << "translate 0 --from /proc/self/ns/net --to SELF" << "not the file of a user";
        QTest::newRow("no namespace") << "translate 0 --from /dev/null --to SELF" << "not the file of a user";
        QTest::newRow("no file") << "translate 0 --from /nonexistent --to SELF" << "cannot be opened";
    }

    void misuse()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, said);
        arguments.replace("SELF", pid_text(nullptr));
        const ProcessResult result = nestbox_program(arguments.split(' '));
        QVERIFY2(result.exit_status == 2, result.describe().c_str());
        QVERIFY(result.out.empty());
        QCOMPARE(std::ranges::count(result.err, '\n'), 1);
        QVERIFY2(QString::fromStdString(result.err).contains(said), result.describe().c_str());
    }

    /// Trees whose translations were recorded once are made anew; the same answers must come out of the live tree.
    void translatesAsRecorded()
    {
        QFile file { QStringLiteral(NESTBOX_TEST_DATA "/idmap/translate.jsonl") };
        QVERIFY(file.open(QIODevice::ReadOnly));
        Scanner scanner;
        RecordedTree made { m_home };
        NamespaceTree tree;
        int checked = 0;
        while (!file.atEnd()) {
            const QJsonObject record = QJsonDocument::fromJson(file.readLine()).object();
            if (record["type"] == "tree") {
                QVERIFY(made.make(record));
                tree = look(scanner);
            } else if (record["type"] == "id") {
                QVERIFY2(made.answers(record, tree), QJsonDocument { record }.toJson());
                if (++checked % 10 == 0) // a program start each
                    QVERIFY2(program_answers(record, made), QJsonDocument { record }.toJson());
            } else if (record["type"] == "view") {
                QVERIFY2(made.shows(record, tree), QJsonDocument { record }.toJson());
                ++checked;
            }
        }
        QVERIFY(checked > 500);
    }

private:
    static bool program_answers(const QJsonObject& record, const RecordedTree& made)
    {
        QStringList arguments { "translate", QString::number(record["id"].toInteger()), "--from",
            pid_text(made.nest(record["from"].toString())), "--to", pid_text(made.nest(record["to"].toString())) };
        if (record["kind"] == "gid")
            arguments << "--gid";
        const ProcessResult result = nestbox_program(arguments);
        const QString said = QString::fromStdString(result.out);
        const QString status = record["status"].toString();
        if (status == "mapped")
            return result.exit_status == 0
                && said.contains(QStringLiteral(" is %1 in ").arg(record["result"].toInteger()));
        return result.exit_status == 1 && said.contains(status == "unmapped" ? "has no number in" : "There is no ");
    }
};

QTEST_GUILESS_MAIN(TestTreeCommands)
#include "tst_treecommands.moc"
