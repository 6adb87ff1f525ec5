// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/namespaces/buildtree.h"
#include "gui/namespaces/entercommand.h"
#include "gui/namespaces/filestab.h"
#include "gui/namespaces/governedmodel.h"
#include "gui/namespaces/heldranges.h"
#include "gui/namespaces/historymodel.h"
#include "gui/namespaces/obstacles.h"
#include "gui/namespaces/overviewtab.h"
#include "gui/namespaces/processestab.h"
#include "gui/namespaces/processmodel.h"
#include "gui/namespaces/profileofnamespace.h"
#include "gui/namespaces/translatetab.h"
#include "gui/namespaces/whotab.h"
#include "gui/text/capabilitysettext.h"
#include "gui/text/filetext.h"
#include "madefacts.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <numeric>

using namespace nestbox;
using namespace nestbox::test;

namespace {

NamespacePlace place(std::uint64_t inode, NamespaceFacts facts = made_facts())
{
    auto tree = std::make_shared<const NamespaceTree>(build_tree(std::move(facts)));
    return { tree, tree->find(inode), true };
}

QString labels(const QWidget& widget)
{
    QStringList texts;
    for (const QLabel* label : widget.findChildren<QLabel*>())
        texts << label->text();
    return texts.join(QLatin1Char('\n'));
}

SubordinateEntry delegation(const char* owner, std::uint64_t first, std::uint64_t end)
{
    return { owner, { first, end } };
}

} // namespace

/// What the tabs below the picture say, and the commands and profiles that are made of a namespace.
class TestNamespaceDetails : public QObject
{
    Q_OBJECT

private slots:
    void translates_data()
    {
        QTest::addColumn<quint64>("inode");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("said");
        QTest::newRow("mapped") << quint64 { container } << "5" << " is 100004 in Initial user namespace";
        QTest::newRow("two levels") << quint64 { inner } << "7" << " is 100007 in ";
        QTest::newRow("invalid") << quint64 { sibling } << "1" << "There is no UID 1";
        QTest::newRow("no ID") << quint64 { sibling } << "4294967295" << "Type an ID";
        QTest::newRow("nothing typed") << quint64 { sibling } << "" << "Type an ID";
    }

    void translates()
    {
        QFETCH(quint64, inode);
        QFETCH(QString, id);
        QFETCH(QString, said);
        TranslateTab tab;
        tab.showPlace(place(inode));
        tab.findChild<QLineEdit*>()->setText(id);
        QVERIFY2(tab.sentence().contains(said), qPrintable(tab.sentence()));
    }

    void saysWhatEachOpenerReads()
    {
        TranslateTab tab;
        tab.showPlace(place(inner));
        const QString said = labels(tab);
        QVERIFY2(said.contains("/proc/12/uid_map"), qPrintable(said));
        QVERIFY(said.contains("0 100000 1000")); // from the initial namespace
        QVERIFY(said.contains("0 1 1000")); // from inside: the parent's numbers
    }

    void overviewSaysWhereItIs()
    {
        OverviewTab tab { {} };
        tab.showPlace(place(inner));
        const QString said = labels(tab);
        QVERIFY2(said.contains("Level 2, in made-11"), qPrintable(said));
        QVERIFY(said.contains("1000, in its parent 0"));
        QVERIFY(namespaceAsText(place(inner)).contains("UID map: 0 → 1 × 1000"));
    }

    void processesAreSeenFromThreePlaces()
    {
        const NamespacePlace here = place(inner);
        ProcessModel model;
        const QAbstractItemModelTester tester(&model);
        model.show(here.tree, here.namespaceNode().processes, here.tree->find(container));
        QCOMPARE(model.index(0, ProcessModel::HereColumn).data().toString(), QStringLiteral("100000"));
        QCOMPARE(model.index(0, ProcessModel::InsideColumn).data().toString(), QStringLiteral("0"));
        QCOMPARE(model.index(0, ProcessModel::ThereColumn).data().toString(), QStringLiteral("1"));
        ProcessesTab tab;
        tab.showPlace(here);
        QVERIFY2(
            tab.credentials().contains("<td style=\"padding-right: 16px\">100000</td>"), qPrintable(tab.credentials()));
        QCOMPARE(tab.shownProcesses(), std::vector<std::uint32_t> { 12 });
    }

