// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/namespaces/buildtree.h"
#include "gui/namespaces/namespacemodel.h"
#include "gui/namespaces/outline.h"
#include "madefacts.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <random>

using namespace nestbox;
using namespace nestbox::test;

Q_DECLARE_METATYPE(std::function<void(NamespaceFacts&)>)

namespace {

OutlineEntry entry(const QString& key, QList<OutlineEntry> children = {})
{
    OutlineEntry made;
    made.key = key;
    made.title = key;
    made.children = std::move(children);
    return made;
}

/// "a(b c)": what the model shows, with ! for gone ones and + for new ones.
QString shown(const NamespaceModel& model, const QModelIndex& parent = {})
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString below = shown(model, index);
        const QString mark = model.mark(index) == NamespaceModel::Mark::New ? QStringLiteral("+")
            : model.mark(index) == NamespaceModel::Mark::Gone               ? QStringLiteral("!")
                                                                            : QString();
        rows << model.entry(index).key + mark
                + (below.isEmpty() ? QString() : QLatin1Char('(') + below + QLatin1Char(')'));
    }
    return rows.join(QLatin1Char(' '));
}

QList<OutlineEntry> randomOutline(std::mt19937& random, int depth)
{
    QList<OutlineEntry> entries;
    for (int i = 0; i < 6; ++i)
        if (random() % 2 == 0)
            entries << entry(QStringLiteral("%1%2").arg(QChar(u'a' + i)).arg(depth),
                depth < 3 ? randomOutline(random, depth + 1) : QList<OutlineEntry> {});
    std::ranges::shuffle(entries, random);
    return entries;
}

} // namespace

/// The outline of a machine, and the rows that it becomes.
class TestNamespaceModel : public QObject
{
    Q_OBJECT

private slots:
    void outlineOfAMachine()
    {
        const QList<OutlineEntry> outline = buildOutline(build_tree(made_facts()));
        QCOMPARE(outline.size(), 1);
        QCOMPARE(outline[0].title, QStringLiteral("Initial user namespace"));
        QCOMPARE(outline[0].children.size(), 2);
        const OutlineEntry& made = outline[0].children[0];
        QCOMPARE(made.inode, quint64 { container });
        QCOMPARE(made.title, QStringLiteral("made-11"));
        QVERIFY(made.line.contains("user:[101], owner 1000"));
        QCOMPARE(made.maps, QStringLiteral("UID and GID: 0 → 1000, 1 → 100000 × 65536"));
        QCOMPARE(made.chips[0].title, QStringLiteral("11 made-11"));
        QCOMPARE(made.chips[0].detail, QStringLiteral("inside 0, outside 1000"));
        QCOMPARE(made.children[0].children[0].inode, quint64 { deepest });
        for (const char* wanted : { "made-11", "11", "101", "1000", "100000 × 65536" })
            QVERIFY2(made.search.contains(QString::fromUtf8(wanted)), wanted);
    }

    /// What is there is not lost among what was.
    void aStormLeavesFewGhosts()
    {
        NamespaceModel model;
        const QAbstractItemModelTester tester(&model);
        const QList<OutlineEntry> staying { entry("a"), entry("b") };
        model.update({ entry("root", staying) });
        for (int round = 0; round < 5; ++round) {
            QList<OutlineEntry> children;
            for (int i = 0; i < 20; ++i)
                children << entry(QStringLiteral("%1.%2").arg(round).arg(i));
            children.insert(10, staying[1]);
            children.prepend(staying[0]);
            model.update({ entry("root", children) });
            QVERIFY2(shown(model).count('!') <= 8, qPrintable(shown(model)));
        }
        model.update({ entry("root", staying) });
        QCOMPARE(shown(model).count('!'), 8);
        QVERIFY(shown(model).startsWith("root(a ") && shown(model).contains(" b "));
        model.forgetMarks();
        QCOMPARE(shown(model), QStringLiteral("root(a b)"));
    }

