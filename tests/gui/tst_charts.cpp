// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annasmachine.h"
#include "gui/charts/functioncard.h"
#include "gui/charts/idscale.h"
#include "gui/charts/idusagemodel.h"
#include "gui/charts/mapfunctionmodel.h"
#include "gui/charts/runningids.h"
#include "gui/charts/usagecard.h"
#include "gui/editor/rangetablemodel.h"

#include <QAbstractItemModelTester>
#include <QChartView>
#include <QSignalSpy>
#include <QTest>
#include <QXYSeries>

using namespace nestbox;
using namespace nestbox::test;

class ChartsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void usageOfEachKind();
    void sharedIdsAreDelegatedOnes();
    void usageFollowsTheDocument();
    void functionIsComposedOfAllLevels();
    void functionInWords();
    void chartsDrawOnlyWhenSeen();
    void runningNamespacesCount();
    void runningIdsAreFound();
    void oneAndFourBillionAreSeen();

private:
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] std::optional<MapTrace> traceFromHost(Id id) const
    {
        return traceOf({ m_document->profile(), m_document->assessment(), m_document->facts(), IdKind::Uid },
            { .kind = IdKind::Uid, .rail = 0, .id = id });
    }

    std::unique_ptr<SandboxDocument> m_document;
    std::unique_ptr<RangeTableModel> m_ranges;
    std::unique_ptr<IdUsageModel> m_usage;
    std::unique_ptr<MapFunctionModel> m_function;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

void ChartsTest::init()
{
    m_document = std::make_unique<SandboxDocument>(annasMachine());
    m_document->load(rootAndSubordinate(), {});
    m_ranges = std::make_unique<RangeTableModel>(*m_document, nullptr);
    m_usage = std::make_unique<IdUsageModel>(*m_document, *m_ranges, nullptr);
    m_function = std::make_unique<MapFunctionModel>(*m_document, *m_ranges, nullptr);
    for (QAbstractItemModel* model :
        { static_cast<QAbstractItemModel*>(m_usage.get()), static_cast<QAbstractItemModel*>(m_function.get()) })
        m_testers.push_back(
            std::make_unique<QAbstractItemModelTester>(model, QAbstractItemModelTester::FailureReportingMode::QtTest));
}

void ChartsTest::cleanup()
{
    m_testers.clear();
    m_function.reset();
    m_usage.reset();
    m_ranges.reset();
}

QString ChartsTest::text(int row, int column) const
{
    return m_usage->index(row, column).data().toString();
}

void ChartsTest::usageOfEachKind()
{
    m_usage->setRunning({ { 0, 10 }, { 100500, 100600 } }, { { 1000, 1001 } });
    QCOMPARE(text(IdUsageModel::OwnRow, IdUsageModel::IdsColumn), "1000");
    QCOMPARE(text(IdUsageModel::DelegatedRow, IdUsageModel::CountColumn), "65536");
    QCOMPARE(text(IdUsageModel::ProfileRow, IdUsageModel::IdsColumn), "1000, 100000–165535");
    QCOMPARE(text(IdUsageModel::RunningRow, IdUsageModel::IdsColumn), "100500–100599");
    QCOMPARE(text(IdUsageModel::SharedRow, IdUsageModel::CountColumn), "100");
    m_ranges->setKinds({ IdKind::Gid });
    QCOMPARE(text(IdUsageModel::RunningRow, IdUsageModel::IdsColumn), "1000");
    QCOMPARE(text(IdUsageModel::SharedRow, IdUsageModel::CountColumn), "0");
}

/// One's own ID is everywhere: that is no conflict.
void ChartsTest::sharedIdsAreDelegatedOnes()
{
    const IdUsage usage = idUsage(m_document->assessment(), annasMachine(), IdKind::Uid, { { 900, 100001 } });
    QCOMPARE(usage.running, (std::vector<IdInterval> { { 1000, 1001 }, { 100000, 100001 } }));
    QCOMPARE(usage.shared, (std::vector<IdInterval> { { 100000, 100001 } }));
}

