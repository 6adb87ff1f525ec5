// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/commands.h"
#include "engine/profile/shellscript.h"

#include <QTest>
#include <array>

using namespace nestbox;

namespace {

Assessment::Map map_of(IdMap map, Route route)
{
    Assessment::Map result;
    result.map = std::move(map);
    result.route = route;
    return result;
}

const IdMap own_user { { { 0, 1000, 1 } } };
const IdMap own_group { { { 0, 1001, 1 } } };
const IdMap two_ranges { { { 0, 1000, 1 }, { 1, 100000, 10 } } };

Assessment assessment_of(Assessment::Map uid, Assessment::Map gid, Setgroups setgroups)
{
    Assessment assessment;
    assessment.levels.push_back({ std::move(uid), std::move(gid), setgroups });
    return assessment;
}

QString describe(const LaunchStep& step)
{
    static const std::array actions { "create", "seal", "deny", "write", "compare", "namespaces", "init", "mounts",
        "root", "hostname", "loopback", "no-new-privileges", "ids", "capabilities", "start" };
    static const std::array actors { "launcher", "tool", "mapper" };
    QString text = QStringLiteral("%1 %2 %3")
                       .arg(step.level)
                       .arg(QString::fromLatin1(actions.at(static_cast<std::size_t>(step.action))),
                           QString::fromLatin1(actors.at(static_cast<std::size_t>(step.actor))));
    for (const NamespaceKind kind : step.namespaces)
        text += ' ' + QString::number(static_cast<int>(kind));
    for (const auto& id : { step.user, step.group })
        if (id)
            text += ' ' + QString::number(*id);
    if (step.kind)
        text += *step.kind == IdKind::Gid ? QStringLiteral(" gid") : QStringLiteral(" uid");
    return step.text.empty() ? text : text + ' ' + QString::fromStdString(step.text).replace('\n', ';');
}

QString describe(const std::vector<LaunchStep>& steps)
{
    QStringList lines;
    for (const LaunchStep& step : steps)
        lines << describe(step);
    return lines.join('\n');
}

/// Nothing but maps.
Profile maps_only()
{
    Profile profile;
    profile.program.no_new_privileges = false;
    return profile;
}

QString script_for(const Assessment& assessment, std::vector<std::string> command)
{
    HostFacts facts;
    facts.uid.me = 1000;
    facts.gid.me = 1001;
    Profile profile;
    profile.program.command = std::move(command);
    return QString::fromStdString(equivalent_commands(assessment, facts, profile).value_or("none"));
}

} // namespace

