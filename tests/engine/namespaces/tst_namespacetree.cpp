// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/namespaces/buildtree.h"
#include "madefacts.h"

#include <QTest>
#include <algorithm>
#include <random>

using namespace nestbox;
using namespace nestbox::test;

class TestNamespaceTree : public QObject
{
    Q_OBJECT

private:
    static QList<quint64> children_of(const NamespaceTree& tree, std::uint64_t inode)
    {
        QList<quint64> inodes;
        for (const std::size_t child : tree.nodes[node_of(tree, inode)].children)
            inodes << tree.nodes[child].inode;
        return inodes;
    }

private slots:
    void putsEveryNamespaceBelowItsParent()
    {
        const NamespaceTree tree = build_tree(made_facts());
        QCOMPARE(tree.nodes.size(), 5U);
        QCOMPARE(tree.nodes[0].inode, initial);
        QVERIFY(tree.nodes[0].ancestry == Ancestry::Initial);
        QVERIFY(!tree.nodes[0].parent);
        QCOMPARE(children_of(tree, initial), (QList<quint64> { container, sibling }));
        QCOMPARE(children_of(tree, container), QList<quint64> { inner });
        QCOMPARE(children_of(tree, inner), QList<quint64> { deepest });
        QCOMPARE(tree.reader, std::optional<std::size_t> { 0 });
    }

    void parentsComeFirstInWhateverOrderTheFactsAre()
    {
        NamespaceFacts facts = made_facts();
        std::mt19937 random { 7 };
        for (int round = 0; round < 50; ++round) {
            for (std::size_t i = facts.user_namespaces.size() - 1; i > 0; --i)
                std::swap(facts.user_namespaces[i], facts.user_namespaces[random() % (i + 1)]);
            const NamespaceTree tree = build_tree(facts);
            QVERIFY(tree == build_tree(made_facts()));
            for (std::size_t i = 0; i < tree.nodes.size(); ++i)
                QVERIFY(!tree.nodes[i].parent || *tree.nodes[i].parent < i);
        }
    }

    void siblingsAreInTheOrderOfTheirIdsWhereTheKernelHasThem()
    {
        NamespaceFacts facts = made_facts();
        for (UserNamespace& fact : facts.user_namespaces)
            fact.id = fact.inode == sibling ? 5000 : 5000 + fact.inode;
        QCOMPARE(children_of(build_tree(facts), initial), (QList<quint64> { sibling, container }));
    }

    void mapsAreInTheParentsNumbers()
    {
        const NamespaceTree tree = build_tree(made_facts());
        const auto map = [&](std::uint64_t inode, IdKind kind) { return tree.nodes[node_of(tree, inode)].map(kind); };
        QVERIFY(map(container, IdKind::Uid) == map_of({ { 0, 1000, 1 }, { 1, 100000, 65536 } }));
        QVERIFY(map(inner, IdKind::Uid) == map_of({ { 0, 1, 1000 } }));
        QVERIFY(map(inner, IdKind::Gid) == map_of({ { 0, 11, 10 } }));
        QVERIFY(map(deepest, IdKind::Uid) == map_of({ { 5, 0, 1 } }));
        QVERIFY(map(deepest, IdKind::Gid) == IdMap {});
        QVERIFY(map(initial, IdKind::Uid) == IdMap::identity());
    }

    void ownersAreInTheParentsNumbersAndInTheReaders()
    {
        const NamespaceTree tree = build_tree(made_facts());
        const auto owner = [&](std::uint64_t inode) { return tree.nodes[node_of(tree, inode)].owner; };
        QVERIFY(owner(initial) == std::optional<Id> { 0 });
        QVERIFY(owner(container) == std::optional<Id> { 1000 });
        QVERIFY(owner(inner) == std::optional<Id> { 0 });
        QVERIFY(owner(deepest) == std::optional<Id> { 0 });
        QVERIFY(tree.nodes[node_of(tree, deepest)].owner_here == std::optional<Id> { 100000 });
    }

    /// The same machine from inside the container: its own parent is hidden, everything below is as it was.
    void aReaderInTheMiddleSeesTheSameBelowIt()
    {
        NamespaceFacts facts = made_facts();
        facts.reader = container;
        std::vector<UserNamespace>& users = facts.user_namespaces;
        std::erase_if(users, [](const UserNamespace& user) { return user.inode == initial || user.inode == sibling; });
        users[0].ancestry = Ancestry::Hidden;
        users[0].numbers = UserNamespace::MapNumbers::Parent;
        users[0].owner = 0;
        users[1].uid_map = map_of({ { 0, 1, 1000 } });
        users[1].gid_map = map_of({ { 0, 11, 10 } });
        users[1].owner = 0;
        users[2].uid_map = map_of({ { 5, 1, 1 } });
        users[2].owner = 1;
        const NamespaceTree seen = build_tree(facts);
        const NamespaceTree whole = build_tree(made_facts());
        for (const std::uint64_t inode : { container, inner, deepest }) {
            const NamespaceNode& here = seen.nodes[node_of(seen, inode)];
            const NamespaceNode& there = whole.nodes[node_of(whole, inode)];
            QVERIFY(here.uid_map == there.uid_map);
            QVERIFY(here.gid_map == there.gid_map);
            QVERIFY(here.owner == there.owner);
        }
        QVERIFY(seen.nodes[0].ancestry == Ancestry::Hidden);
        QVERIFY(!seen.nodes[0].parent);
    }

