// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/compose.h"
#include "engine/idmap/idmaptree.h"
#include "tests/engine/idmap/randommap.h"

#include <QTest>

using namespace nestbox;
using namespace nestbox::test;
using Status = MappedId::Status;

class Translate : public QObject
{
    Q_OBJECT

private slots:
    void one_level();
    void through_levels_data();
    void through_levels();
    void ranges();
    void composed_as_one_by_one();
    void ranges_as_single_ids();
    void unrelated_trees();
    void seen_maps();
};

namespace {

/// NS1 below the initial namespace, NS2 and NS3 below NS1, NS4 below NS3.
IdMapTree rootless_tree()
{
    IdMapTree tree { { {} } };
    tree.nodes.push_back({ 0, { { { 0, 1000, 1 }, { 1, 100000, 65536 } } } });
    tree.nodes.push_back({ 1, { { { 0, 1, 1000 }, { 1000, 0, 1 } } } });
    tree.nodes.push_back({ 1, { { { 0, 1000, 1 }, { 1, 20000, 10000 } } } });
    tree.nodes.push_back({ 3, { { { 0, 1, 500 } } } });
    return tree;
}

QString text_of(MappedId id)
{
    return id.mapped() ? QString::number(id.id) : id.status == Status::Unmapped ? "unmapped" : "invalid";
}

Id interesting_id(QRandomGenerator& random, const IdMap& map)
{
    if (random.bounded(4) == 0 || map.ranges.empty())
        return random.generate();
    const IdRange& range = map.ranges[static_cast<std::size_t>(random.bounded(static_cast<int>(map.ranges.size())))];
    return range.inside + (random.bounded(2) == 0 ? random.bounded(range.count) : range.count - 1 + random.bounded(3U));
}

/// A chain and a sibling of its first level.
IdMapTree random_tree(QRandomGenerator& random)
{
    IdMapTree tree { { {} } };
    for (int i = 0; i < 4; ++i)
        tree.nodes.push_back(
            { tree.nodes.size() - 1, random_legal_map(random, 1 + static_cast<std::size_t>(random.bounded(30))) });
    tree.nodes.push_back({ 1, random_legal_map(random, 20) });
    return tree;
}

} // namespace

void Translate::one_level()
{
    const IdMap map { { { 0, 1000, 1 }, { 10, 100000, 5 } } };
    QCOMPARE(map.outside_of(0), std::optional<Id> { 1000 });
    QCOMPARE(map.outside_of(14), std::optional<Id> { 100004 });
    QCOMPARE(map.outside_of(15), std::nullopt);
    QCOMPARE(map.inside_of(100004), std::optional<Id> { 14 });
    QCOMPARE(map.inside_of(999), std::nullopt);
    QCOMPARE(IdMap::identity().outside_of(4294967294U), std::optional<Id> { 4294967294U });
    QCOMPARE(IdMap::identity().outside_of(invalid_id), std::nullopt);
}

void Translate::through_levels_data()
{
    QTest::addColumn<Id>("id");
    QTest::addColumn<std::size_t>("from");
    QTest::addColumn<std::size_t>("to");
    QTest::addColumn<QString>("result");
    const auto row = [](const char* name, Id id, std::size_t from, std::size_t to, const char* result) {
        QTest::newRow(name) << id << from << to << QString { result };
    };
    row("up one", 0, 1, 0, "1000");
    row("up three", 0, 4, 0, "119999");
    row("down one", 1000, 0, 1, "0");
    row("down three", 119999, 0, 4, "0");
    row("to itself", 5, 2, 2, "5");
    row("to itself, not there", 2000, 2, 2, "invalid");
    row("sideways", 20005, 1, 3, "6");
    row("sibling", 999, 2, 3, "0");
    row("sibling without it", 1000, 2, 3, "unmapped");
    row("down, not mapped there", 0, 0, 1, "unmapped");
    row("invalid", 70000, 1, 0, "invalid");
    row("invalid goes before unmapped", 70000, 1, 4, "invalid");
    row("65534 is an ordinary ID", 65534, 1, 0, "165533");
    row("4294967295", invalid_id, 0, 1, "invalid");
}

void Translate::through_levels()
{
    QFETCH(const Id, id);
    QFETCH(const std::size_t, from);
    QFETCH(const std::size_t, to);
    const IdMapTree tree = rootless_tree();
    QTEST(text_of(tree.translate(id, from, to)), "result");
    QTEST(text_of(tree.translator(from, to).translate(id)), "result");
}

