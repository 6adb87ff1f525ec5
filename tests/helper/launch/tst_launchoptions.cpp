// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/messages.h"
#include "helper/launch/options.h"
#include "helper/launch/rangeoption.h"

#include <QTest>

using namespace nestbox;
using namespace nestbox::launch;

namespace {

std::expected<Options, UsageError> parse(QStringList words)
{
    std::vector<QByteArray> bytes;
    for (const QString& word : words)
        bytes.push_back(word.toUtf8());
    std::vector<char*> arguments;
    for (QByteArray& word : bytes)
        arguments.push_back(word.data());
    return parse_options(arguments);
}

} // namespace

class TestLaunchOptions : public QObject
{
    Q_OBJECT

private slots:
    void mapsRoot()
    {
        const auto options = parse({ "--map-root", "--", "id", "-u" });
        QVERIFY(options.has_value());
        const ProfileRange own { 0, { .symbol = OutsideId::Symbol::Me }, 1 };
        QVERIFY(options->profile.levels.front().uid == std::vector { own });
        QVERIFY(options->profile.levels.front().gid == std::vector { own });
        QVERIFY((options->profile.program.command == std::vector<std::string> { "id", "-u" }));
        QCOMPARE(options->status_fd, -1);
    }

    void readsEveryOption()
    {
        const auto options = parse({ "--unmapped", "--setgroups", "deny", "--user=3", "--group", "4", "--groups", "5,6",
            "--directory", "~/x", "--set-env", "A=b=c", "--unset-env", "D", "--capabilities", "cap_kill,cap_chown",
            "--no-new-privileges", "no", "--status-fd", "7", "true" });
        QVERIFY(options.has_value());
        const Program& program = options->profile.program;
        QVERIFY(options->profile.levels.front().setgroups == Setgroups::Deny);
        QVERIFY(program.user == 3U && program.group == 4U);
        QVERIFY((program.groups == std::vector<Id> { 5, 6 }));
        QVERIFY(program.directory == "~/x");
        QVERIFY((program.set_environment == std::map<std::string, std::string> { { "A", "b=c" } }));
        QVERIFY(program.unset_environment == std::set<std::string> { "D" });
        QVERIFY((program.capabilities.names == std::set<std::string> { "cap_chown", "cap_kill" }));
        QVERIFY(!program.no_new_privileges);
        QCOMPARE(options->status_fd, 7);
    }

    void readsIsolation()
    {
        const auto options = parse({ "--map-root", "--namespaces", "mount,pid", "--namespaces=uts", "--hostname",
            "nest", "--root", "private", "--bind-read-only", "/a:b:/c", "--bind", "~/p:/w", "--tmpfs", "/t", "true" });
        QVERIFY(options.has_value());
        Isolation wanted;
        wanted.namespaces = { NamespaceKind::Mount, NamespaceKind::Pid, NamespaceKind::Uts };
        wanted.hostname = "nest";
        wanted.root = RootKind::Private;
        wanted.mounts = { BindMount { "/a:b", "/c", true }, BindMount { "~/p", "/w", false }, TmpfsMount { "/t" } };
        QVERIFY(options->profile.isolation == wanted);
    }

    /// Below the first level the outside are numbers, and root is the root of the one above.
    void readsLevels()
    {
        const auto options = parse(
            { "--uid", "0:me", "--level", "--map-root", "--setgroups", "deny", "--level", "--uid", "5:0:1", "true" });
        QVERIFY(options && options->profile.levels.size() == 3);
        const ProfileRange root { 0, { .symbol = OutsideId::Symbol::Number }, 1 };
        QVERIFY(options->profile.levels[1].uid == std::vector { root });
        QVERIFY(options->profile.levels[1].setgroups == Setgroups::Deny);
        QVERIFY(options->profile.levels[2].gid.empty());
        QVERIFY(!parse({ "--map-root", "--level", "--uid", "0:me:1", "true" }));
    }

    void endsAtTheFirstWordThatIsNoOption()
    {
        const auto options = parse({ "--map-root", "env", "--help" });
        QVERIFY(options.has_value());
        QVERIFY(options->action == Options::Action::Launch);
        QCOMPARE(options->profile.program.command.size(), 2U);
    }

    void leavesGroupsEmpty()
    {
        const auto options = parse({ "--map-root", "--groups", "" });
        QVERIFY(options && options->profile.program.groups == std::vector<Id> {});
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        using Code = UsageError::Code;
        const auto row = [](const char* name, Code code, const QStringList& words) {
            QTest::newRow(name) << words << static_cast<int>(code);
        };
        row("unknown", Code::UnknownOption, { "--frob" });
        row("short", Code::UnknownOption, { "-r" });
        row("no value", Code::MissingValue, { "--uid" });
        row("a value too much", Code::UnexpectedValue, { "--map-root=1" });
        row("range", Code::WrongValue, { "--uid", "0" });
        row("setgroups", Code::WrongValue, { "--map-root", "--setgroups", "maybe" });
        row("groups", Code::WrongValue, { "--map-root", "--groups", "1,,2" });
        row("groups, comma at the end", Code::WrongValue, { "--map-root", "--groups", "1," });
        row("variable", Code::WrongValue, { "--map-root", "--set-env", "=x" });
        row("unset", Code::WrongValue, { "--map-root", "--unset-env", "A=b" });
        row("privileges", Code::WrongValue, { "--map-root", "--no-new-privileges", "perhaps" });
        row("standard output", Code::WrongValue, { "--map-root", "--status-fd", "1" });
        row("capabilities", Code::WrongValue, { "--map-root", "--capabilities", "" });
        row("beside a profile", Code::NotWithProfile, { "--map-root", "--profile", "x" });
        row("no map", Code::NoMap, { "id" });
        row("nothing", Code::NoMap, {});
        row("empty program", Code::EmptyProgram, { "--map-root", "" });
    }

    void refuses()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        const auto options = parse(words);
        QVERIFY(!options.has_value());
        QCOMPARE(static_cast<int>(options.error().code), code);
        QVERIFY(!sentence(options.error()).empty());
    }

    void readsRanges_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("legal");
        for (const char* text : { "0:1000:1", "0:me", "1:subordinate:rest", "1:subordinate+7:3", "0:user/anna:1",
                 "4294967295:4294967295:4294967295" })
            QTest::newRow(text) << QString { text } << true;
        for (const char* text : { "", "0", "0:", ":0:1", "0:0:", "0:0:1:", "0:0:1:2", "-1:0:1", "+1:0:1", " 1:0:1",
                 "0:0x1:1", "4294967296:0:1", "0:me:rest", "0:user/:1", "0:group/anna:1", "0:subordinate+:1",
                 "0:subordinate-1:1", "0:Me:1" })
            QTest::newRow(text) << QString { text } << false;
    }

    void readsRanges()
    {
        QFETCH(QString, text);
        QFETCH(bool, legal);
        QCOMPARE(parse_range(text.toStdString(), IdKind::Uid).has_value(), legal);
    }

    void tellsTheKindsApart()
    {
        QVERIFY(parse_range("0:group/staff:1", IdKind::Gid).has_value());
        QVERIFY(!parse_range("0:user/anna:1", IdKind::Gid).has_value());
    }
};

QTEST_GUILESS_MAIN(TestLaunchOptions)
#include "tst_launchoptions.moc"
