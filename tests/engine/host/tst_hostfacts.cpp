// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/gatherhostfacts.h"
#include "engine/host/subordinatefile.h"
#include "tests/support/mustwork.h"
#include "tests/support/privatemachine.h"

#include <QFile>
#include <QTest>

#include <dlfcn.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace nestbox;
using test::PrivateMachine;

namespace {

const PrivateMachine::User root { .name = "root", .groups = {}, .home = "/root" };
const PrivateMachine::User ann {
    .name = "ann", .uid = 4321, .gid = 4322, .groups = {}, .home = "/home/ann", .shell = "/bin/zsh"
};
const PrivateMachine::User stranger { .name = "stranger", .uid = 4399, .gid = 4399, .groups = {} };

constexpr const char* newuidmap = "/usr/bin/newuidmap";

QByteArray content(const char* path)
{
    QFile file { path };
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray {};
}

PrivateMachine machine_with_ann()
{
    PrivateMachine machine;
    machine.add_user(ann);
    return machine;
}

std::string line(const char* key, const std::string& value)
{
    return std::string { key } + "=" + value + "\n";
}

std::string text_of(const std::vector<IdInterval>& intervals)
{
    std::string text;
    for (const IdInterval ids : intervals)
        text += (text.empty() ? "" : " ") + std::to_string(ids.first) + "-" + std::to_string(ids.end);
    return text;
}

/// The first column of a map, and the counts: what is known in the namespace itself.
std::string inside_of(const IdMap& map)
{
    std::vector<IdInterval> intervals;
    for (const IdRange& range : map.ranges)
        intervals.push_back(range.inside_ids());
    return text_of(intervals);
}

const char* name_of(ToolState state)
{
    return state == ToolState::Usable ? "usable" : state == ToolState::Missing ? "missing" : "not privileged";
}

std::string describe(const HostFacts::PerKind& kind)
{
    return line("me", std::to_string(kind.me)) + line("parent", inside_of(kind.parent))
        + line("delegated", text_of(kind.delegated)) + line("tool", name_of(kind.tool)) + line("path", kind.tool_path);
}

std::string describe(const HostFacts& facts)
{
    std::string names;
    for (const std::string& name : facts.capabilities)
        names += name + " ";
    return "uid:\n" + describe(facts.uid) + "gid:\n" + describe(facts.gid) + "all:\n" + line("user", facts.user_name)
        + line("login_group", facts.login_group ? std::to_string(*facts.login_group) : "none")
        + line("home", facts.home) + line("shell", facts.shell)
        + line("setgroups_denied", facts.setgroups_denied ? "yes" : "no")
        + line("page", std::to_string(facts.page_size))
        + line("namespaces", facts.max_user_namespaces ? std::to_string(*facts.max_user_namespaces) : "none")
        + line("capabilities", names);
}

int print(const std::string& text)
{
    return write(STDOUT_FILENO, text.data(), text.size()) == static_cast<ssize_t>(text.size()) ? 0 : 1;
}

/// The value of "key=value" in a section of the description.
QString fact(const test::ProcessResult& result, const QString& section, const QString& key)
{
    const QString text = QString::fromStdString(result.out);
    for (const QString& entry : text.section(section + ":\n", 1, 1).section(":\n", 0, 0).split('\n'))
        if (entry.startsWith(key + "="))
            return entry.mid(key.size() + 1);
    return "no such fact: " + QString::fromStdString(result.describe());
}

test::ProcessResult gather(const PrivateMachine& machine, const PrivateMachine::User& user, void (*before)() = [] { })
{
    return machine.call(user, [before] {
        before();
        return print(describe(gather_host_facts(HostQuestions::everything())));
    });
}

} // namespace

class TestHostFacts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void asksAboutAUser();
    void asksAboutAStranger();
    void asksAboutRoot();
    void asksOnlyWhatItIsAsked();
    void readsDelegations_data();
    void readsDelegations();
    void readsEveryonesDelegations();
    void asksTheServiceOfNsswitch_data();
    void asksTheServiceOfNsswitch();
    void knowsTheContainer();
    void knowsWhatAContainerLacks();
    void judgesTheTools_data();
    void judgesTheTools();
    void seesThatNoNewPrivilegesVoidTheTools();
    void seesThatTheBoundingSetVoidsTheTools();
    void passesOverRelativePaths();
    void findsNames();
    void findsAGroupOfThousands();
    void readsTheLimits();
};

