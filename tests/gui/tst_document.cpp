// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annasmachine.h"
#include "gui/document/profileedits.h"
#include "gui/document/resolved.h"
#include "gui/document/sandboxdocument.h"

#include <QSignalSpy>
#include <QTest>

using namespace nestbox;
using namespace nestbox::test;

namespace {

Profile withCount(Profile profile, Id count)
{
    profile.levels[0].uid[1].count = count;
    return profile;
}

} // namespace

class DocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void gestureIsOneStep();
    void escapeDropsTheGesture();
    void nothingChangedIsNoStep();
    void undoRestoresExactly();
    void everyPreviewIsAssessed();
    void modifiedFollowsUndo();
    void loadForgetsUndo();
    void newFactsAreAssessed();
    void addRangeCollidesWithNothing();
    void addRangeAtTheEndOfTheSpace();
    void removeRangesKeepsTheOthers();
    void moveRangeStopsAtTheEnds();
    void innermost();
};

void DocumentTest::gestureIsOneStep()
{
    SandboxDocument document(annasMachine());
    document.load(rootAndSubordinate(), {});
    for (Id count = 1; count <= 50; ++count)
        document.preview(withCount(document.profile(), count));
    document.commit("drag");
    QCOMPARE(document.undoStack()->count(), 1);
    QCOMPARE(document.undoStack()->undoText(), "drag");
    document.undoStack()->undo();
    QCOMPARE(document.profile(), rootAndSubordinate());
}

void DocumentTest::escapeDropsTheGesture()
{
    SandboxDocument document(annasMachine());
    document.load(rootAndSubordinate(), {});
    document.preview(withCount(document.profile(), 5));
    QVERIFY(document.isModified());
    document.revert();
    QCOMPARE(document.profile(), rootAndSubordinate());
    QVERIFY(!document.isModified());
    QCOMPARE(document.undoStack()->count(), 0);
}

void DocumentTest::nothingChangedIsNoStep()
{
    SandboxDocument document(annasMachine());
    document.load(rootAndSubordinate(), {});
    document.apply("same", rootAndSubordinate());
    QCOMPARE(document.undoStack()->count(), 0);
}

void DocumentTest::undoRestoresExactly()
{
    SandboxDocument document(annasMachine());
    document.load(rootAndSubordinate(), {});
    std::vector<Profile> states { document.profile() };
    for (int i = 0; i < 20; ++i) {
        Profile next = document.profile();
        addRange(next, 0, i % 2 == 0 ? IdKind::Uid : IdKind::Gid);
        document.apply("add", next);
        states.push_back(document.profile());
    }
    for (std::size_t i = states.size(); i-- > 0;) {
        QCOMPARE(document.profile(), states[i]);
        document.undoStack()->undo();
    }
    for (const Profile& state : states) {
        QCOMPARE(document.profile(), state);
        document.undoStack()->redo();
    }
}

void DocumentTest::everyPreviewIsAssessed()
{
    SandboxDocument document(annasMachine());
    document.load(rootAndSubordinate(), {});
    QVERIFY(document.assessment().launchable());
    Profile overlapping = document.profile();
    overlapping.levels[0].uid[1].inside = 0;
    document.preview(overlapping);
    QVERIFY(!document.assessment().launchable());
    QVERIFY(problemOfRange(document.assessment(), { 0, IdKind::Uid, 1 }) != nullptr);
    document.revert();
    QVERIFY(document.assessment().launchable());
}

void DocumentTest::modifiedFollowsUndo()
{
    SandboxDocument document(annasMachine());
    document.load(rootAndSubordinate(), {});
    QSignalSpy identity(&document, &SandboxDocument::identityChanged);
    document.apply("change", withCount(document.profile(), 9));
    QVERIFY(document.isModified());
    QVERIFY(!identity.isEmpty());
    document.markSaved("/tmp/x.nestbox.json");
    QVERIFY(!document.isModified());
    document.undoStack()->undo();
    QVERIFY(document.isModified());
    document.undoStack()->redo();
    QVERIFY(!document.isModified());
}

void DocumentTest::loadForgetsUndo()
{
    SandboxDocument document(annasMachine());
    document.load(rootAndSubordinate(), {});
    document.apply("change", withCount(document.profile(), 9));
    document.load(rootAndSubordinate(), "/tmp/y.nestbox.json");
    QCOMPARE(document.undoStack()->count(), 0);
    QCOMPARE(document.path(), "/tmp/y.nestbox.json");
    QVERIFY(!document.isModified());
}

void DocumentTest::newFactsAreAssessed()
{
    SandboxDocument document(annasMachine());
    document.load(rootAndSubordinate(), {});
    HostFacts poorer = annasMachine();
    poorer.uid.delegated.clear();
    document.setFacts(poorer);
    QVERIFY(!document.assessment().launchable());
    document.setFacts(annasMachine());
    QVERIFY(document.assessment().launchable());
}

void DocumentTest::addRangeCollidesWithNothing()
{
    Profile profile = rootAndSubordinate();
    profile.levels[0].uid[1].count = 100;
    const RangeKey key = addRange(profile, 0, IdKind::Uid);
    QCOMPARE(key.row, 2U);
    QCOMPARE(findRange(profile, key)->inside, Id(101));
    QVERIFY(assess(profile, annasMachine()).launchable());
    Profile empty;
    empty.levels = { {} };
    addRange(empty, 0, IdKind::Gid);
    QCOMPARE(empty.levels[0].gid.front(), ownId(0));
}

void DocumentTest::addRangeAtTheEndOfTheSpace()
{
    Profile profile;
    profile.levels = { { { { 0, { .number = 0 }, 4294967295U } }, {}, {} } };
    const RangeKey key = addRange(profile, 0, IdKind::Uid);
    QCOMPARE(findRange(profile, key)->inside, Id(0));
}

void DocumentTest::removeRangesKeepsTheOthers()
{
    Profile profile;
    profile.levels = { {} };
    for (Id id = 0; id < 5; ++id)
        profile.levels[0].uid.push_back({ id, { .number = id }, 1 });
    removeRanges(
        profile, { { 0, IdKind::Uid, 1 }, { 0, IdKind::Uid, 3 }, { 0, IdKind::Uid, 9 }, { 7, IdKind::Gid, 0 } });
    std::vector<Id> left;
    for (const ProfileRange& range : profile.levels[0].uid)
        left.push_back(range.inside);
    QCOMPARE(left, (std::vector<Id> { 0, 2, 4 }));
}

void DocumentTest::moveRangeStopsAtTheEnds()
{
    Profile profile = rootAndSubordinate();
    QVERIFY(!moveRange(profile, { 0, IdKind::Uid, 0 }, -1).has_value());
    QVERIFY(!moveRange(profile, { 0, IdKind::Uid, 1 }, 1).has_value());
    QCOMPARE(moveRange(profile, { 0, IdKind::Uid, 1 }, -1)->row, 0U);
    QCOMPARE(profile.levels[0].uid[1], ownId(0));
}

void DocumentTest::innermost()
{
    Profile profile = rootAndSubordinate();
    profile.levels.push_back({ { { 5, { .number = 0 }, 1 } }, {}, {} });
    const Assessment assessment = assess(profile, annasMachine());
    QCOMPARE(innermostId(assessment, IdKind::Uid, 1000), std::optional<Id>(5));
    QCOMPARE(innermostId(assessment, IdKind::Uid, 100000), std::nullopt);
    QCOMPARE(innermostId(assessment, IdKind::Gid, 1000), std::nullopt);
}

QTEST_GUILESS_MAIN(DocumentTest)
#include "tst_document.moc"
