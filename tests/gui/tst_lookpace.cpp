// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/lookpace.h"

#include <QTest>

using namespace nestbox;

/// When to look again.
class TestLookPace : public QObject
{
    Q_OBJECT

private:
    static constexpr LookPace::Pauses pauses { .active = 1000, .idle = 3000, .elsewhere = 6000 };

    static void look(LookPace& pace, bool changed)
    {
        pace.begin();
        pace.end(changed);
    }

    static void rest(LookPace& pace)
    {
        for (int i = 0; i < 20; ++i)
            look(pace, false);
    }

private slots:
    void isSlowerWhenNothingHappens()
    {
        LookPace pace { pauses };
        for (int quiet = 0; quiet < LookPace::quietLooksUntilIdle; ++quiet) {
            QCOMPARE(pace.pause(false), 1000);
            QCOMPARE(pace.pause(true), 1000);
            look(pace, false);
        }
        QCOMPARE(pace.pause(false), 3000);
        QCOMPARE(pace.pause(true), 6000);
    }

    void aChangeMakesItQuickAgain()
    {
        LookPace pace { pauses };
        rest(pace);
        look(pace, true);
        QCOMPARE(pace.pause(true), 1000);
    }

    void soDoesReturning()
    {
        LookPace pace { pauses };
        rest(pace);
        pace.wake();
        QCOMPARE(pace.pause(false), 1000);
    }

    void anAnnouncementIsFollowedUp()
    {
        LookPace pace { pauses };
        rest(pace);
        pace.announce();
        QVERIFY(pace.pause(true) <= 20);
        int last = pace.pause(true);
        int looks = 0;
        for (; pace.pause(true) < 1000; ++looks) {
            look(pace, false);
            QVERIFY(pace.pause(true) > last);
            last = pace.pause(true);
        }
        QVERIFY(looks >= 3);
    }

    void oneThatComesDuringALookIsNotLost()
    {
        LookPace pace { pauses };
        rest(pace);
        pace.begin();
        pace.announce();
        pace.end(false);
        QVERIFY(pace.pause(false) <= 20);
    }

    /// Ten launches a second are no reason for fifty looks a second.
    void manyDoNotMakeItBusy()
    {
        LookPace pace { pauses };
        pace.announce();
        for (int i = 0; i < 100; ++i) {
            look(pace, true);
            pace.announce();
            QVERIFY(pace.pause(false) >= 100);
        }
    }
};

QTEST_GUILESS_MAIN(TestLookPace)
#include "tst_lookpace.moc"
