// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/namespaces/buildtree.h"
#include "gui/namespaces/filestab.h"
#include "gui/namespaces/heldranges.h"
#include "gui/namespaces/obstacles.h"
#include "gui/namespaces/outline.h"
#include "gui/namespaces/overviewtab.h"
#include "gui/namespaces/processestab.h"
#include "gui/namespaces/processmodel.h"
#include "gui/namespaces/whotab.h"
#include "gui/text/hostdirectory.h"
#include "gui/text/namespacetext.h"
#include "madefacts.h"

#include <QLabel>
#include <QTest>

using namespace nestbox;
using namespace nestbox::test;

namespace {

NamespacePlace place(std::uint64_t inode, NamespaceFacts facts)
{
    auto tree = std::make_shared<const NamespaceTree>(build_tree(std::move(facts)));
    return { tree, tree->find(inode), true, {} };
}

HiddenProcess hiddenProcess(std::uint32_t pid, const IdMap& map)
{
    HiddenProcess hidden;
    hidden.process.pid = pid;
    hidden.process.name = "made-" + std::to_string(pid);
    hidden.uid_map = map;
    hidden.gid_map = map;
    return hidden;
}

/// Nothing is to be seen in the sibling; somebody may be in it all the same.
NamespaceFacts siblingWithout(bool hidden, bool procHides)
{
    NamespaceFacts facts = made_facts();
    std::erase_if(facts.processes, [](const Process& process) { return process.pid == 13; });
    if (hidden)
        facts.hidden.push_back(hiddenProcess(13, map_of({ { 0, 1001, 1 } })));
    facts.proc_hides = procHides;
    return facts;
}

QString labels(const QWidget& widget)
{
    QStringList texts;
    for (const QLabel* label : widget.findChildren<QLabel*>())
        texts << label->text();
    return texts.join(QLatin1Char('\n'));
}

template <typename Tab> QString tabText(const NamespacePlace& here)
{
    Tab tab;
    tab.showPlace(here);
    return labels(tab);
}

QString overview(const NamespacePlace& here)
{
    OverviewTab tab { {} };
    tab.showPlace(here);
    return labels(tab);
}

} // namespace

/// What is said where not everything may be seen: nothing that may be false.
class TestNamespaceUnseen : public QObject
{
    Q_OBJECT

private slots:
    void noProcessIsSaidOnlyWhereNoneIsHidden_data()
    {
        QTest::addColumn<bool>("hidden");
        QTest::addColumn<bool>("procHides");
        QTest::newRow("all seen") << false << false;
        QTest::newRow("a hidden process") << true << false;
        QTest::newRow("hidepid") << false << true;
    }

    void noProcessIsSaidOnlyWhereNoneIsHidden()
    {
        QFETCH(bool, hidden);
        QFETCH(bool, procHides);
        const NamespacePlace here = place(sibling, siblingWithout(hidden, procHides));
        const bool sure = !hidden && !procHides;
        const QString words = QStringLiteral("that you may see");
        QCOMPARE(namespaceTitle(*here.tree, *here.node),
            sure ? QStringLiteral("(no process)") : QStringLiteral("(no process that you may see)"));
        QVERIFY(overview(here).contains(sure ? "None." : "None that you may see."));
        QCOMPARE(tabText<ProcessesTab>(here).contains("There is no process in this namespace."), sure);
        QCOMPARE(tabText<FilesTab>(here).contains("no process in this namespace to ask about."), sure);
        QCOMPARE(tabText<ProcessesTab>(here).contains(words), !sure);
        QCOMPARE(tabText<FilesTab>(here).contains(words), !sure);
        QCOMPARE(stopObstacle(here),
            sure ? QStringLiteral("It has no process, so there is nothing to stop.")
                 : QStringLiteral("It has no process that you may see, so Nestbox knows of "
                                  "nothing to stop. Start Nestbox as root, who sees more."));
    }

    void whoReadsOtherMapsIsElsewhere()
    {
        NamespaceFacts facts = siblingWithout(false, false);
        facts.hidden = { hiddenProcess(20, IdMap::identity()) };
        const NamespacePlace here = place(sibling, facts);
        QCOMPARE(namespaceTitle(*here.tree, *here.node), QStringLiteral("(no process)"));
        facts.hidden[0].gid_map.reset();
        facts.hidden[0].uid_map.reset();
        const NamespacePlace unread = place(sibling, facts);
        QVERIFY(processesAreHidden(*unread.tree, *unread.node));
    }

    void whoKeepsItMayBeHidden()
    {
        const QString unknown = QStringLiteral("Not known: perhaps processes that you may not see.");
        QVERIFY(overview(place(sibling, siblingWithout(true, false))).contains(unknown));
        QVERIFY(!overview(place(sibling, siblingWithout(false, false))).contains(unknown));
    }