void TestHostFacts::initTestCase()
{
    if (!PrivateMachine::available())
        SKIP_UNLESS_IT_MUST_WORK("needs root and the right to mount");
}

void TestHostFacts::asksAboutAUser()
{
    PrivateMachine machine = machine_with_ann();
    machine.delegate("ann", "100000", "65536");
    const auto result = gather(machine, ann);
    QCOMPARE(fact(result, "uid", "me"), "4321");
    QCOMPARE(fact(result, "gid", "me"), "4322");
    QCOMPARE(fact(result, "uid", "parent"), "0-4294967295");
    QCOMPARE(fact(result, "gid", "delegated"), "100000-165536");
    QCOMPARE(fact(result, "all", "user"), "ann");
    QCOMPARE(fact(result, "all", "login_group"), "4322");
    QCOMPARE(fact(result, "all", "home"), "/home/ann");
    QCOMPARE(fact(result, "all", "shell"), "/bin/zsh");
    QCOMPARE(fact(result, "all", "setgroups_denied"), "no");
    QCOMPARE(fact(result, "all", "page"), QString::number(sysconf(_SC_PAGESIZE)));
    QCOMPARE(fact(result, "all", "capabilities"), "");
}

void TestHostFacts::asksAboutAStranger()
{
    PrivateMachine machine;
    machine.delegate("4399", "100000", "65536");
    const auto result = gather(machine, stranger, [] { setenv("HOME", "/srv", 1); });
    QCOMPARE(fact(result, "uid", "me"), "4399");
    QCOMPARE(fact(result, "all", "user"), "");
    QCOMPARE(fact(result, "all", "login_group"), "none");
    QCOMPARE(fact(result, "all", "home"), "/srv");
    QCOMPARE(fact(result, "uid", "delegated"), ""); // newuidmap serves no one without an account
}

void TestHostFacts::asksAboutRoot()
{
    const auto result = gather(PrivateMachine {}, root);
    QCOMPARE(fact(result, "all", "user"), "root");
    for (const char* const capability : { "cap_setuid", "cap_setgid", "cap_setfcap", "cap_sys_admin" })
        QVERIFY2(fact(result, "all", "capabilities").split(' ').contains(capability), capability);
}

void TestHostFacts::asksOnlyWhatItIsAsked()
{
    PrivateMachine machine = machine_with_ann();
    machine.delegate("ann", "100000", "65536");
    const auto result = machine.call(ann, [] { return print(describe(gather_host_facts({}))); });
    QCOMPARE(fact(result, "uid", "me"), "4321");
    QCOMPARE(fact(result, "all", "user"), "");
    QCOMPARE(fact(result, "uid", "delegated"), "");
    QCOMPARE(fact(result, "uid", "tool"), "missing");
}

void TestHostFacts::readsDelegations_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("delegated");
    const auto row = [](const char* name, const char* text, const char* delegated) {
        QTest::newRow(name) << QByteArray { text } << delegated;
    };
    row("none", "", "");
    row("another's", "bob:100000:10\n", "");
    row("in file order", "ann:300000:10\nbob:1:1\nann:200000:10\n", "300000-300010 200000-200010");
    row("adjacent lines are not joined", "ann:100000:10\nann:100010:10\n", "100000-100010 100010-100020");
    row("by UID", "ann:100000:10\n4321:200000:10\n", "100000-100010 200000-200010");
    row("no newline at the end", "ann:100000:10", "100000-100010");
    row("hexadecimal and octal", "ann:0x10:010\n", "16-24");
    row("blank in front of a number", "ann: 100000:10\n", "100000-100010");
    row("blank at the end", "ann:100000:10 \n", "");
    row("carriage return", "ann:100000:10\r\n", "");
    row("comment", "# ann\nann:100000:10 # mine\nann:200000:10\n", "200000-200010");
    row("count 0", "ann:100000:0\nann:200000:1\n", "200000-200001");
    row("fourth field", "ann:100000:10:x\n", "100000-100010");
    row("two fields", "ann:100000\n", "");
    row("not a number", "ann:x:10\nann:100000:y\n", "");
    row("to the end of the IDs", "ann:4294967290:6\n", "4294967290-4294967295");
    row("beyond the end of the IDs", "ann:4294967295:1\n", "");
    row("longer than all IDs", "ann:100000:4294967295\n", "100000-4294967295");
}

