// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mustwork.h"
#include "privatemachine.h"

#include "engine/profile/exportmap.h"
#include "engine/profile/importmap.h"
#include "engine/profile/resolve.h"

#include <QTest>

using namespace nestbox;
using nestbox::test::PrivateMachine;
using nestbox::test::ProcessResult;

/// What export_map writes and import_map reads, held against the tools themselves.
namespace {

const PrivateMachine::User ann { .name = "ann", .uid = 4321, .gid = 4322, .groups = {} };

PrivateMachine machine_with_ann()
{
    PrivateMachine machine;
    machine.add_user(ann);
    machine.delegate("ann", "100000", "65536");
    return machine;
}

HostFacts facts_of_ann()
{
    HostFacts facts;
    facts.uid.me = 4321;
    facts.gid.me = 4322;
    facts.uid.delegated = facts.gid.delegated = { { 100000, 165536 } };
    return facts;
}

Assessment::Level level_of(IdMap uid, IdMap gid, Setgroups setgroups)
{
    Assessment::Level level;
    level.uid.map = std::move(uid);
    level.gid.map = std::move(gid);
    level.setgroups = setgroups;
    return level;
}

QString read_back(const IdMap& uid, const IdMap& gid)
{
    return QString::fromStdString(uid.as_read_back().to_kernel_text() + gid.as_read_back().to_kernel_text())
        .simplified();
}

std::string without_newline(const std::string& text)
{
    return text.substr(0, text.find('\n'));
}

constexpr auto look = " -- cat /proc/self/uid_map /proc/self/gid_map";

/// Whether unshare reads inner:outer:count, so util-linux 2.39 or newer.
bool has_new_unshare()
{
    return machine_with_ann().run(ann, { "unshare", "--map-users=0:100000:1", "true" }).exit_status == 0;
}

} // namespace

