// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annasmachine.h"
#include "gui/document/gidmirror.h"
#include "gui/document/sandboxdocument.h"

#include <QSignalSpy>
#include <QTest>

using namespace nestbox;
using namespace nestbox::test;

namespace {

/// UID 1000 and GID 100, as where all users share a group.
HostFacts sharedGroup()
{
    HostFacts facts = annasMachine();
    facts.gid.me = 100;
    return facts;
}

Profile withUidCount(Profile profile, Id count)
{
    profile.levels[0].uid[1].count = count;
    return profile;
}

Profile withGidCount(Profile profile, Id count)
{
    profile.levels[0].gid[1].count = count;
    return profile;
}

} // namespace

class FollowSwitchTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void mirror_data();
    void mirror();
    void onAfterLoadingAMirror();
    void gidsFollowInTheSameStep();
    void everyPreviewFollows();
    void editOfGidsSwitchesItOff();
    void escapeFromAnEditOfGidsLeavesItOn();
    void bothEditedTogetherStayAsTheyAre();
    void undoToOtherMapsSwitchesItOff();
    void switchingOnIsAStep();
    void offMeansOff();

private:
    std::unique_ptr<SandboxDocument> m_document;
};

void FollowSwitchTest::init()
{
    m_document = std::make_unique<SandboxDocument>(annasMachine());
    m_document->load(rootAndSubordinate(), {});
}

void FollowSwitchTest::mirror_data()
{
    QTest::addColumn<ProfileRange>("uid");
    QTest::addColumn<ProfileRange>("gid");
    const auto plain
        = [](Id inside, Id outside, Id count) { return ProfileRange { inside, { .number = outside }, count }; };
    const auto account
        = [](OutsideId::Symbol symbol) { return ProfileRange { 0, { .symbol = symbol, .name = "web" } }; };
    QTest::newRow("own") << ownId(0) << ownId(0);
    QTest::newRow("own, kept inside") << ownId(1000) << ownId(100);
    QTest::newRow("own as a number") << plain(0, 1000, 1) << plain(0, 100, 1);
    QTest::newRow("own amid others") << plain(0, 1000, 2) << plain(0, 1000, 2);
    QTest::newRow("other number") << plain(5, 2000, 1) << plain(5, 2000, 1);
    QTest::newRow("subordinate") << subordinateIds(1, 10) << subordinateIds(1, 10);
    QTest::newRow("rest") << subordinateIds(1, std::nullopt) << subordinateIds(1, std::nullopt);
    QTest::newRow("account") << account(OutsideId::Symbol::User) << account(OutsideId::Symbol::Group);
}

void FollowSwitchTest::mirror()
{
    QFETCH(ProfileRange, uid);
    QFETCH(ProfileRange, gid);
    Profile profile;
    profile.levels = { { { uid }, {}, {} }, { { { 1000, { .number = 1000 }, 1 } }, {}, {} } };
    const Profile mirrored = withMirroredGids(profile, sharedGroup());
    QCOMPARE(mirrored.levels[0].gid, std::vector { gid });
    QCOMPARE(mirrored.levels[0].uid, std::vector { uid });
    QCOMPARE(mirrored.levels[1].gid, profile.levels[1].uid);
}

void FollowSwitchTest::onAfterLoadingAMirror()
{
    QVERIFY(m_document->gidFollowsUid());
    m_document->load(withGidCount(rootAndSubordinate(), 5), {});
    QVERIFY(!m_document->gidFollowsUid());
}

void FollowSwitchTest::gidsFollowInTheSameStep()
{
    m_document->apply("edit", withUidCount(m_document->profile(), 9));
    QCOMPARE(m_document->profile().levels[0].gid[1].count, std::optional<Id>(9));
    QCOMPARE(m_document->undoStack()->count(), 1);
    m_document->undoStack()->undo();
    QCOMPARE(m_document->profile(), rootAndSubordinate());
    QVERIFY(m_document->gidFollowsUid());
}

void FollowSwitchTest::everyPreviewFollows()
{
    const Profile start = m_document->profile();
    for (Id count = 1; count < 20; ++count) {
        // A gesture edits what it began with, or what it shows: both are followed.
        m_document->preview(withUidCount(count % 2 == 0 ? start : m_document->profile(), count));
        QCOMPARE(m_document->profile().levels[0].gid[1].count, std::optional(count));
    }
    m_document->preview(start);
    QCOMPARE(m_document->profile(), start);
}

void FollowSwitchTest::editOfGidsSwitchesItOff()
{
    QSignalSpy spy(m_document.get(), &SandboxDocument::gidFollowsUidChanged);
    m_document->apply("edit", withGidCount(m_document->profile(), 7));
    QVERIFY(!m_document->gidFollowsUid());
    QCOMPARE(spy.size(), 1);
    m_document->apply("edit", withUidCount(m_document->profile(), 3));
    QCOMPARE(m_document->profile().levels[0].gid[1].count, std::optional<Id>(7));
}

void FollowSwitchTest::escapeFromAnEditOfGidsLeavesItOn()
{
    m_document->preview(withGidCount(m_document->profile(), 7));
    Profile renamed = m_document->profile();
    renamed.name = "other";
    m_document->preview(renamed);
    QCOMPARE(m_document->profile().levels[0].gid[1].count, std::optional<Id>(7));
    m_document->revert();
    QVERIFY(m_document->gidFollowsUid());
    QCOMPARE(m_document->profile(), rootAndSubordinate());
}

void FollowSwitchTest::bothEditedTogetherStayAsTheyAre()
{
    const Profile pasted = withGidCount(withUidCount(m_document->profile(), 4), 5);
    m_document->apply("paste", pasted);
    QCOMPARE(m_document->profile(), pasted);
    QVERIFY(!m_document->gidFollowsUid());
}

void FollowSwitchTest::undoToOtherMapsSwitchesItOff()
{
    const Profile apart = withGidCount(rootAndSubordinate(), 5);
    m_document->load(apart, {});
    m_document->setGidFollowsUid(true);
    QVERIFY(m_document->gidFollowsUid());
    m_document->undoStack()->undo();
    QCOMPARE(m_document->profile(), apart);
    QVERIFY(!m_document->gidFollowsUid());
}

void FollowSwitchTest::switchingOnIsAStep()
{
    m_document->load(withGidCount(rootAndSubordinate(), 5), {});
    m_document->setGidFollowsUid(true);
    QCOMPARE(m_document->profile(), rootAndSubordinate());
    QCOMPARE(m_document->undoStack()->count(), 1);
    m_document->load(rootAndSubordinate(), {});
    m_document->setGidFollowsUid(false);
    m_document->setGidFollowsUid(true);
    QCOMPARE(m_document->undoStack()->count(), 0);
}

void FollowSwitchTest::offMeansOff()
{
    m_document->setGidFollowsUid(false);
    m_document->apply("edit", withUidCount(m_document->profile(), 9));
    QCOMPARE(m_document->profile().levels[0].gid[1].count, std::optional<Id>(65536));
}

QTEST_GUILESS_MAIN(FollowSwitchTest)
#include "tst_followswitch.moc"