    void hiddenAncestorsAreNoRoots()
    {
        NamespaceFacts facts = made_facts();
        facts.user_namespaces[0].ancestry = Ancestry::Hidden;
        facts.hidden = { { process(99, 0, 7, 7), map_of({ { 0, 7, 1 } }), map_of({ { 0, 7, 1 } }) } };
        const QList<OutlineEntry> outline = buildOutline(build_tree(facts));
        QCOMPARE(outline.size(), 3);
        QCOMPARE(outline[1].kind, OutlineEntry::Kind::UnknownAncestors);
        QCOMPARE(outline[1].children[0].inode, quint64 { container });
        QCOMPARE(outline[2].kind, OutlineEntry::Kind::HiddenProcesses);
        facts.hidden.front().uid_map = facts.hidden.front().gid_map = map_of({ { 0, invalid_id, 4294967295 } });
        QCOMPARE(buildOutline(build_tree(facts))[2].maps,
            QStringLiteral("UID and GID: every ID of a namespace around yours"));
        QVERIFY(outline[2].search.contains("made-99"));
    }

    void equalSiblingsAreGrouped()
    {
        NamespaceFacts facts = made_facts();
        for (std::uint64_t inode = 200; inode < 205; ++inode) {
            facts.user_namespaces.push_back(user_namespace(inode, initial, 1001, map_of({ { 0, 1001, 1 } }), {}));
            facts.processes.push_back(process(static_cast<std::uint32_t>(inode), inode, 1001, 1001));
            facts.processes.back().name = "same";
        }
        std::ranges::sort(facts.user_namespaces, {}, &UserNamespace::inode);
        const QList<OutlineEntry> outline = buildOutline(build_tree(facts));
        const OutlineEntry& group = outline[0].children.back();
        QCOMPARE(group.kind, OutlineEntry::Kind::Group);
        QCOMPARE(group.children.size(), 5);
        QVERIFY(group.title.startsWith("same, 5"));
        QCOMPARE(outline[0].children.size(), 3);
    }

    void whatDiffersInMoreThanNumbersIsNot_data()
    {
        QTest::addColumn<std::function<void(NamespaceFacts&)>>("change");
        using Change = std::function<void(NamespaceFacts&)>;
        QTest::newRow("a range that the box has no room for") << Change { [](NamespaceFacts& facts) {
            facts.user_namespaces.back().uid_map->ranges.back().count = 2;
            facts.user_namespaces.back().gid_map = facts.user_namespaces.back().uid_map;
        } };
        QTest::newRow("the GID map") << Change { [](NamespaceFacts& facts) {
            facts.user_namespaces.back().gid_map = IdMap {};
        } };
        QTest::newRow("the owner") << Change { [](NamespaceFacts& facts) { facts.user_namespaces.back().owner = 7; } };
        QTest::newRow("a process's name")
            << Change { [](NamespaceFacts& facts) { facts.processes.back().name = "other"; } };
        QTest::newRow("a process's user")
            << Change { [](NamespaceFacts& facts) { facts.processes.back().credentials->uid.effective = 1002; } };
        QTest::newRow("one more process") << Change { [](NamespaceFacts& facts) {
            facts.processes.push_back(facts.processes.back());
            facts.processes.back().pid = 300;
        } };
        QTest::newRow("what it governs") << Change { [](NamespaceFacts& facts) {
            facts.governed = { { NamespaceType::Net, 999, 0, facts.user_namespaces.back().inode, {} } };
        } };
        QTest::newRow("something below it") << Change { [](NamespaceFacts& facts) {
            facts.user_namespaces.push_back(user_namespace(
                900, facts.user_namespaces.back().inode, 1001, map_of({ { 0, 1001, 1 } }), map_of({ { 0, 1001, 1 } })));
        } };
    }