    void whatItGovernsMayKeepIt()
    {
        NamespaceFacts facts = siblingWithout(false, false);
        QVERIFY(!overview(place(sibling, facts)).contains("Namespaces below it"));
        facts.governed = { { NamespaceType::Net, 200, 0, sibling, { { Holder::Kind::Descriptor, 11, 5, {} } } } };
        QVERIFY(overview(place(sibling, facts)).contains("Namespaces that it governs."));
        std::erase_if(facts.processes, [](const Process& process) { return process.pid == 11; });
        QVERIFY(overview(place(container, facts)).contains("Namespaces below it."));
    }

    void whoIsNotListedIsCounted()
    {
        WhoTab tab;
        const QString words = QStringLiteral("1 process(es) whose namespaces you may not see");
        tab.showPlace(place(sibling, siblingWithout(false, false)));
        QVERIFY(!labels(tab).contains("not listed"));
        tab.showPlace(place(sibling, siblingWithout(true, false)));
        QVERIFY2(labels(tab).contains(words), qPrintable(labels(tab)));
        tab.showPlace(place(sibling, siblingWithout(false, true)));
        QVERIFY2(labels(tab).contains("cannot even be counted"), qPrintable(labels(tab)));
    }

    /// Whose namespaces they are cannot be seen: of the one to whom the IDs are delegated, or of another.
    void hiddenNamespacesHoldIds()
    {
        NamespaceFacts facts = made_facts();
        facts.hidden = { hiddenProcess(20, map_of({ { 0, 700000, 65536 }, { 65536, invalid_id, 1 } })),
            hiddenProcess(21, IdMap::identity()) };
        std::vector<HeldRanges> held
            = heldRanges(*place(initial, facts).tree, IdKind::Uid, { { "anna", { 700000, 765536 } } });
        QCOMPARE(held.size(), 4U); // anna's, two seen namespaces, the hidden one; pid 21 may be in the reader's
        QVERIFY(held.back().ids == (std::vector<IdInterval> { { 700000, 765536 } }));
        QVERIFY(held.back().person.isEmpty());
        const std::vector<HeldOverlap> overlaps = findOverlaps(held);
        QCOMPARE(overlaps.size(), 1U);
        QVERIFY(overlaps[0].ids == (IdInterval { 700000, 765536 }));
        QVERIFY(held.front().shared.empty()); // perhaps it is her own
    }

    void aDelegationByNumberIsThatAccounts()
    {
        HostDirectory::open();
        std::vector<HeldRanges> held = heldRanges(*place(initial, made_facts()).tree, IdKind::Uid,
            { { "0", { 600000, 600010 } }, { "root", { 600000, 600010 } } });
        QCOMPARE(held.front().person, QStringLiteral("root"));
        QVERIFY(findOverlaps(held).empty());
    }

    void aNumberThatMayBeAnyIsNobodys_data()
    {
        QTest::addColumn<IdMap>("map"); // of the reader
        QTest::addColumn<QString>("said");
        QTest::newRow("every ID has a number") << IdMap::identity() << "65534";
        QTest::newRow("some have none") << map_of({ { 0, 100000, 65536 } }) << "not known";
        QTest::newRow("65534 is none") << map_of({ { 0, 100000, 1000 } }) << "without a number";
    }

    void aNumberThatMayBeAnyIsNobodys()
    {
        QFETCH(IdMap, map);
        QFETCH(QString, said);
        NamespaceFacts facts;
        facts.reader = container;
        facts.user_namespaces = { user_namespace(container, 0, 0, map, map) };
        facts.user_namespaces[0].numbers = UserNamespace::MapNumbers::Parent;
        facts.processes = { process(11, container, 65534, 65534) };
        facts.hidden = { hiddenProcess(12, map) };
        facts.hidden[0].process.credentials = facts.processes[0].credentials;
        const NamespacePlace here = place(container, facts);
        for (const OutlineEntry& root : buildOutline(*here.tree))
            for (const OutlineEntry& entry : root.children.isEmpty() ? QList { root } : root.children)
                QCOMPARE(entry.chips.constFirst().detail, QStringLiteral("UID %1").arg(said));
        ProcessModel model;
        model.show(here.tree, here.namespaceNode().processes, here.node);
        for (const int column : { ProcessModel::HereColumn, ProcessModel::InsideColumn })
            QCOMPARE(model.index(0, column).data().toString(),
                column == ProcessModel::InsideColumn && said.startsWith("without") ? QStringLiteral("no number")
                                                                                   : said);
        const QString credentials = tabText<ProcessesTab>(here);
        QCOMPARE(credentials.contains("65534"), said == "65534");
    }
};

QTEST_MAIN(TestNamespaceUnseen)
#include "tst_namespaceunseen.moc"
