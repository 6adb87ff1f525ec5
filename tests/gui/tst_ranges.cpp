// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annasmachine.h"
#include "engine/profile/assessment.h"
#include "gui/document/mapmeaning.h"
#include "gui/document/rangeoperations.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace nestbox;
using namespace nestbox::test;

namespace {

using Rows = std::vector<ProfileRange>;

ProfileRange plain(Id inside, Id outside, Id count)
{
    return { inside, { .number = outside }, count };
}

ProfileRange from(Id offset, Id inside, std::optional<Id> count)
{
    return { inside, { .symbol = OutsideId::Symbol::Subordinate, .offset = offset }, count };
}

Profile with(Rows uid)
{
    Profile profile;
    profile.name = "test";
    profile.levels = { { std::move(uid), {}, {} } };
    return profile;
}

RangeKey row(std::size_t number)
{
    return { 0, IdKind::Uid, number };
}

} // namespace

class RangesTest : public QObject
{
    Q_OBJECT

private slots:
    void merge_data();
    void merge();
    void mergeOfOneOrOfTwoMaps();
    void split_data();
    void split();
    void splitMergesBack();
    void sort_data();
    void sort();
    void normaliseKeepsLinesWithinTheParents();
    void normaliseDropsEmptyRows();
    void nothingChangesWhichIdBecomesWhich();
};

void RangesTest::merge_data()
{
    QTest::addColumn<Rows>("rows");
    QTest::addColumn<std::vector<std::size_t>>("chosen");
    QTest::addColumn<Rows>("merged"); // empty = refused
    using Chosen = std::vector<std::size_t>;
    QTest::newRow("numbers") << Rows { plain(0, 100, 5), plain(5, 105, 3) } << Chosen { 0, 1 }
                             << Rows { plain(0, 100, 8) };
    QTest::newRow("three, in any order") << Rows { plain(8, 108, 2), plain(0, 100, 5), plain(5, 105, 3) }
                                         << Chosen { 1, 0, 2 } << Rows { plain(0, 100, 10) };
    QTest::newRow("others stay") << Rows { plain(0, 100, 5), plain(50, 7, 1), plain(5, 105, 3) } << Chosen { 0, 2 }
                                 << Rows { plain(0, 100, 8), plain(50, 7, 1) };
    QTest::newRow("gap inside") << Rows { plain(0, 100, 5), plain(6, 105, 3) } << Chosen { 0, 1 } << Rows {};
    QTest::newRow("gap outside") << Rows { plain(0, 100, 5), plain(5, 106, 3) } << Chosen { 0, 1 } << Rows {};
    QTest::newRow("subordinate") << Rows { subordinateIds(1, 5), subordinateIds(6, 3) } << Chosen { 0, 1 }
                                 << Rows { subordinateIds(1, 8) };
    QTest::newRow("subordinate and the rest") << Rows { subordinateIds(1, 5), subordinateIds(6, std::nullopt) }
                                              << Chosen { 0, 1 } << Rows { subordinateIds(1, std::nullopt) };
    QTest::newRow("offsets") << Rows { from(10, 1, 5), from(15, 6, 3) } << Chosen { 0, 1 } << Rows { from(10, 1, 8) };
    QTest::newRow("a symbol and a number")
        << Rows { subordinateIds(0, 5), plain(5, 100005, 3) } << Chosen { 0, 1 } << Rows {};
    QTest::newRow("own ID") << Rows { ownId(0), plain(1, 1001, 3) } << Chosen { 0, 1 } << Rows {};
    QTest::newRow("all there are") << Rows { plain(0, 0, 4294967294U), plain(4294967294U, 4294967294U, 1) }
                                   << Chosen { 0, 1 } << Rows { plain(0, 0, 4294967295U) };
}

void RangesTest::merge()
{
    QFETCH(Rows, rows);
    QFETCH(std::vector<std::size_t>, chosen);
    QFETCH(Rows, merged);
    Profile profile = with(rows);
    std::vector<RangeKey> keys;
    for (const std::size_t number : chosen)
        keys.push_back(row(number));
    const std::optional<RangeKey> key = mergeRanges(profile, keys, annasMachine());
    QCOMPARE(key.has_value(), !merged.empty());
    QCOMPARE(profile.levels[0].uid, merged.empty() ? rows : merged);
}

void RangesTest::mergeOfOneOrOfTwoMaps()
{
    Profile profile = rootAndSubordinate();
    QVERIFY(!mergeRanges(profile, { row(1) }, annasMachine()).has_value());
    QVERIFY(!mergeRanges(profile, { row(0), { 0, IdKind::Gid, 1 } }, annasMachine()).has_value());
    QVERIFY(!mergeRanges(profile, { row(0), row(9) }, annasMachine()).has_value());
    QCOMPARE(profile, rootAndSubordinate());
}

