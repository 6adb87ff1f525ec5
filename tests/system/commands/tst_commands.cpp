// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mustwork.h"
#include "privatemachine.h"

#include "engine/profile/commands.h"

#include <QTest>

using namespace nestbox;
using nestbox::test::PrivateMachine;
using nestbox::test::ProcessResult;

namespace {

const PrivateMachine::User root { .name = "root", .groups = {} };
const PrivateMachine::User ann { .name = "ann", .uid = 4321, .gid = 4322, .groups = { 77 } };

/// What the program of a profile finds out about its namespace.
const std::vector<std::string> look { "sh", "-c",
    "for f in uid_map gid_map setgroups; do cat /proc/self/$f; echo; done; id -u; id -g; id -G; exit 42" };

PrivateMachine machine_with_ann()
{
    PrivateMachine machine;
    machine.add_user(ann);
    machine.delegate("ann", "100000", "65536");
    machine.delegate("ann", "300000", "10");
    return machine;
}

HostFacts facts_of(const PrivateMachine::User& user)
{
    HostFacts facts;
    facts.uid.me = user.uid;
    facts.gid.me = facts.login_group.emplace(user.gid);
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid }) {
        facts.of(kind).tool = ToolState::Usable;
        if (user.uid != 0)
            facts.of(kind).delegated = { { 100000, 165536 }, { 300000, 300010 } };
    }
    if (user.uid == 0)
        facts.capabilities = { "cap_setuid", "cap_setgid", "cap_sys_admin", "cap_setfcap", "cap_dac_override" };
    return facts;
}

std::vector<ProfileRange> rows(std::initializer_list<ProfileRange> ranges)
{
    return ranges;
}

const OutsideId me { .symbol = OutsideId::Symbol::Me };
const OutsideId subordinate { .symbol = OutsideId::Symbol::Subordinate };

OutsideId number(Id id)
{
    return { .number = id };
}

ProfileLevel level(
    std::vector<ProfileRange> uid, std::vector<ProfileRange> gid, std::optional<Setgroups> setgroups = std::nullopt)
{
    return { std::move(uid), std::move(gid), setgroups };
}

ProfileLevel both(const std::vector<ProfileRange>& ranges, std::optional<Setgroups> setgroups = std::nullopt)
{
    return { ranges, ranges, setgroups };
}

std::vector<ProfileRange> many(Id count, Id first)
{
    std::vector<ProfileRange> ranges;
    for (Id i = 0; i < count; ++i)
        ranges.push_back({ 2 * i, number(first + 3 * i), 1 });
    return ranges;
}

Profile profile_of(std::vector<ProfileLevel> levels, std::vector<std::string> command = look)
{
    Profile profile;
    profile.levels = std::move(levels);
    profile.program.command = std::move(command);
    return profile;
}

/// Runs the script as a person would paste it, and lists afterwards what it left in its own temporary directory.
ProcessResult run_script(const PrivateMachine::User& user, const std::string& shell, const std::string& script)
{
    const std::string before = "TMPDIR=$(mktemp -d)\nexport TMPDIR\nchmod 1777 $TMPDIR\n";
    const std::string after = "status=$?\nls -A $TMPDIR\nrmdir $TMPDIR\nexit $status\n";
    return machine_with_ann().run(user, { shell, "-c", before + script + after });
}

QStringList lines_of(const std::string& text)
{
    QStringList lines;
    for (const QString& line : QString::fromStdString(text).split('\n'))
        if (!line.simplified().isEmpty())
            lines << line.simplified();
    return lines;
}

QStringList expected_lines(const Assessment& assessment)
{
    const Assessment::Level& last = assessment.levels.back();
    QStringList lines = lines_of(last.uid.map.as_read_back().to_kernel_text());
    lines += lines_of(last.gid.map.as_read_back().to_kernel_text());
    lines << (last.setgroups == Setgroups::Deny ? QStringLiteral("deny") : QStringLiteral("allow"));
    return lines;
}

std::string script_for(const PrivateMachine::User& user, const Profile& profile)
{
    const HostFacts facts = facts_of(user);
    return equivalent_commands(assess(profile, facts), facts, profile).value_or("false");
}

ProcessResult run_profile(const PrivateMachine::User& user, const QString& shell, const Profile& profile)
{
    return run_script(user, shell.toStdString(), script_for(user, profile));
}

struct Situation
{
    PrivateMachine::User user;
    Profile profile;
    QString ids; ///< `id -u`, `id -g` and `id -G` inside
};

} // namespace