    void aMapReadFromInsideCountsLikeOneReadFromOutside()
    {
        NamespaceFacts facts = made_facts();
        facts.user_namespaces[1].uid_map = map_of({ { 0, 1, 1000 } });
        facts.user_namespaces[1].gid_map = map_of({ { 0, 11, 10 } });
        facts.user_namespaces[1].numbers = UserNamespace::MapNumbers::Parent;
        QVERIFY(build_tree(facts) == build_tree(made_facts()));
    }

    void anUnreadableMapMakesThoseBelowUnknown()
    {
        NamespaceFacts facts = made_facts();
        facts.user_namespaces[1].uid_map.reset();
        const NamespaceTree tree = build_tree(facts);
        QVERIFY(!tree.nodes[node_of(tree, inner)].uid_map);
        QVERIFY(!tree.nodes[node_of(tree, deepest)].uid_map);
        QVERIFY(!tree.nodes[node_of(tree, deepest)].owner);
        QVERIFY(tree.nodes[node_of(tree, inner)].gid_map.has_value());
    }

    void aRangeWithoutANumberForTheReaderIsNotInvented()
    {
        NamespaceFacts facts = made_facts();
        facts.user_namespaces[1].uid_map = map_of({ { 0, invalid_id, 1000 } });
        const NamespaceTree tree = build_tree(facts);
        QVERIFY(!tree.nodes[node_of(tree, inner)].uid_map);
    }

    void aParentThatIsNotDescribedIsAHiddenAncestor()
    {
        NamespaceFacts facts = made_facts();
        facts.user_namespaces.erase(facts.user_namespaces.begin());
        const NamespaceTree tree = build_tree(facts);
        const NamespaceNode& orphan = tree.nodes[node_of(tree, inner)];
        QVERIFY(orphan.ancestry == Ancestry::Hidden);
        QVERIFY(!orphan.parent);
        QVERIFY(!orphan.uid_map);
        QCOMPARE(std::ranges::count(tree.nodes, Ancestry::Initial, &NamespaceNode::ancestry), 1);
    }

    void aCircleOfParentsIsBroken()
    {
        NamespaceFacts facts = made_facts();
        facts.user_namespaces[0].parent = deepest;
        const NamespaceTree tree = build_tree(facts);
        QCOMPARE(tree.nodes.size(), 5U);
        QVERIFY(tree.nodes[node_of(tree, container)].ancestry == Ancestry::Hidden);
        QVERIFY(tree.is_within(node_of(tree, deepest), node_of(tree, container)));
        for (std::size_t i = 0; i < tree.nodes.size(); ++i)
            QVERIFY(!tree.nodes[i].parent || *tree.nodes[i].parent < i);
    }

    void processesAndGovernedNamespacesFindTheirNode()
    {
        NamespaceFacts facts = made_facts();
        facts.processes.push_back(process(20, container, 1000, 1000));
        facts.processes.push_back(process(21, 999, 1000, 1000));
        facts.governed = { { NamespaceType::Net, 200, 0, inner, {} }, { NamespaceType::Mnt, 201, 0, std::nullopt, {} },
            { NamespaceType::Uts, 202, 0, 999, {} } };
        const NamespaceTree tree = build_tree(facts);
        QVERIFY(tree.nodes[node_of(tree, container)].processes == (std::vector<std::size_t> { 1, 5 }));
        QVERIFY(tree.nodes[node_of(tree, inner)].governs == std::vector<std::size_t> { 0 });
        QVERIFY(tree.node_of_process(20) == tree.find(container));
        QVERIFY(!tree.node_of_process(21));
        QVERIFY(!tree.node_of_process(22));
    }

    void hiddenProcessesAreGroupedByTheirMaps()
    {
        NamespaceFacts facts = made_facts();
        const auto hide = [&](std::uint32_t pid, const std::optional<IdMap>& map) {
            Process made = process(pid, 0, 0, 0);
            facts.hidden.push_back({ std::move(made), map, map });
        };
        hide(50, IdMap::identity());
        hide(51, map_of({ { 0, 1001, 1 } }));
        hide(52, IdMap::identity());
        hide(53, std::nullopt);
        const NamespaceTree tree = build_tree(facts);
        QCOMPARE(tree.hidden.size(), 3U);
        QCOMPARE(tree.hidden[0].processes.size(), 2U);
        QCOMPARE(tree.hidden[0].processes[1].pid, 52U);
        QVERIFY(tree.hidden[1].uid_map == map_of({ { 0, 1001, 1 } }));
        QVERIFY(!tree.hidden[2].uid_map);
    }

    void noFactsMakeNoTree()
    {
        const NamespaceTree tree = build_tree({});
        QVERIFY(tree.nodes.empty());
        QVERIFY(!tree.reader);
    }
};

QTEST_GUILESS_MAIN(TestNamespaceTree)
#include "tst_namespacetree.moc"
