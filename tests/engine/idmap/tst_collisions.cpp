// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/collisions.h"
#include "engine/idmap/freeids.h"
#include "tests/engine/idmap/randommap.h"

#include <QTest>

using namespace nestbox;
using namespace nestbox::test;

/// The fast searches against the kernel's loop (mappings_overlap) and against counting one by one.
class Collisions : public QObject
{
    Q_OBJECT

private slots:
    void found_as_the_kernel_does();
    void legal_maps_have_none();
    void free_ids();
};

namespace {

IdInterval side_of(const IdRange& range, bool inside)
{
    return inside ? range.inside_ids() : range.outside_ids();
}

/// For every range and side the first earlier range, by trying them all.
std::vector<Collision> by_trying(const IdMap& map)
{
    std::vector<Collision> found;
    for (std::size_t i = 0; i < map.ranges.size(); ++i) {
        bool open[2] { true, true };
        for (std::size_t j = 0; j < i; ++j)
            for (const bool inside : { true, false }) {
                const IdInterval shared = side_of(map.ranges[i], inside).intersection(side_of(map.ranges[j], inside));
                if (!shared.empty() && std::exchange(open[inside], open[inside] && shared.empty()))
                    found.push_back({ i, j, inside, shared });
            }
    }
    return found;
}

} // namespace

void Collisions::found_as_the_kernel_does()
{
    QRandomGenerator random { 99 };
    for (int i = 0; i < 5000; ++i) {
        const IdMap map = random_map(random, i % 10 == 0 ? 100 : 12);
        if (find_collisions(map.ranges) != by_trying(map))
            QFAIL(map.to_kernel_text().c_str());
    }
}

void Collisions::legal_maps_have_none()
{
    QRandomGenerator random { 5 };
    for (std::size_t count = 1; count <= 340; ++count)
        QVERIFY(find_collisions(random_legal_map(random, count).ranges).empty());
}

void Collisions::free_ids()
{
    const std::vector<IdInterval> taken { { 30, 40 }, { 0, 10 }, { 5, 12 }, { 100, 100 } };
    QCOMPARE(without({ 0, 50 }, taken), (std::vector<IdInterval> { { 12, 30 }, { 40, 50 } }));
    QCOMPARE(without({ 31, 35 }, taken), std::vector<IdInterval> {});
    const std::vector<IdInterval> available { { 0, 20 }, { 20, 50 } };
    QCOMPARE(find_free(10, 0, available, taken), std::optional<std::uint64_t> { 20 }); // not across the two
    QCOMPARE(find_free(5, 0, available, taken), std::optional<std::uint64_t> { 12 });
    QCOMPARE(find_free(5, 15, available, taken), std::optional<std::uint64_t> { 15 });
    QCOMPARE(find_free(5, 45, available, taken), std::optional<std::uint64_t> { 45 });
    QCOMPARE(find_free(5, 46, available, taken), std::optional<std::uint64_t> { 12 }); // none above: the lowest
    QCOMPARE(find_free(11, 0, available, taken), std::nullopt);
}

QTEST_GUILESS_MAIN(Collisions)
#include "tst_collisions.moc"
