// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/launch/equivalentcommand.h"

#include "annasmachine.h"

#include <QTest>

using namespace nestbox;
using namespace nestbox::test;

namespace {

Profile mappedRoot()
{
    Profile profile;
    profile.name = "test";
    profile.levels = { { { ownId(0) }, { ownId(0) }, {} } };
    return profile;
}

Profile with(Profile profile, void (*change)(Profile&))
{
    change(profile);
    return profile;
}

} // namespace

class EquivalentCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void options_data();
    void options();
};

void EquivalentCommandTest::options_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<QString>("command");
    QTest::newRow("mapped root") << mappedRoot() << "nestbox-launch --map-root";
    QTest::newRow("ranges")
        << rootAndSubordinate()
        << "nestbox-launch --uid 0:me --uid 1:subordinate:65536 --gid 0:me --gid 1:subordinate:65536";
    QTest::newRow("symbols") << with(mappedRoot(), [](Profile& p) {
        p.levels[0].uid = { { 0, { .symbol = OutsideId::Symbol::User, .name = "bob" }, 1 },
            { 1, { .symbol = OutsideId::Symbol::Subordinate, .offset = 10 }, std::nullopt } };
        p.levels[0].gid.clear();
    }) << "nestbox-launch --uid 0:user/bob --uid 1:subordinate+10:rest";
    QTest::newRow("unmapped") << with(mappedRoot(), [](Profile& p) { p.levels[0] = {}; })
                              << "nestbox-launch --unmapped";
    QTest::newRow("program") << with(mappedRoot(), [](Profile& p) {
        p.program.command = { "sh", "-c", "id | wc" };
        p.program.user = 0;
        p.levels[0].setgroups = Setgroups::Deny;
    }) << "nestbox-launch --map-root --setgroups deny --user 0 -- sh -c 'id | wc'";
    QTest::newRow("more than options say")
        << with(mappedRoot(), [](Profile& p) { p.isolation.namespaces = { NamespaceKind::Pid }; })
        << "nestbox run '/home/anna/my profile.nestbox.json'";
    QTest::newRow("levels") << with(mappedRoot(), [](Profile& p) { p.levels.push_back(p.levels[0]); })
                            << "nestbox run '/home/anna/my profile.nestbox.json'";
}

void EquivalentCommandTest::options()
{
    QFETCH(Profile, profile);
    QFETCH(QString, command);
    QCOMPARE(equivalentCommand(profile, "/home/anna/my profile.nestbox.json"), command);
    QCOMPARE(equivalentCommand(profile, "/p", true), "nestbox run /p"); // nestbox-launch can ask nobody
}

QTEST_GUILESS_MAIN(EquivalentCommandTest)
#include "tst_equivalentcommand.moc"