class TestMapCommands : public QObject
{
    Q_OBJECT

private slots:
    void quoting_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("quoted");
        const auto row = [](const char* word, const char* quoted) {
            QTest::newRow(word) << QString::fromUtf8(word) << QString::fromUtf8(quoted);
        };
        row("/bin/bash", "/bin/bash");
        row("--a=b,c:d@e+f%g_h.i", "--a=b,c:d@e+f%g_h.i");
        row("", "''");
        row("a b", "'a b'");
        row("it's", "'it'\\''s'");
        row("'", "''\\'''");
        row("~", "'~'");
        row("$x", "'$x'");
        row("a\nb", "'a\nb'");
        row("\xC3\xA9", "'\xC3\xA9'");
        for (const char c : std::string { "!#&*()[]{}<>?|;\"\\`^" })
            QTest::addRow("%c", c) << QString { c } << QStringLiteral("'%1'").arg(c);
    }
    void quoting()
    {
        QFETCH(const QString, word);
        QFETCH(const QString, quoted);
        QCOMPARE(QString::fromStdString(shell_quoted(word.toStdString())), quoted);
    }

    void steps_data()
    {
        QTest::addColumn<Assessment>("assessment");
        QTest::addColumn<QString>("expected");
        QTest::newRow("self") << assessment_of(
            map_of(own_user, Route::Self), map_of(own_group, Route::Self), Setgroups::Deny)
                              << "0 create launcher\n0 deny launcher deny\n0 write launcher uid 0 1000 1;\n"
                                 "0 write launcher gid 0 1001 1;\n0 compare launcher\n0 start launcher";
        QTest::newRow("tool") << assessment_of(
            map_of(two_ranges, Route::Subordinate), map_of({}, Route::Unmapped), Setgroups::Allow)
                              << "0 create launcher\n0 write tool uid 0 1000 1;1 100000 10;\n0 compare launcher\n"
                                 "0 start launcher";
        QTest::newRow("mapper") << assessment_of(
            map_of(two_ranges, Route::Administrator), map_of(own_group, Route::Administrator), Setgroups::Allow)
                                << "0 create launcher\n0 write mapper uid 0 1000 1;1 100000 10;\n"
                                   "0 write mapper gid 0 1001 1;\n0 compare launcher\n0 start launcher";
        Assessment two = assessment_of(map_of(own_user, Route::Self), map_of({}, Route::Unmapped), Setgroups::Allow);
        two.levels.push_back({ map_of({ { { 0, 0, 1 } } }, Route::Privileged), {}, Setgroups::Allow });
        QTest::newRow("two levels") << two
                                    << "0 create launcher\n0 write launcher uid 0 1000 1;\n0 compare launcher\n"
                                       "1 create launcher\n1 write launcher uid 0 0 1;\n1 compare launcher\n"
                                       "1 start launcher";
        QTest::newRow("impossible") << assessment_of(
            map_of(own_user, Route::Self), map_of(two_ranges, Route::Impossible), Setgroups::Deny)
                                    << "";
        QTest::newRow("nothing") << Assessment {} << "";
    }
    void steps()
    {
        QFETCH(const Assessment, assessment);
        QFETCH(const QString, expected);
        QCOMPARE(describe(launch_steps(maps_only(), assessment, {})), expected);
        QCOMPARE(script_for(assessment, { "x" }) == QStringLiteral("none"), expected.isEmpty());
    }

    void isolationSteps_data()
    {
        using enum NamespaceKind;
        QTest::addColumn<Profile>("profile");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, auto change, const char* expected) {
            Profile profile = maps_only();
            change(profile);
            QTest::newRow(name) << profile << QString::fromLatin1(expected);
        };
        const CapabilityChoice none { CapabilityChoice::Kind::None, {} };
        row("no new privileges", [](Profile& p) { p.program.no_new_privileges = true; }, "no-new-privileges start");
        row("mount table only", [](Profile& p) { p.isolation.namespaces = { Mount }; }, "namespaces start");
        row(
            "host name", [](Profile& p) { p.isolation = { { Uts }, "box", RootKind::Host, {} }; },
            "namespaces hostname start");
        row("loopback", [](Profile& p) { p.isolation.namespaces = { Net }; }, "namespaces loopback start");
        row("processes", [](Profile& p) { p.isolation.namespaces = { Pid }; }, "init start");
        row("capabilities", [&](Profile& p) { p.program.capabilities = none; }, "capabilities start");
        row(
            "mounts that root inside could undo",
            [](Profile& p) { p.isolation = { { Mount }, {}, RootKind::Host, { TmpfsMount { "/mnt" } } }; },
            "seal write write compare namespaces mounts create write write compare namespaces start");
        row(
            "mounts that nobody inside could undo",
            [&](Profile& p) {
                p.isolation = { { Mount }, {}, RootKind::Host, { TmpfsMount { "/mnt" } } };
                p.program.capabilities = none;
            },
            "namespaces mounts capabilities start");
        row(
            "root of its own", [](Profile& p) { p.isolation = { { Mount, Pid, Ipc }, {}, RootKind::Private, {} }; },
            "seal write write compare namespaces init root create write write compare namespaces start");
    }
    void isolationSteps()
    {
        QFETCH(const Profile, profile);
        QFETCH(const QString, expected);
        const Assessment assessment
            = assessment_of(map_of(own_user, Route::Self), map_of(own_group, Route::Self), Setgroups::Allow);
        QStringList actions = describe(launch_steps(profile, assessment, {})).split('\n');
        for (QString& action : actions)
            action = action.section(' ', 1, 1);
        actions.removeAll("deny");
        const QString maps = "create write write compare ";
        QCOMPARE(actions.join(' '), expected.startsWith("seal") ? expected : maps + expected);
    }

    void sealWritesTheSameIdsOntoThemselves()
    {
        Profile profile = maps_only();
        profile.isolation = { { NamespaceKind::Mount }, {}, RootKind::Host, { TmpfsMount { "/mnt" } } };
        const Assessment assessment
            = assessment_of(map_of(two_ranges, Route::Subordinate), map_of({}, Route::Unmapped), Setgroups::Allow);
        HostFacts facts;
        facts.gid.me = 1001;
        QCOMPARE(describe(launch_steps(profile, assessment, facts)).section('\n', 0, 9),
            "0 seal launcher\n0 deny launcher deny\n0 write tool uid 1000 1000 1;100000 100000 10;\n"
            "0 write launcher gid 1001 1001 1;\n0 compare launcher\n1 namespaces launcher 2\n1 mounts launcher\n"
            "1 create launcher\n1 deny launcher deny\n1 write launcher uid 0 1000 1;1 100000 10;");
    }

    void selfMapIsOneLine()
    {
        const auto self = [](Route gid, Setgroups setgroups) {
            return assessment_of(
                map_of(own_user, Route::Self), map_of(gid == Route::Self ? own_group : IdMap {}, gid), setgroups);
        };
        QCOMPARE(script_for(self(Route::Self, Setgroups::Deny), { "ls", "-l", "a b" }),
            QStringLiteral("unshare --user --map-root-user -- ls -l 'a b'\n"));
        QCOMPARE(script_for(self(Route::Self, Setgroups::Deny), {}),
            QStringLiteral("unshare --user --map-root-user -- \"${SHELL:-/bin/sh}\"\n"));
        QCOMPARE(script_for(self(Route::Unmapped, Setgroups::Allow), { "ls" }),
            QStringLiteral("unshare --user --map-user=0 -- ls\n"));
        QCOMPARE(script_for(self(Route::Unmapped, Setgroups::Deny), { "ls" }),
            QStringLiteral("unshare --user --map-user=0 --setgroups=deny -- ls\n"));
        QCOMPARE(script_for(assessment_of(map_of({}, Route::Unmapped), map_of({}, Route::Unmapped), Setgroups::Allow),
                     { "ls" }),
            QStringLiteral("unshare --user -- ls\n"));
    }

    /// bash gives every line of printf and echo its own write(2), and the first one would be the whole map.
    void severalLinesGoThroughCat()
    {
        const QString script = script_for(
            assessment_of(map_of(two_ranges, Route::Privileged), map_of(own_group, Route::Privileged), Setgroups::Deny),
            { "ls" });
        const QString expected = QStringLiteral("    echo deny >\"/proc/$pid/setgroups\" &&\n"
                                                "    cat >\"/proc/$pid/uid_map\" <<'MAP' &&\n"
                                                "0 1000 1\n1 100000 10\nMAP\n"
                                                "    echo '0 1001 1' >\"/proc/$pid/gid_map\" &&\n"
                                                "    echo mapped\n");
        QVERIFY2(script.contains(expected), qPrintable(script));
        QVERIFY(!script.contains(QStringLiteral("printf")));
    }

    void toolsGetTheirArguments()
    {
        const QString script = script_for(assessment_of(map_of(two_ranges, Route::Subordinate),
                                              map_of(own_group, Route::Subordinate), Setgroups::Allow),
            { "ls" });
        const QString expected = QStringLiteral("    newuidmap \"$pid\" 0 1000 1 1 100000 10 &&\n"
                                                "    newgidmap \"$pid\" 0 1001 1 &&\n"
                                                "    echo mapped\n");
        QVERIFY2(script.contains(expected), qPrintable(script));
        QVERIFY(!script.contains(QStringLiteral("setpriv")) && !script.contains(QStringLiteral("--keep-caps")));
    }
};

QTEST_APPLESS_MAIN(TestMapCommands)
#include "tst_mapcommands.moc"