void TestHostFacts::readsDelegations()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, delegated);
    PrivateMachine machine = machine_with_ann();
    machine.set_file("/etc/subuid", text.toStdString());
    machine.set_file("/etc/subgid", text.toStdString());
    const auto result = gather(machine, ann);
    QCOMPARE(fact(result, "uid", "delegated"), delegated);
    QCOMPARE(fact(result, "gid", "delegated"), delegated);
}

void TestHostFacts::readsEveryonesDelegations()
{
    PrivateMachine machine = machine_with_ann();
    machine.set_file("/etc/subuid", "bob:1:2\nann:10:5\nbad\n");
    const auto result = machine.call(ann, [] { return print(text_of(delegated_in_file("/etc/subuid"))); });
    QCOMPARE(QString::fromStdString(result.out), "1-3 10-15");
}

/// A service that delegates 700000 to 700009 as UIDs and 800000 to 800009 as GIDs to everyone.
void TestHostFacts::asksTheServiceOfNsswitch_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("uids");
    QTest::addColumn<QString>("gids");
    QTest::newRow("service") << QByteArray { "subid: fake\n" } << "700000-700010" << "800000-800010";
    QTest::newRow("files") << QByteArray { "subid: files\n" } << "100000-100010" << "100000-100010";
    QTest::newRow("a service that is not installed") << QByteArray { "subid: absent\n" } << "100000-100010"
                                                     << "100000-100010";
}

void TestHostFacts::asksTheServiceOfNsswitch()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, uids);
    QFETCH(QString, gids);
    if (dlopen("libsubid.so.4", RTLD_NOW) == nullptr && dlopen("libsubid.so.5", RTLD_NOW) == nullptr)
        SKIP_UNLESS_IT_MUST_WORK("needs libsubid");
    PrivateMachine machine = machine_with_ann();
    machine.delegate("ann", "100000", "10");
    machine.set_file("/etc/nsswitch.conf", "passwd: files\ngroup: files\n" + line.toStdString());
    // Once loaded, it is found by its name: it need not be installed where the loader looks.
    const auto result = gather(machine, ann, [] { (void)dlopen(NESTBOX_FAKE_SUBID, RTLD_LAZY); });
    QCOMPARE(fact(result, "uid", "delegated"), uids);
    QCOMPARE(fact(result, "gid", "delegated"), gids);
    QCOMPARE(QString::fromStdString(result.err), QString {});
}

void TestHostFacts::knowsTheContainer()
{
    PrivateMachine machine = machine_with_ann();
    machine.enter_container({ "0 100000 1000\n4321 200000 1\n", "0 100000 10000\n" });
    const auto result = gather(machine, ann);
    QCOMPARE(fact(result, "uid", "me"), "4321");
    QCOMPARE(fact(result, "uid", "parent"), "0-1000 4321-4322");
    QCOMPARE(fact(result, "gid", "parent"), "0-10000");
    QCOMPARE(fact(result, "all", "setgroups_denied"), "no");
    QCOMPARE(fact(result, "uid", "tool"), "not privileged"); // its owner, root of the machine, has no ID here
}

void TestHostFacts::knowsWhatAContainerLacks()
{
    PrivateMachine machine;
    machine.enter_container({ "0 100000 1000\n", "0 100000 1000\n" });
    machine.drop_capability(CAP_SETFCAP);
    const auto result = gather(machine, root);
    const QStringList names = fact(result, "all", "capabilities").split(' ');
    QVERIFY(names.contains("cap_setuid"));
    QVERIFY(!names.contains("cap_setfcap"));
}

