// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annasmachine.h"
#include "engine/idmap/compose.h"
#include "engine/profile/assessment.h"
#include "gui/document/leveloperations.h"
#include "gui/document/profileedits.h"

#include <QTest>

using namespace nestbox;
using namespace nestbox::test;

namespace {

ProfileRange plain(Id inside, Id outside, Id count)
{
    return { inside, { .number = outside }, count };
}

/// 0 is anna and 1 to 65536 her subordinate IDs; inside that, 10 and 11 to 1010 are the first 1001 of them.
Profile nested()
{
    Profile profile = rootAndSubordinate();
    const std::vector<ProfileRange> inner { plain(10, 0, 1), plain(11, 1, 1000) };
    profile.levels.push_back({ inner, inner, {} });
    return profile;
}

/// What the innermost namespace's IDs are outside of all levels.
IdMap through(const Profile& profile)
{
    IdMap map = IdMap::identity();
    for (const Assessment::Level& level : assess(profile, annasMachine()).levels)
        map = compose(map, level.uid.map);
    return map;
}

} // namespace

class LevelsTest : public QObject
{
    Q_OBJECT

private slots:
    void addedLevelChangesNothing();
    void thirtyThreeAreEnough();
    void addedLevelIsLegalUnderASplitDelegation();
    void onlyLevelStays();
    void removingKeepsWhatTheInnermostSees();
    void removingTheOutermostKeepsSymbols();
    void removingKeepsAccountNames();
    void removingDropsWhatWasNotMapped();
    void deniedSetgroupsStayDenied();
    void exchangedLevelsComeBack();
    void exchangeStopsAtTheEnds();
};

void LevelsTest::addedLevelChangesNothing()
{
    for (const std::size_t parent : { 0U, 1U }) {
        Profile profile = nested();
        QCOMPARE(addLevel(profile, parent, annasMachine()), std::optional<std::size_t>(parent + 1));
        QCOMPARE(profile.levels.size(), 3U);
        QCOMPARE(through(profile).ranges, through(nested()).ranges);
    }
}

void LevelsTest::thirtyThreeAreEnough()
{
    Profile profile = rootAndSubordinate();
    while (profile.levels.size() < mostLevels)
        QVERIFY(addLevel(profile, profile.levels.size() - 1, annasMachine()).has_value());
    QVERIFY(!addLevel(profile, 0, annasMachine()).has_value());
    QVERIFY(!addLevel(profile, 99, annasMachine()).has_value());
    QCOMPARE(profile.levels.size(), 33U);
}

/// Each line of the new level lies within one line of its parent (map_id_range_down).
void LevelsTest::addedLevelIsLegalUnderASplitDelegation()
{
    HostFacts facts = annasMachine();
    facts.uid.delegated = { { 100000, 100010 }, { 200000, 200010 } };
    Profile profile = rootAndSubordinate();
    profile.levels[0].uid[1].count = 20;
    QVERIFY(addLevel(profile, 0, facts).has_value());
    QCOMPARE(profile.levels[1].uid, (std::vector { plain(0, 0, 1), plain(1, 1, 10), plain(11, 11, 10) }));
    for (const Problem& problem : assess(profile, facts).problems)
        QVERIFY(problem.code != Problem::Code::KernelRefuses);
}

void LevelsTest::onlyLevelStays()
{
    Profile profile = rootAndSubordinate();
    QVERIFY(!removeLevel(profile, 0, annasMachine()));
    QCOMPARE(profile, rootAndSubordinate());
}

void LevelsTest::removingKeepsWhatTheInnermostSees()
{
    Profile three = nested();
    three.levels.push_back({ { plain(0, 10, 2), plain(5, 20, 3) }, {}, {} });
    for (const std::size_t level : { 0U, 1U }) {
        Profile profile = three;
        QVERIFY(removeLevel(profile, level, annasMachine()));
        QCOMPARE(profile.levels.size(), 2U);
        QCOMPARE(through(profile).ranges, through(three).ranges);
    }
    QVERIFY(removeLevel(three, 2, annasMachine()));
    QCOMPARE(three, nested());
}

void LevelsTest::removingTheOutermostKeepsSymbols()
{
    Profile profile = nested();
    QVERIFY(removeLevel(profile, 0, annasMachine()));
    QCOMPARE(profile.levels[0].uid, (std::vector { ownId(10), subordinateIds(11, 1000) }));
    Profile later = nested();
    later.levels[1].uid[1] = plain(11, 101, 1000);
    QVERIFY(removeLevel(later, 0, annasMachine()));
    QCOMPARE(later.levels[0].uid[1].outside.offset, std::optional<Id>(100));
}

void LevelsTest::removingKeepsAccountNames()
{
    HostFacts facts = annasMachine();
    facts.find_user = [](std::string_view name) { return name == "web" ? std::optional<Id>(33) : std::nullopt; };
    Profile profile = nested();
    profile.levels[0].uid[0].outside = { .symbol = OutsideId::Symbol::User, .name = "web" };
    QVERIFY(removeLevel(profile, 0, facts));
    QCOMPARE(profile.levels[0].uid[0].outside.name, "web");
}

void LevelsTest::removingDropsWhatWasNotMapped()
{
    Profile profile = nested();
    profile.levels[1].uid[1] = plain(11, 65530, 1000);
    QVERIFY(removeLevel(profile, 0, annasMachine()));
    QCOMPARE(profile.levels[0].uid[1].count, std::optional<Id>(7));
}

void LevelsTest::deniedSetgroupsStayDenied()
{
    Profile profile = nested();
    profile.levels[0].setgroups = Setgroups::Deny;
    QVERIFY(removeLevel(profile, 0, annasMachine()));
    QCOMPARE(profile.levels[0].setgroups, std::optional(Setgroups::Deny));
}

void LevelsTest::exchangedLevelsComeBack()
{
    Profile profile = nested();
    QCOMPARE(moveLevel(profile, 0, 1, annasMachine()), std::optional<std::size_t>(1));
    QCOMPARE(profile.levels[1].uid, (std::vector { plain(0, 1000, 1), plain(1, 100000, 65536) }));
    QCOMPARE(profile.levels[0].uid, (std::vector { plain(10, 0, 1), plain(11, 1, 1000) }));
    QCOMPARE(moveLevel(profile, 1, -1, annasMachine()), std::optional<std::size_t>(0));
    QCOMPARE(profile, nested());
}

void LevelsTest::exchangeStopsAtTheEnds()
{
    Profile profile = nested();
    QVERIFY(!moveLevel(profile, 0, -1, annasMachine()).has_value());
    QVERIFY(!moveLevel(profile, 1, 1, annasMachine()).has_value());
    QVERIFY(!moveLevel(profile, 2, -1, annasMachine()).has_value());
    QCOMPARE(profile, nested());
}

QTEST_GUILESS_MAIN(LevelsTest)
#include "tst_levels.moc"