void Translate::ranges()
{
    const IdMapTree tree = rootless_tree();
    const std::vector<MappedRange> pieces = tree.translator(1, 3).translate(IdInterval { 998, 20002 });
    const std::vector<MappedRange> expected { { { 998, 1000 }, { Status::Unmapped, 0 } },
        { { 1000, 1001 }, { Status::Mapped, 0 } }, { { 1001, 20000 }, { Status::Unmapped, 0 } },
        { { 20000, 20002 }, { Status::Mapped, 1 } } };
    QCOMPARE(pieces, expected);
    // Numbers that go on count as one piece, whatever the lines of the maps.
    const IdMapTree seam = IdMapTree::of_levels(std::vector<IdMap> { { { { 0, 5000, 10 }, { 10, 5010, 10 } } } });
    QCOMPARE(seam.translator(1, 0).translate(IdInterval { 5, 25 }),
        (std::vector<MappedRange> { { { 5, 20 }, { Status::Mapped, 5005 } }, { { 20, 25 }, { Status::Invalid, 0 } } }));
}

void Translate::composed_as_one_by_one()
{
    QRandomGenerator random { 3 };
    for (int i = 0; i < 200; ++i) {
        const IdMapTree tree = random_tree(random);
        for (std::size_t from = 0; from < tree.nodes.size(); ++from)
            for (std::size_t to = 0; to < tree.nodes.size(); ++to) {
                const IdTranslator translator = tree.translator(from, to);
                for (int n = 0; n < 10; ++n) {
                    const Id id = interesting_id(random, tree.nodes[from].map);
                    QCOMPARE(text_of(translator.translate(id)), text_of(tree.translate(id, from, to)));
                }
            }
    }
}

void Translate::ranges_as_single_ids()
{
    QRandomGenerator random { 4 };
    for (int i = 0; i < 300; ++i) {
        const IdMapTree tree = random_tree(random);
        const IdTranslator translator = tree.translator(4, 5);
        const std::uint64_t first = interesting_id(random, tree.nodes[4].map);
        const IdInterval ids { first, first + random.bounded(100000000U) };
        std::uint64_t next = ids.first;
        for (const MappedRange& piece : translator.translate(ids)) {
            QCOMPARE(piece.ids.first, next);
            next = piece.ids.end;
            for (const std::uint64_t id : { piece.ids.first, piece.ids.end - 1 }) {
                MappedId expected = piece.first;
                expected.id += expected.mapped() ? static_cast<Id>(id - piece.ids.first) : 0;
                QCOMPARE(translator.translate(static_cast<Id>(id)), expected);
            }
        }
        QCOMPARE(next, std::min(ids.end, std::uint64_t { 4294967296 }));
    }
}

void Translate::unrelated_trees()
{
    IdMapTree tree = rootless_tree();
    tree.nodes.push_back({}); // a namespace whose parent may not be seen
    QCOMPARE(text_of(tree.translate(5, 5, 1)), "unmapped");
    QCOMPARE(text_of(tree.translator(5, 1).translate(5)), "unmapped");
    QCOMPARE(text_of(tree.translate(70000, 1, 5)), "invalid");
    QCOMPARE(text_of(tree.translate(5, 5, 5)), "5");
}

void Translate::seen_maps()
{
    const IdMapTree tree = rootless_tree();
    const IdMap own = tree.nodes[2].map;
    QCOMPARE(tree.seen_map(2, 1), own); // from the parent
    QCOMPARE(tree.seen_map(2, 2), own); // from inside: the parent's numbers
    QCOMPARE(tree.seen_map(2, 0), (IdMap { { { 0, 100000, 1000 }, { 1000, 1000, 1 } } }));
    // A sibling has no number for the first ID of the first range, though it has one for the last.
    QCOMPARE(tree.seen_map(2, 3), (IdMap { { { 0, invalid_id, 1000 }, { 1000, invalid_id, 1 } } }));
    QCOMPARE(tree.seen_map(0, 0), IdMap::identity());
    QCOMPARE(tree.seen_map(0, 1), (IdMap { { { 0, invalid_id, invalid_id } } }));
}

QTEST_GUILESS_MAIN(Translate)
#include "tst_translate.moc"