class TestCommands : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!PrivateMachine::available())
            SKIP_UNLESS_IT_MUST_WORK("needs root and the right to mount");
    }

    void maps_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<Situation>("situation");
        const auto row = [](const char* name, const PrivateMachine::User& user, const std::vector<ProfileLevel>& levels,
                             const char* ids) {
            for (const char* shell : { "bash", "dash" })
                QTest::addRow("%s: %s: %s", shell, user.name.c_str(), name)
                    << QString::fromLatin1(shell) << Situation { user, profile_of(levels), QString::fromLatin1(ids) };
        };
        const auto everyday = rows({ { 0, me, 1 }, { 1, subordinate, 65536 } });
        row("mapped root", ann, { both({ { 0, me, 1 } }) }, "0|0|0 65534");
        row("another own ID", ann, { level({ { 5, me, 1 } }, { { 6, me, 1 } }) }, "5|6|6 65534");
        row("users only", ann, { level({ { 0, me, 1 } }, {}) }, "0|65534|65534");
        row("users only, denied", ann, { level({ { 0, me, 1 } }, {}, Setgroups::Deny) }, "0|65534|65534");
        row("groups only", ann, { level({}, { { 0, me, 1 } }) }, "65534|0|0 65534");
        row("unmapped", ann, { both({}) }, "65534|65534|65534");
        row("own and subordinate", ann, { both(everyday) }, "0|0|0 65534");
        row("denied", ann, { both(everyday, Setgroups::Deny) }, "0|0|0 65534");
        row("by newuidmap, own group", ann, { level(everyday, { { 0, me, 1 } }) }, "0|0|0 65534");
        row("own user, by newgidmap", ann, { level({ { 0, me, 1 } }, everyday) }, "0|0|0 65534");
        row("subordinate only", ann, { both({ { 0, subordinate, std::nullopt } }) }, "0|0|0 65534");
        row("subordinate only, no root", ann, { both({ { 7, subordinate, 1 } }) }, "65534|65534|65534");
        row("many ranges", ann, { both(many(280, 100000)) }, "0|0|0 65534");
        row("nested", ann, { both(everyday), both({ { 0, number(0), 1 }, { 1, number(9), 20 } }) }, "0|0|0 65534");
        row("nested without the own ID", ann, { both({ { 5, subordinate, 100 } }), both({ { 0, number(6), 3 } }) },
            "0|0|0 65534");
        row("mapped root", root, { both({ { 0, me, 1 } }) }, "0|0|0");
        row("privileged", root, { both({ { 0, number(100000), 65536 } }) }, "0|0|0");
        row("privileged, denied", root, { both({ { 0, number(100000), 65536 } }, Setgroups::Deny) }, "0|0|0");
        row("two lines", root, { both({ { 0, me, 1 }, { 1, number(100000), 65536 } }) }, "0|0|0");
        row("as many lines as the kernel takes", root, { both(many(320, 1000)) }, "0|0|0");
        row("three levels", root,
            { both({ { 0, me, 1 }, { 1, number(100000), 65536 } }),
                both({ { 0, number(0), 1 }, { 1, number(1), 999 } }),
                both({ { 3, number(10), 5 }, { 0, number(0), 1 } }) },
            "0|0|0");
    }
    void maps()
    {
        QFETCH(const QString, shell);
        QFETCH(const Situation, situation);
        const HostFacts facts = facts_of(situation.user);
        const Assessment assessment = assess(situation.profile, facts);
        const auto script = equivalent_commands(assessment, facts, situation.profile);
        QVERIFY(script);
        const ProcessResult result = run_script(situation.user, shell.toStdString(), *script);
        QVERIFY2(result.exit_status == 42, (*script + result.describe()).c_str());
        QCOMPARE(lines_of(result.out).join('\n'), (expected_lines(assessment) + situation.ids.split('|')).join('\n'));
    }

    void shells_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::newRow("bash") << QStringLiteral("bash");
        QTest::newRow("dash") << QStringLiteral("dash");
    }

    void words_data() { shells_data(); }
    /// A program's arguments arrive as they are, by either kind of script and through levels.
    void words()
    {
        QFETCH(const QString, shell);
        const std::vector<std::string> command { "printf", "<%s>\n", "", " a  b ", "it's", "$HOME `id` $(id) \\ \"!\"",
            "*", "~", "-n", "new\nline\nLEVEL2\nMAP", "#", "a=b", "\xC3\xA9;|&<>()" };
        QString expected;
        for (auto word = command.begin() + 2; word != command.end(); ++word)
            expected += QStringLiteral("<%1>\n").arg(QString::fromStdString(*word));
        const ProfileLevel own = both({ { 0, me, 1 } });
        const ProfileLevel everyday = both({ { 0, me, 1 }, { 1, subordinate, 10 } });
        const ProfileLevel nested = both({ { 0, number(0), 1 } });
        for (const auto& levels :
            { std::vector { own }, { everyday }, { own, nested }, { everyday, nested, nested } }) {
            const ProcessResult result = run_profile(ann, shell, profile_of(levels, command));
            QVERIFY2(result.exit_status == 0, result.describe().c_str());
            QCOMPARE(QString::fromStdString(result.out), expected);
        }
    }

    void standardInput_data() { shells_data(); }
    void standardInput()
    {
        QFETCH(const QString, shell);
        const Profile profile = profile_of({ both({ { 0, me, 1 }, { 1, subordinate, 10 } }) }, { "cat" });
        const std::string script = script_for(ann, profile);
        const ProcessResult result = run_script(ann, shell.toStdString(), "echo from here | " + script);
        QVERIFY2(result.exit_status == 0, (script + result.describe()).c_str());
        QCOMPARE(result.out, std::string { "from here\n" });
    }

    void groups_data() { shells_data(); }
    void groups()
    {
        QFETCH(const QString, shell);
        Profile profile = profile_of({ both({ { 0, me, 1 }, { 1, subordinate, 10 } }) }, { "id", "-G" });
        profile.program.user = 3;
        profile.program.group = 4;
        profile.program.groups = std::vector<Id> { 7, 5 };
        QCOMPARE(run_profile(ann, shell, profile).out, std::string { "4 5 7\n" });
        profile.program.groups = std::vector<Id> {};
        QCOMPARE(run_profile(ann, shell, profile).out, std::string { "4\n" });
        profile.program.groups = std::nullopt;
        QCOMPARE(run_profile(ann, shell, profile).out, std::string { "4 65534\n" });
        profile.program.command = { "id", "-u" };
        QCOMPARE(run_profile(ann, shell, profile).out, std::string { "3\n" });
    }

    void failsClosed_data() { shells_data(); }
    /// If one of the maps is refused, the program does not start and nothing stays behind.
    void failsClosed()
    {
        QFETCH(const QString, shell);
        const ProfileRange undelegated { 5, number(200000), 3 };
        const ProfileRange own { 0, me, 1 };
        for (const ProfileLevel& wrong : { level({ own, undelegated }, { own }), level({ own }, { own, undelegated }),
                 level({ own, undelegated }, {}) }) {
            HostFacts facts = facts_of(ann);
            facts.uid.delegated.push_back({ 200000, 200010 }); // which is not so
            facts.gid.delegated.push_back({ 200000, 200010 });
            const Profile profile = profile_of({ wrong }, { "echo", "started" });
            const auto script = equivalent_commands(assess(profile, facts), facts, profile);
            QVERIFY(script);
            const ProcessResult result = run_script(ann, shell.toStdString(), *script);
            QVERIFY2(result.exit_status == 1 && !result.timed_out, result.describe().c_str());
            QVERIFY2(result.err.contains("not allowed"), result.describe().c_str());
            QCOMPARE(result.out, std::string {});
        }
    }

    void noNamespace_data() { shells_data(); }
    /// unshare fails: the half that waits for a PID ends too.
    void noNamespace()
    {
        QFETCH(const QString, shell);
        const std::string script = script_for(ann, profile_of({ both({ { 0, me, 1 }, { 1, subordinate, 10 } }) }));
        const ProcessResult result = run_script(ann, shell.toStdString(), "unshare() { return 7; }\n" + script);
        QVERIFY2(result.exit_status == 7 && !result.timed_out, result.describe().c_str());
        QCOMPARE(result.out, std::string {});
    }

    void administrator_data() { shells_data(); }
    /// With a sudo that asks nobody, as root: the commands, not the authorisation.
    void administrator()
    {
        QFETCH(const QString, shell);
        const HostFacts facts = facts_of(root);
        const Profile profile = profile_of({ both({ { 0, number(5), 2 }, { 7, number(100000), 9 } }) });
        Assessment assessment = assess(profile, facts);
        assessment.levels[0].uid.route = assessment.levels[0].gid.route = Route::Administrator;
        const auto script = equivalent_commands(assessment, facts, profile);
        QVERIFY(script && script->contains("sudo tee"));
        const ProcessResult result = run_script(root, shell.toStdString(), "sudo() { \"$@\"; }\n" + *script);
        QVERIFY2(result.exit_status == 42, (*script + result.describe()).c_str());
        QCOMPARE(lines_of(result.out).mid(0, 4), expected_lines(assessment).mid(0, 4));
    }
};

QTEST_APPLESS_MAIN(TestCommands)
#include "tst_commands.moc"