void RangesTest::split_data()
{
    QTest::addColumn<Rows>("rows");
    QTest::addColumn<Id>("at");
    QTest::addColumn<Rows>("parts"); // empty = refused
    QTest::newRow("number") << Rows { plain(5, 100, 10) } << Id(8) << Rows { plain(5, 100, 3), plain(8, 103, 7) };
    QTest::newRow("subordinate") << Rows { subordinateIds(1, 10) } << Id(2)
                                 << Rows { subordinateIds(1, 1), subordinateIds(2, 9) };
    QTest::newRow("the rest") << Rows { subordinateIds(1, std::nullopt) } << Id(101)
                              << Rows { subordinateIds(1, 100), subordinateIds(101, std::nullopt) };
    QTest::newRow("offset") << Rows { from(10, 1, 5) } << Id(3) << Rows { from(10, 1, 2), from(12, 3, 3) };
    QTest::newRow("own and the next") << Rows { { 0, { .symbol = OutsideId::Symbol::Me }, 3 } } << Id(1)
                                      << Rows { ownId(0), plain(1, 1001, 2) };
    QTest::newRow("at its beginning") << Rows { plain(5, 100, 10) } << Id(5) << Rows {};
    QTest::newRow("behind its end") << Rows { plain(5, 100, 10) } << Id(15) << Rows {};
    QTest::newRow("before it") << Rows { plain(5, 100, 10) } << Id(1) << Rows {};
    QTest::newRow("one ID") << Rows { ownId(0) } << Id(1) << Rows {};
    QTest::newRow("last ID") << Rows { plain(0, 0, 4294967295U) } << Id(4294967294U)
                             << Rows { plain(0, 0, 4294967294U), plain(4294967294U, 4294967294U, 1) };
}

void RangesTest::split()
{
    QFETCH(Rows, rows);
    QFETCH(Id, at);
    QFETCH(Rows, parts);
    Profile profile = with(rows);
    const std::optional<RangeKey> second = splitRange(profile, row(0), at, annasMachine());
    QCOMPARE(second.has_value(), !parts.empty());
    QCOMPARE(profile.levels[0].uid, parts.empty() ? rows : parts);
    if (second)
        QCOMPARE(*second, row(1));
}

void RangesTest::splitMergesBack()
{
    Profile profile = rootAndSubordinate();
    QVERIFY(splitRange(profile, row(1), 30000, annasMachine()).has_value());
    QCOMPARE(mergeRanges(profile, { row(1), row(2) }, annasMachine()), std::optional(row(1)));
    QCOMPARE(profile, rootAndSubordinate());
}

void RangesTest::sort_data()
{
    QTest::addColumn<Rows>("rows");
    QTest::addColumn<Rows>("sorted");
    QTest::newRow("numbers") << Rows { plain(9, 1, 1), plain(3, 2, 1) } << Rows { plain(3, 2, 1), plain(9, 1, 1) };
    QTest::newRow("sorted") << Rows { ownId(0), subordinateIds(1, 5) } << Rows { ownId(0), subordinateIds(1, 5) };
    QTest::newRow("one subordinate") << Rows { subordinateIds(1, 5), ownId(0) }
                                     << Rows { ownId(0), subordinateIds(1, 5) };
    QTest::newRow("order matters") << Rows { subordinateIds(100, 5), subordinateIds(1, 3) }
                                   << Rows { from(5, 1, 3), from(0, 100, 5) };
}

void RangesTest::sort()
{
    QFETCH(Rows, rows);
    QFETCH(Rows, sorted);
    Profile profile = with(rows);
    QCOMPARE(sortRanges(profile, 0, IdKind::Uid, annasMachine()), rows != sorted);
    QCOMPARE(profile.levels[0].uid, sorted);
}

/// 0 and 1 continue each other, but in the parent they are two lines.
void RangesTest::normaliseKeepsLinesWithinTheParents()
{
    Profile profile = with({ plain(0, 1000, 1), subordinateIds(1, 19) });
    profile.levels.push_back({ { plain(12, 12, 2), plain(10, 10, 2), plain(1, 1, 9), plain(0, 0, 1) }, {}, {} });
    QVERIFY(normaliseRanges(profile, 1, IdKind::Uid, annasMachine()));
    QCOMPARE(profile.levels[1].uid, (Rows { plain(0, 0, 1), plain(1, 1, 13) }));
    QVERIFY(!normaliseRanges(profile, 1, IdKind::Uid, annasMachine()));
}

void RangesTest::normaliseDropsEmptyRows()
{
    Profile profile = with({ plain(7, 1000, 0), ownId(0) });
    QVERIFY(normaliseRanges(profile, 0, IdKind::Uid, annasMachine()));
    QCOMPARE(profile.levels[0].uid, Rows { ownId(0) });
}

/// A long random list of legal rows, sorted and normalised.
void RangesTest::nothingChangesWhichIdBecomesWhich()
{
    std::mt19937 random { 7 };
    for (int round = 0; round < 40; ++round) {
        Rows rows;
        Id inside = 0;
        for (int i = 0; i < 30; ++i) {
            const Id count = 1 + random() % 5;
            inside += random() % 3 == 0 ? 10 : 0;
            rows.push_back(random() % 2 == 0 ? subordinateIds(inside, count) : plain(inside, 500000 + inside, count));
            inside += count;
        }
        std::ranges::shuffle(rows, random);
        Profile profile = with(rows);
        const IdMap before = meaningOf(rows, 0, IdKind::Uid, annasMachine());
        normaliseRanges(profile, 0, IdKind::Uid, annasMachine());
        QCOMPARE(meaningOf(profile.levels[0].uid, 0, IdKind::Uid, annasMachine()).ranges, before.ranges);
        QVERIFY(std::ranges::is_sorted(profile.levels[0].uid, {}, &ProfileRange::inside));
    }
}

QTEST_GUILESS_MAIN(RangesTest)
#include "tst_ranges.moc"