    void whatDiffersInMoreThanNumbersIsNot()
    {
        QFETCH(std::function<void(NamespaceFacts&)>, change);
        const IdMap map = map_of({ { 0, 1001, 1 }, { 1, 1002, 1 }, { 2, 1004, 1 } });
        NamespaceFacts facts = made_facts();
        for (std::uint64_t inode = 200; inode < 205; ++inode) {
            facts.user_namespaces.push_back(user_namespace(inode, initial, 1001, map, map));
            facts.processes.push_back(process(static_cast<std::uint32_t>(inode), inode, 1001, 1001));
            facts.processes.back().name = "same";
        }
        const qsizetype before = buildOutline(build_tree(facts))[0].children.size();
        change(facts);
        const QList<OutlineEntry> outline = buildOutline(build_tree(facts));
        QCOMPARE(outline[0].children.size(), before + 1);
        QVERIFY(std::ranges::any_of(outline[0].children, [](const OutlineEntry& entry) {
            return entry.kind == OutlineEntry::Kind::Group && entry.children.size() == 4;
        }));
    }

    void newAndGoneOnesAreMarkedForAMoment()
    {
        NamespaceModel model;
        const QAbstractItemModelTester tester(&model);
        model.update({ entry("a", { entry("b"), entry("c") }) });
        QCOMPARE(shown(model), QStringLiteral("a(b c)"));
        QVERIFY(!model.hasMarks());
        model.update({ entry("a", { entry("c"), entry("d") }) });
        QCOMPARE(shown(model), QStringLiteral("a(b! c d+)"));
        QVERIFY(model.hasMarks());
        model.forgetMarks();
        QCOMPARE(shown(model), QStringLiteral("a(c d)"));
    }

    void aGoneOneThatComesBackIsShown()
    {
        NamespaceModel model;
        const QAbstractItemModelTester tester(&model);
        model.update({ entry("a"), entry("b") });
        model.update({ entry("a") });
        model.update({ entry("a"), entry("b") });
        model.forgetMarks();
        QCOMPARE(shown(model), QStringLiteral("a b"));
    }

    void foldingAndSelectionSurviveAnUpdate()
    {
        NamespaceModel model;
        model.update({ entry("a", { entry("b"), entry("c", { entry("d") }) }) });
        const QPersistentModelIndex kept = model.indexOfKey("c");
        QVERIFY(model.setData(kept, true, NamespaceModel::CollapsedRole));
        model.update({ entry("a", { entry("x"), entry("b"), entry("c", { entry("d"), entry("e") }) }) });
        QVERIFY(kept.isValid());
        QCOMPARE(model.entry(kept).key, QStringLiteral("c"));
        QVERIFY(kept.data(NamespaceModel::CollapsedRole).toBool());
    }

    void foldingSurvivesAnotherMachine()
    {
        NamespaceModel model;
        model.update({ entry("a", { entry("b") }) });
        QVERIFY(model.setData(model.indexOfKey("a"), true, NamespaceModel::CollapsedRole));
        model.clear();
        model.update({ entry("a", { entry("b") }) });
        QVERIFY(model.indexOfKey("a").data(NamespaceModel::CollapsedRole).toBool());
    }

    void whatWasOnlyFoundLateIsNotNew()
    {
        NamespaceModel model;
        model.update({ entry("a") });
        model.update({ entry("a", { entry("b") }), entry("c") }, false);
        QCOMPARE(shown(model), QStringLiteral("a(b) c"));
        model.update({ entry("a", { entry("b") }) });
        QCOMPARE(shown(model), QStringLiteral("a(b) c!"));
    }

    void nothingChangedSaysNothing()
    {
        NamespaceModel model;
        const QList<OutlineEntry> outline { entry("a", { entry("b") }) };
        model.update(outline);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.update(outline);
        QVERIFY(changed.isEmpty() && inserted.isEmpty());
    }

    void anythingBecomesAnything()
    {
        std::mt19937 random { 1 };
        NamespaceModel model;
        NamespaceModel fresh;
        const QAbstractItemModelTester tester(&model);
        for (int round = 0; round < 200; ++round) {
            const QList<OutlineEntry> outline = randomOutline(random, 0);
            model.update(outline);
            if (round % 3 != 0)
                continue;
            model.forgetMarks();
            fresh.clear();
            fresh.update(outline);
            QCOMPARE(shown(model), shown(fresh));
        }
    }
};

QTEST_GUILESS_MAIN(TestNamespaceModel)
#include "tst_namespacemodel.moc"
