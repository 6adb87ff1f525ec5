// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/namespaces/buildtree.h"
#include "engine/namespaces/namespacetranslation.h"
#include "madefacts.h"

#include <QTest>

using namespace nestbox;
using namespace nestbox::test;

using Status = NamespaceTranslation::Status;
Q_DECLARE_METATYPE(NamespaceTranslation::Status)

class TestNamespaceTranslation : public QObject
{
    Q_OBJECT

private slots:
    void translates_data()
    {
        QTest::addColumn<std::uint64_t>("from");
        QTest::addColumn<std::uint64_t>("to");
        QTest::addColumn<quint32>("id");
        QTest::addColumn<Status>("status");
        QTest::addColumn<quint32>("result");
        QTest::newRow("down one level") << initial << container << 1000U << Status::Mapped << 0U;
        QTest::newRow("up one level") << container << initial << 65536U << Status::Mapped << 165535U;
        QTest::newRow("down two levels") << initial << inner << 100999U << Status::Mapped << 999U;
        QTest::newRow("up three levels") << deepest << initial << 5U << Status::Mapped << 100000U;
        QTest::newRow("across, mapped nowhere there") << container << sibling << 0U << Status::Unmapped << 0U;
        QTest::newRow("not mapped below") << initial << sibling << 0U << Status::Unmapped << 0U;
        QTest::newRow("does not exist") << deepest << initial << 0U << Status::Invalid << 0U;
        QTest::newRow("does not exist at home either") << sibling << sibling << 1U << Status::Invalid << 0U;
        QTest::newRow("at home") << sibling << sibling << 0U << Status::Mapped << 0U;
        QTest::newRow("the last ID") << initial << initial << 4294967294U << Status::Mapped << 4294967294U;
        QTest::newRow("no ID") << initial << initial << 4294967295U << Status::Invalid << 0U;
    }

    void translates()
    {
        QFETCH(std::uint64_t, from);
        QFETCH(std::uint64_t, to);
        QFETCH(quint32, id);
        const NamespaceTree tree = build_tree(made_facts());
        const NamespaceTranslation result = translate(tree, IdKind::Uid, id, node_of(tree, from), node_of(tree, to));
        QTEST(result.status, "status");
        if (result.status == Status::Mapped)
            QTEST(quint32 { result.id }, "result");
        QCOMPARE(result.path.front().node, node_of(tree, from));
        // What does not exist has no way.
        QCOMPARE(result.path.back().node, node_of(tree, result.status == Status::Invalid ? from : to));
    }

    void tellsTheWay()
    {
        const NamespaceTree tree = build_tree(made_facts());
        const NamespaceTranslation result
            = translate(tree, IdKind::Uid, 5, node_of(tree, deepest), node_of(tree, sibling));
        const auto step = [&](std::uint64_t inode, MappedId::Status status, Id id) {
            return NamespaceTranslation::Step { node_of(tree, inode), { status, id } };
        };
        using Mapped = MappedId::Status;
        const std::vector<NamespaceTranslation::Step> expected { step(deepest, Mapped::Mapped, 5),
            step(inner, Mapped::Mapped, 0), step(container, Mapped::Mapped, 1), step(initial, Mapped::Mapped, 100000),
            step(sibling, Mapped::Unmapped, 0) };
        QVERIFY(result.path == expected);
    }

    void groupsHaveTheirOwnMap()
    {
        const NamespaceTree tree = build_tree(made_facts());
        const NamespaceTranslation result
            = translate(tree, IdKind::Gid, 0, node_of(tree, inner), node_of(tree, initial));
        QCOMPARE(result.id, 100010U);
    }

    void nothingIsClaimedAcrossAnUnreadableMap()
    {
        NamespaceFacts facts = made_facts();
        facts.user_namespaces[0].uid_map.reset();
        const NamespaceTree tree = build_tree(facts);
        const std::size_t below = node_of(tree, inner);
        QVERIFY(translate(tree, IdKind::Uid, 0, below, node_of(tree, initial)).status == Status::Unknown);
        QVERIFY(!map_seen_by(tree, IdKind::Uid, below, node_of(tree, initial)));
        QVERIFY(
            translate(tree, IdKind::Uid, 0, node_of(tree, sibling), node_of(tree, initial)).status == Status::Mapped);
    }

    void nothingIsClaimedBetweenTreesThatMayBelongTogether()
    {
        NamespaceFacts facts = made_facts();
        facts.user_namespaces[2].ancestry = Ancestry::Hidden;
        const NamespaceTree tree = build_tree(facts);
        QVERIFY(
            translate(tree, IdKind::Uid, 0, node_of(tree, sibling), node_of(tree, initial)).status == Status::Unknown);
    }

    void tellsWhatEachOpenerReads_data()
    {
        QTest::addColumn<std::uint64_t>("node");
        QTest::addColumn<std::uint64_t>("opener");
        QTest::addColumn<QString>("text");
        QTest::newRow("initial, at home") << initial << initial << "0 0 4294967295\n";
        QTest::newRow("initial, from below") << initial << container << "0 4294967295 4294967295\n";
        QTest::newRow("from the parent") << inner << container << "0 1 1000\n";
        QTest::newRow("from inside: the parent's numbers") << inner << inner << "0 1 1000\n";
        QTest::newRow("from the initial namespace") << inner << initial << "0 100000 1000\n";
        QTest::newRow("from a child") << container << inner << "0 4294967295 1\n1 0 65536\n";
        QTest::newRow("from a stranger") << inner << sibling << "0 4294967295 1000\n";
    }

    void tellsWhatEachOpenerReads()
    {
        QFETCH(std::uint64_t, node);
        QFETCH(std::uint64_t, opener);
        const NamespaceTree tree = build_tree(made_facts());
        const std::optional<IdMap> seen = map_seen_by(tree, IdKind::Uid, node_of(tree, node), node_of(tree, opener));
        QVERIFY(seen);
        QTEST(QString::fromStdString(seen->to_kernel_text()), "text");
    }

    /// The reader's own namespace has a hidden parent; what a process below reads is known all the same.
    void tellsWhatIsReadBelowAHiddenParent()
    {
        NamespaceFacts facts = made_facts();
        facts.reader = container;
        facts.user_namespaces.resize(2);
        facts.user_namespaces[0].ancestry = Ancestry::Hidden;
        facts.user_namespaces[0].numbers = UserNamespace::MapNumbers::Parent;
        facts.user_namespaces[1].uid_map = map_of({ { 0, 1, 1000 } });
        const NamespaceTree tree = build_tree(facts);
        const std::optional<IdMap> seen
            = map_seen_by(tree, IdKind::Uid, node_of(tree, container), node_of(tree, inner));
        QVERIFY(seen == map_of({ { 0, invalid_id, 1 }, { 1, 0, 65536 } }));
        QVERIFY(map_seen_by(tree, IdKind::Uid, node_of(tree, container), node_of(tree, container))
            == map_of({ { 0, 1000, 1 }, { 1, 100000, 65536 } }));
    }
};

QTEST_GUILESS_MAIN(TestNamespaceTranslation)
#include "tst_namespacetranslation.moc"