class TestExportedMaps : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!PrivateMachine::available())
            SKIP_UNLESS_IT_MUST_WORK("needs root and the right to mount");
    }

    void unshare_data()
    {
        QTest::addColumn<Assessment::Level>("level");
        const IdMap own_user { { { 0, 4321, 1 } } };
        const IdMap own_group { { { 0, 4322, 1 } } };
        const IdMap block { { { 3, 100005, 700 } } };
        QTest::newRow("root") << level_of(own_user, own_group, Setgroups::Deny);
        QTest::newRow("another") << level_of({ { { 7, 4321, 1 } } }, { { { 8, 4322, 1 } } }, Setgroups::Deny);
        QTest::newRow("user only") << level_of(own_user, {}, Setgroups::Allow);
        QTest::newRow("user only, denied") << level_of(own_user, {}, Setgroups::Deny);
        QTest::newRow("blocks") << level_of(block, block, Setgroups::Allow);
        QTest::newRow("block and own group") << level_of(block, own_group, Setgroups::Deny);
        QTest::newRow("own apart from a block") << level_of(
            { { { 0, 4321, 1 }, { 3, 100005, 700 } } }, { { { 0, 4322, 1 }, { 2, 100000, 65536 } } }, Setgroups::Allow);
        QTest::newRow("own beside a block") << level_of(
            { { { 0, 4321, 1 }, { 1, 100000, 65536 } } }, { { { 0, 4322, 1 }, { 1, 100000, 9 } } }, Setgroups::Allow);
    }
    void unshare()
    {
        QFETCH(const Assessment::Level, level);
        const auto text = export_map(level, MapFormat::Unshare, facts_of_ann());
        QVERIFY(text);
        if (text->contains(':') && !has_new_unshare())
            QSKIP("needs unshare of util-linux 2.39 or newer");
        const ProcessResult result = machine_with_ann().run(ann,
            { "sh", "-c",
                without_newline(*text) + look + "; " + without_newline(*text) + " cat /proc/self/setgroups" });
        QVERIFY2(result.exit_status == 0, (*text + result.describe()).c_str());
        QCOMPARE(QString::fromStdString(result.out).simplified(),
            read_back(level.uid.map, level.gid.map)
                + (level.setgroups == Setgroups::Deny ? QStringLiteral(" deny") : QStringLiteral(" allow")));
    }

    void unshareOptions_data()
    {
        QTest::addColumn<QString>("options");
        for (const char* options :
            { "-r", "-c", "-Ur", "--map-user=9 --map-group=7", "--map-users=100000,5,10", "--map-groups=100000,0,65536",
                "--map-users=auto", "--map-auto", "--map-user=5 --map-users=100000,0,10",
                "--map-user=10 --map-users=100000,0,10", "--map-user=0 --map-users=100000,1,10 --map-groups=auto",
                "--map-user=900 --map-users=100000,0,10", "-r --map-users=100000,0,10 --map-groups=100000,1,65536",
                "--map-users=0:100000:5 --map-users=7:100005:3 --map-user=6", "--map-users=5:100000:010 -r" })
            QTest::newRow(options) << QString::fromLatin1(options);
    }
    /// unshare is understood as it acts, holes included.
    void unshareOptions()
    {
        QFETCH(const QString, options);
        if (options.contains(':') && !has_new_unshare())
            QSKIP("needs unshare of util-linux 2.39 or newer");
        const HostFacts facts = facts_of_ann();
        const std::string command = "unshare " + options.toStdString();
        const auto imported = import_map(command, facts);
        QVERIFY(imported);
        const ProcessResult result = machine_with_ann().run(ann, { "sh", "-c", command + look });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
        QCOMPARE(read_back(resolve_ranges(imported->uid, 0, IdKind::Uid, facts).map,
                     resolve_ranges(imported->gid, 0, IdKind::Gid, facts).map),
            QString::fromStdString(result.out).simplified());
        if (imported->setgroups) {
            const ProcessResult setgroups
                = machine_with_ann().run(ann, { "sh", "-c", command + " cat /proc/self/setgroups" });
            QCOMPARE(setgroups.out, std::string { *imported->setgroups == Setgroups::Deny ? "deny\n" : "allow\n" });
        }
    }

    void bubblewrap()
    {
        if (PrivateMachine {}.run({ .name = "root", .groups = {} }, { "bwrap", "--version" }).exit_status != 0)
            SKIP_UNLESS_IT_MUST_WORK("needs bwrap");
        const Assessment::Level level
            = level_of({ { { 5, 4321, 1 } } }, { { { 2147483647, 4322, 1 } } }, Setgroups::Deny);
        const auto text = export_map(level, MapFormat::Bubblewrap, facts_of_ann());
        QVERIFY(text);
        const ProcessResult result = machine_with_ann().run(
            ann, { "sh", "-c", without_newline(*text) + " --dev-bind / /" + look + " /proc/self/setgroups" });
        QVERIFY2(result.exit_status == 0, result.describe().c_str());
        QCOMPARE(QString::fromStdString(result.out).simplified(),
            read_back(level.uid.map, level.gid.map) + QStringLiteral(" deny"));
    }

    /// The numbers of newuidmap are base 0, and so they are read.
    void newIdMap()
    {
        const std::string tool = "newuidmap \"$pid\" 010 0x10e1 0x1 0x14 0303240 012";
        const auto imported = import_map(tool, facts_of_ann(), MapFormat::NewIdMap);
        QVERIFY(imported);
        const IdMap map = resolve_ranges(imported->uid, 0, IdKind::Uid, facts_of_ann()).map;
        Assessment::Level level;
        level.uid.map = map;
        const auto exported = export_map(level, MapFormat::NewIdMap, facts_of_ann());
        QVERIFY(exported);
        for (const std::string& line : { tool, without_newline(*exported) }) {
            const std::string script
                = "mkfifo $D/up $D/down; unshare --user sh -c 'echo >$D/up; read -r go <$D/down' & "
                  "pid=$!; read -r up <$D/up; "
                + line + " && cat /proc/$pid/uid_map; echo >$D/down; wait; rm -r $D";
            const ProcessResult result
                = machine_with_ann().run(ann, { "sh", "-c", "export D=$(mktemp -d); " + script });
            QCOMPARE(QString::fromStdString(result.out + result.err).simplified(), read_back(map, {}));
        }
    }
};

QTEST_APPLESS_MAIN(TestExportedMaps)
#include "tst_exportedmaps.moc"