    void whoMayDoWhat_data()
    {
        QTest::addColumn<std::uint32_t>("pid");
        QTest::addColumn<quint64>("inode");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("rule");
        QTest::newRow("member") << 1U << quint64 { initial } << "in Initial user namespace, user:[4026531837] itself"
                                << "Member";
        QTest::newRow("ancestor") << 1U << quint64 { container } << "is in an ancestor of" << "Ancestor";
        QTest::newRow("owner") << 11U << quint64 { inner } << "its effective UID owns made-12, user:[102]" << "Owner";
        QTest::newRow("outside") << 13U << quint64 { container } << "has none in" << "Anywhere else";
    }

    void whoMayDoWhat()
    {
        QFETCH(std::uint32_t, pid);
        QFETCH(quint64, inode);
        QFETCH(QString, said);
        QFETCH(QString, rule);
        WhoTab tab;
        tab.showPlace(place(inode));
        tab.choose(pid);
        QVERIFY2(tab.answer().contains(said), qPrintable(tab.answer()));
        QVERIFY2(tab.rule().startsWith(rule), qPrintable(tab.rule()));
    }

    void filesAreJudgedFromInside()
    {
        FilesTab tab;
        tab.showPlace(place(container));
        tab.setPath("/etc/passwd");
        const QString said = tab.answers().join(QLatin1Char('\n'));
        QVERIFY2(said.contains("65534, for 0 has no number in there"), qPrintable(said));
        QVERIFY(said.contains("Yes: it is neither owner nor in the group"));
        QVERIFY(said.contains("No: only cap_chown would allow it"));
        tab.setPath("/nonexistent");
        QVERIFY(tab.answers().constLast().contains("/nonexistent: "));
    }

    void capabilitiesAreNamed()
    {
        QCOMPARE(capabilitySetText({}), QStringLiteral("none"));
        QCOMPARE(capabilitySetText({ 5 }), QStringLiteral("cap_chown, cap_dac_read_search"));
        QCOMPARE(capabilitySetText({ CapabilitySet::full().bits & ~1ULL }), QStringLiteral("all but cap_chown"));
        QVERIFY(capabilitySetText(CapabilitySet::full()).contains("41"));
        QCOMPARE(fileModeText(0104755), QStringLiteral("-rwxr-xr-x (4755)"));
    }