void ChartsTest::usageFollowsTheDocument()
{
    QSignalSpy changed(m_usage.get(), &QAbstractItemModel::dataChanged);
    Profile profile = rootAndSubordinate();
    profile.levels[0].uid[1].count = 5;
    m_document->preview(profile);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(text(IdUsageModel::ProfileRow, IdUsageModel::CountColumn), "6");
}

void ChartsTest::functionIsComposedOfAllLevels()
{
    Profile profile = rootAndSubordinate();
    profile.levels.push_back({ { { 7, { .number = 0 }, 2 }, { 0, { .number = 10 }, 3 } }, {}, {} });
    m_document->load(profile, {});
    QCOMPARE(m_function->pieces(), (std::vector<IdRange> { { 0, 100009, 3 }, { 7, 1000, 1 }, { 8, 100000, 1 } }));
    QCOMPARE(m_function->index(0, MapFunctionModel::OutsideColumn).data().toString(), "100009–100011");
}

void ChartsTest::functionInWords()
{
    FunctionCard card(*m_function);
    card.show();
    QVERIFY2(card.summary().contains("0 inside is 1000 on the host, 1–65536 inside is 100000–165535 on the host"),
        qPrintable(card.summary()));
    QCOMPARE(card.findChild<QChartView*>()->accessibleDescription(), card.summary());
    m_document->load({}, {});
    QVERIFY2(card.summary().contains("nothing is mapped"), qPrintable(card.summary()));
}

void ChartsTest::chartsDrawOnlyWhenSeen()
{
    FunctionCard card(*m_function);
    const auto series = [&card] { return card.findChild<QChartView*>()->chart()->series().size(); };
    QCOMPARE(series(), 0);
    card.setTrace(traceFromHost(1000));
    card.show();
    QVERIFY(series() > 4); // the identity, a hole, two pieces, the traced ID
    const auto traced
        = [&card] { return static_cast<QXYSeries*>(card.findChild<QChartView*>()->chart()->series().last())->at(0); };
    QCOMPARE(traced(), QPointF(0, compressed(1000)));
    card.setTrace(traceFromHost(100009));
    QCOMPARE(traced(), QPointF(compressed(10), compressed(100009)));
    card.setTrace(traceFromHost(5));
    QVERIFY(traced().x() < 0);
}

void ChartsTest::runningNamespacesCount()
{
    NamespaceFacts facts;
    facts.reader = 1;
    UserNamespace own { .inode = 1, .uid_map = IdMap::identity() };
    UserNamespace child { .inode = 2,
        .uid_map = IdMap { { { 0, 1000, 1 }, { 1, 100000, 10 }, { 20, invalid_id, 5 } } } };
    UserNamespace unread { .inode = 3 };
    facts.user_namespaces = { own, child, unread };
    QCOMPARE(mappedIds(facts).uids, (std::vector<IdInterval> { { 1000, 1001 }, { 100000, 100010 } }));
    QVERIFY(mappedIds(facts).gids.empty());
}

/// The real machine, in a thread: something comes, and the window is not waited for.
void ChartsTest::runningIdsAreFound()
{
    qRegisterMetaType<MappedIds>();
    RunningIds running;
    QSignalSpy found(&running, &RunningIds::found);
    running.setActive(true);
    QVERIFY(found.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!found.isEmpty(), 30000);
}

void ChartsTest::oneAndFourBillionAreSeen()
{
    QCOMPARE(compressed(0), 0.0);
    QVERIFY(compressed(1) / compressedEnd() > 0.03);
    QVERIFY(compressed(65536) / compressedEnd() < 0.55);
    QCOMPARE(compressed(id_space_end), compressedEnd());
}

QTEST_MAIN(ChartsTest)
#include "tst_charts.moc"