void TestHostFacts::judgesTheTools_data()
{
    QTest::addColumn<unsigned>("mode");
    QTest::addColumn<int>("capability");
    QTest::addColumn<QString>("state");
    QTest::newRow("set-user-ID") << 04755U << -1 << "usable";
    QTest::newRow("lost its set-user-ID bit") << 0755U << -1 << "not privileged";
    QTest::newRow("set-group-ID only") << 02755U << -1 << "not privileged";
    QTest::newRow("file capability") << 0755U << CAP_SETUID << "usable";
    QTest::newRow("another file capability") << 0755U << CAP_NET_RAW << "not privileged";
    QTest::newRow("not executable") << 0644U << -1 << "missing";
}

void TestHostFacts::judgesTheTools()
{
    QFETCH(unsigned, mode);
    QFETCH(int, capability);
    QFETCH(QString, state);
    if (!QFile::exists(newuidmap))
        SKIP_UNLESS_IT_MUST_WORK("needs /usr/bin/newuidmap");
    PrivateMachine machine = machine_with_ann();
    machine.set_file(newuidmap, content(newuidmap).toStdString(), mode);
    machine.set_file_capability(newuidmap, capability);
    const auto result = gather(machine, ann);
    QCOMPARE(fact(result, "uid", "tool"), state);
    QCOMPARE(fact(result, "uid", "path"), state == "missing" ? "" : newuidmap);
    QCOMPARE(fact(result, "gid", "tool"), "usable");
}

void TestHostFacts::seesThatNoNewPrivilegesVoidTheTools()
{
    const auto result = gather(machine_with_ann(), ann, [] { prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); });
    QCOMPARE(fact(result, "uid", "tool"), "not privileged");
}

void TestHostFacts::seesThatTheBoundingSetVoidsTheTools()
{
    PrivateMachine machine = machine_with_ann();
    QCOMPARE(fact(gather(machine, ann), "gid", "tool"), "usable");
    const auto result = machine.call(root, [] {
        return prctl(PR_CAPBSET_DROP, CAP_SETGID) == 0 && setresuid(ann.uid, ann.uid, ann.uid) == 0
            ? print(describe(gather_host_facts(HostQuestions::everything())))
            : 1;
    });
    QCOMPARE(fact(result, "gid", "tool"), "not privileged");
    QCOMPARE(fact(result, "uid", "tool"), "usable");
}

void TestHostFacts::passesOverRelativePaths()
{
    const auto result = gather(machine_with_ann(), ann, [] {
        setenv("PATH", ":.:bin:/nowhere", 1);
        (void)!chdir("/usr/bin");
    });
    QCOMPARE(fact(result, "uid", "path"), newuidmap);
}

void TestHostFacts::findsNames()
{
    PrivateMachine machine = machine_with_ann();
    machine.add_group("video", 44);
    const auto result = machine.call(ann, [] {
        const HostFacts facts = gather_host_facts({ .accounts = true });
        const bool right = facts.find_user("ann") == 4321U && facts.find_group("video") == 44U
            && !facts.find_user("nobody-here") && !facts.find_group("") && !facts.find_user("video");
        return right ? 0 : 1;
    });
    QVERIFY2(result.exit_status == 0, result.describe().c_str());
}

void TestHostFacts::findsAGroupOfThousands()
{
    std::string members = "ann";
    for (int i = 0; i < 5000; ++i)
        members += ",member" + std::to_string(i);
    PrivateMachine machine = machine_with_ann();
    machine.set_file("/etc/group", "root:x:0:\nlarge:x:5555:" + members + "\n");
    const auto result = machine.call(
        ann, [] { return gather_host_facts({ .accounts = true }).find_group("large") == 5555U ? 0 : 1; });
    QVERIFY2(result.exit_status == 0, result.describe().c_str());
}

void TestHostFacts::readsTheLimits()
{
    const QString limit = QString::fromLatin1(content("/proc/sys/user/max_user_namespaces")).trimmed();
    QCOMPARE(fact(gather(machine_with_ann(), ann), "all", "namespaces"), limit);
    PrivateMachine machine = machine_with_ann();
    machine.set_file("/proc/sys/user/max_user_namespaces", "0\n");
    QCOMPARE(fact(gather(machine, ann), "all", "namespaces"), "0");
}

QTEST_GUILESS_MAIN(TestHostFacts)
#include "tst_hostfacts.moc"