    void governedOnesAreListed()
    {
        NamespaceFacts facts = made_facts();
        facts.governed = { { NamespaceType::Net, 200, 0, inner, {} } };
        facts.processes[2].namespaces[static_cast<std::size_t>(NamespaceType::Net)] = 200;
        GovernedModel model;
        const QAbstractItemModelTester tester(&model);
        model.show(place(inner, facts));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, GovernedModel::InodeColumn).data().toString(), QStringLiteral("net:[200]"));
        QCOMPARE(model.index(0, GovernedModel::ProcessesColumn).data().toString(), QStringLiteral("1"));
    }

    void aProfileHasAllLevels()
    {
        const NamespacePlace here = place(inner);
        const std::optional<Profile> profile = profileOfNamespace(*here.tree, *here.node);
        QVERIFY(profile.has_value());
        QCOMPARE(profile->levels.size(), 2U);
        QCOMPARE(profile->levels[0].uid.size(), 2U);
        QCOMPARE(profile->levels[0].uid[1].outside.number, 100000U);
        QCOMPARE(profile->levels[1].gid[0].outside.number, 11U);
        QCOMPARE(profile->levels[1].uid[0].count.value_or(0), 1000U);
        QVERIFY(!profileOfNamespace(*here.tree, *here.tree->reader));
    }

    void entersWhatItsProcessIsIn()
    {
        NamespaceFacts facts = made_facts();
        facts.governed = { { NamespaceType::Mnt, 200, 0, inner, {} }, { NamespaceType::Uts, 201, 0, inner, {} } };
        facts.processes[2].namespaces[static_cast<std::size_t>(NamespaceType::Mnt)] = 200;
        const NamespacePlace here = place(inner, facts);
        QCOMPARE(enterCommand(*here.tree, *here.node, { "id", "-u" }, { 1000, 1000 }),
            QStringList({ "nsenter", "--user=/proc/12/ns/user", "--target=12", "--mount", "--setuid=0", "--setgid=0",
                "--", "id", "-u" }));
        QCOMPARE(enterCommand(*here.tree, *here.tree->reader, { "id" }, { 1000, 1000 }), QStringList { "id" });
    }

    /// As of `unshare --fork --pid`, whose own process stays outside, and of a sandbox of two levels.
    void joinsTheProcessThatIsInMost()
    {
        NamespaceFacts facts = made_facts();
        facts.governed = { { NamespaceType::Mnt, 200, 0, inner, {} }, { NamespaceType::Pid, 201, 0, container, {} },
            { NamespaceType::Net, 202, 0, initial, {} } };
        Process second = process(22, inner, 100000, 100010);
        second.namespaces[static_cast<std::size_t>(NamespaceType::Mnt)] = 200;
        facts.processes.push_back(second);
        const NamespacePlace direct = place(inner, facts);
        QCOMPARE(enterCommand(*direct.tree, *direct.node, { "id" }, {}).mid(0, 4),
            QStringList({ "nsenter", "--user=/proc/22/ns/user", "--target=22", "--mount" }));
        second.pid = 23;
        second.namespaces[static_cast<std::size_t>(NamespaceType::Pid)] = 201;
        second.namespaces[static_cast<std::size_t>(NamespaceType::Net)] = 202;
        facts.processes.push_back(second);
        const NamespacePlace here = place(inner, facts);
        QCOMPARE(enterCommand(*here.tree, *here.node, { "id" }, {}).mid(1), QStringList({ "enter", "23", "--", "id" }));
        QCOMPARE(leftOut(*here.tree, *here.node, 1), std::vector { NamespaceType::Net });
    }

    /// To whom the first ID inside already is, nothing is changed: setgroups(2) may be forbidden there.
    void whoIsTheFirstInsideStaysSo_data()
    {
        QTest::addColumn<quint32>("uid");
        QTest::addColumn<quint32>("gid");
        QTest::addColumn<bool>("stays");
        QTest::newRow("both") << 1000U << 1000U << true;
        QTest::newRow("another UID") << 0U << 1000U << false;
        QTest::newRow("another GID") << 1000U << 0U << false;
        QTest::newRow("mapped, but not the first") << 100000U << 1000U << false;
    }

    void whoIsTheFirstInsideStaysSo()
    {
        QFETCH(quint32, uid);
        QFETCH(quint32, gid);
        const NamespacePlace here = place(container);
        const QStringList words = enterCommand(*here.tree, *here.node, { "id" }, { uid, gid });
        QTEST(words.contains("--preserve-credentials"), "stays");
        QTEST(!words.contains("--setuid=0"), "stays");
    }

    void sentencesSayWhyNot_data()
    {
        QTest::addColumn<quint64>("inode");
        QTest::addColumn<quint32>("pid");
        QTest::addColumn<QString>("enter");
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("stop");
        QTest::newRow("here") << quint64 { initial } << 1U << "" << "the namespace that you are in"
                              << "Nestbox itself is in it";
        QTest::newRow("root") << quint64 { container } << 1U << "" << "" << "";
        QTest::newRow("no capability") << quint64 { container } << 13U << "its owner is 1000" << "" << "";
        QTest::newRow("owner") << quint64 { inner } << 11U << "" << "" << "";
    }

    void sentencesSayWhyNot()
    {
        QFETCH(quint64, inode);
        QFETCH(quint32, pid);
        const NamespacePlace here = place(inode);
        const auto same = [](const QString& said, const QString& wanted) {
            return wanted.isEmpty() ? said.isEmpty() : said.contains(wanted);
        };
        QFETCH(QString, enter);
        QVERIFY2(same(enterObstacle(here, pid), enter), qPrintable(enterObstacle(here, pid)));
        QFETCH(QString, profile);
        QVERIFY2(same(profileObstacle(here), profile), qPrintable(profileObstacle(here)));
        QFETCH(QString, stop);
        QVERIFY2(same(stopObstacle(here), stop), qPrintable(stopObstacle(here)));
        NamespacePlace snapshot = here;
        snapshot.live = false;
        QVERIFY(stopObstacle(snapshot).contains("snapshot") && enterObstacle(snapshot, pid).contains("snapshot"));
        QVERIFY(stopObstacle(snapshot).contains("Back to This Machine"));
        for (const QString& said : { enterObstacle({}, pid), profileObstacle({}), stopObstacle({}) })
            QCOMPARE(said, QStringLiteral("Select a single namespace first."));
    }

    void entersWhatOnlyADescriptorKeeps()
    {
        NamespaceFacts facts = made_facts();
        std::erase_if(facts.processes, [](const Process& process) { return process.pid == 13; });
        facts.user_namespaces[2].uid_map = IdMap {};
        QVERIFY(enterCommand(*place(sibling, facts).tree, *place(sibling, facts).node, { "id" }, {}).isEmpty());
        facts.user_namespaces[2].holders = { { Holder::Kind::Descriptor, 11, 5, {} } };
        const NamespacePlace here = place(sibling, facts);
        QCOMPARE(enterCommand(*here.tree, *here.node, { "id" }, {}),
            QStringList({ "nsenter", "--user=/proc/11/fd/5", "--preserve-credentials", "--", "id" }));
    }

    void overlapsAreFoundBetweenDifferentPeople()
    {
        const NamespacePlace here = place(initial);
        std::vector<HeldRanges> held = heldRanges(*here.tree, IdKind::Uid,
            { delegation("1000", 100000, 165536), delegation("bob", 165000, 200000),
                delegation("1000", 165500, 165600) });
        QCOMPARE(held.size(), 4U); // 1000, bob, and namespaces of 1000 and 1001
        const std::vector<HeldOverlap> overlaps = findOverlaps(held);
        QCOMPARE(overlaps.size(), 2U);
        QVERIFY(overlaps[0].ids == (IdInterval { 165000, 165536 })); // both by delegation
        QVERIFY(overlaps[1].first == 1U && overlaps[1].second == 2U); // bob's IDs in a namespace of 1000
        QVERIFY(held[0].shared == (std::vector<IdInterval> { { 165000, 165536 }, { 165500, 165600 } }));
        QVERIFY(held[3].shared.empty() && !held[2].delegated);
        QCOMPARE(held[2].holder, QStringLiteral("%n namespace(s) of 1000").replace("%n", "1"));
        QVERIFY(held[2].ids == (std::vector<IdInterval> { { 1000, 1001 }, { 100000, 165536 } }));
    }

    void whatIsDelegatedByNameAndByNumberIsOnePersons()
    {
        NamespaceTree tree = build_tree(made_facts());
        tree.user_names = { { 1000, "anna" } };
        std::vector<HeldRanges> held
            = heldRanges(tree, IdKind::Uid, { delegation("anna", 100000, 165536), delegation("1000", 165000, 200000) });
        QCOMPARE(held.front().person, QStringLiteral("anna"));
        QVERIFY(findOverlaps(held).empty()); // her own namespace has them, too
    }

    void historyForgetsTheOldest()
    {
        HistoryModel model;
        const QAbstractItemModelTester tester(&model);
        for (int i = 0; i <= HistoryModel::most; ++i)
            model.add(i, i, 2 * i);
        QCOMPARE(model.rowCount(), HistoryModel::most);
        QCOMPARE(model.index(0, HistoryModel::NamespacesColumn).data().toInt(), 1);
    }
};

QTEST_MAIN(TestNamespaceDetails)
#include "tst_namespacedetails.moc"
