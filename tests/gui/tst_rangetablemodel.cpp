// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annasmachine.h"
#include "gui/document/profileedits.h"
#include "gui/document/sandboxdocument.h"
#include "gui/editor/rangetablemodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace nestbox;
using namespace nestbox::test;

namespace {

using Column = RangeTableModel::Column;

QStringList texts(const RangeTableModel& model, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells.append(model.index(row, column).data().toString());
    return cells;
}

} // namespace

class RangeTableModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsSymbolsAndNumbers();
    void previewIsNoStep();
    void editIsOneStep();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void faultIsNamed();
    void bothKinds();
    void selectionSurvives();
    void followingRowsKeepTheirSelection();
    void randomEdits();

private:
    std::unique_ptr<SandboxDocument> m_document;
    std::unique_ptr<RangeTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void RangeTableModelTest::init()
{
    m_document = std::make_unique<SandboxDocument>(annasMachine());
    m_document->load(rootAndSubordinate(), {});
    m_model = std::make_unique<RangeTableModel>(*m_document, nullptr);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void RangeTableModelTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

void RangeTableModelTest::showsSymbolsAndNumbers()
{
    QCOMPARE(texts(*m_model, 0), QStringList({ "UID", "1", "0 (root)", "me (1000)", "1", "newuidmap" }));
    QCOMPARE(texts(*m_model, 1), QStringList({ "UID", "1", "1", "subordinate (100000–165535)", "65536", "newuidmap" }));
    QVERIFY(m_model->setData(m_model->index(1, Column::CountColumn), "rest"));
    QCOMPARE(m_model->index(1, Column::CountColumn).data().toString(), "rest (65536)");
    QCOMPARE(m_model->index(1, Column::CountColumn).data(Qt::EditRole).toString(), "rest");
}

void RangeTableModelTest::previewIsNoStep()
{
    QVERIFY(m_model->preview(m_model->index(1, Column::CountColumn), "7"));
    QCOMPARE(m_model->index(1, Column::CountColumn).data().toString(), "7");
    QCOMPARE(m_document->undoStack()->count(), 0);
    m_model->revert();
    QCOMPARE(m_document->profile(), rootAndSubordinate());
}

void RangeTableModelTest::editIsOneStep()
{
    for (const QString text : { "6", "65", "655" })
        m_model->preview(m_model->index(1, Column::CountColumn), text);
    QVERIFY(m_model->setData(m_model->index(1, Column::CountColumn), "6553"));
    QCOMPARE(m_document->undoStack()->count(), 1);
    m_document->undoStack()->undo();
    QCOMPARE(m_document->profile(), rootAndSubordinate());
}

void RangeTableModelTest::nonsenseIsRefused_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::newRow("inside takes no symbol") << int(Column::InsideColumn) << "me";
    QTest::newRow("outside") << int(Column::OutsideColumn) << "you";
    QTest::newRow("count") << int(Column::CountColumn) << "-1";
    QTest::newRow("empty") << int(Column::CountColumn) << "";
}

void RangeTableModelTest::nonsenseIsRefused()
{
    QFETCH(int, column);
    QFETCH(QString, text);
    QSignalSpy refused(m_model.get(), &RangeTableModel::inputRefused);
    QVERIFY(!m_model->setData(m_model->index(1, column), text));
    QCOMPARE(refused.count(), 1);
    QCOMPARE(m_document->profile(), rootAndSubordinate());
    QCOMPARE(m_document->undoStack()->count(), 0);
}

void RangeTableModelTest::faultIsNamed()
{
    m_model->setData(m_model->index(1, Column::InsideColumn), "0");
    QVERIFY(m_model->index(1, Column::WriterColumn).data(RangeTableModel::FaultRole).toBool());
    QCOMPARE(m_model->index(1, Column::WriterColumn).data().toString(), "refused: inside IDs overlap");
    QVERIFY(!m_model->index(0, Column::WriterColumn).data(RangeTableModel::FaultRole).toBool());
}

void RangeTableModelTest::bothKinds()
{
    m_model->setKinds({ IdKind::Uid, IdKind::Gid });
    QCOMPARE(m_model->rowCount(), 4);
    QCOMPARE(m_model->keyAt(3), (RangeKey { 0, IdKind::Gid, 1 }));
    QCOMPARE(m_model->indexOf({ 0, IdKind::Gid, 1 }).row(), 3);
    QVERIFY(!m_model->indexOf({ 0, IdKind::Gid, 2 }).isValid());
    QCOMPARE(m_model->index(3, Column::WriterColumn).data().toString(), "newgidmap");
}

void RangeTableModelTest::selectionSurvives()
{
    QItemSelectionModel selection(m_model.get());
    selection.select(m_model->index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    Profile profile = m_document->profile();
    removeRanges(profile, { { 0, IdKind::Uid, 0 } });
    m_document->apply("remove", profile);
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().first().row(), 0);
    m_document->undoStack()->undo();
    QCOMPARE(selection.selectedRows().first().row(), 1);
}

/// A row goes from both maps in one step: what is selected in either stays what it was.
void RangeTableModelTest::followingRowsKeepTheirSelection()
{
    m_model->setKinds({ IdKind::Uid, IdKind::Gid });
    QVERIFY(m_document->gidFollowsUid());
    QItemSelectionModel selection(m_model.get());
    const QPersistentModelIndex uid = m_model->indexOf({ 0, IdKind::Uid, 1 });
    const QPersistentModelIndex gid = m_model->indexOf({ 0, IdKind::Gid, 1 });
    Profile profile = m_document->profile();
    removeRanges(profile, { { 0, IdKind::Uid, 0 } });
    m_document->apply("remove", profile);
    QCOMPARE(uid.row(), 0);
    QCOMPARE(gid.row(), 1);
    m_document->undoStack()->undo();
    QCOMPARE(m_model->keyAt(uid.row()), (RangeKey { 0, IdKind::Uid, 1 }));
    QCOMPARE(m_model->keyAt(gid.row()), (RangeKey { 0, IdKind::Gid, 1 }));
}

/// The tester inside checks every announcement that the model makes.
void RangeTableModelTest::randomEdits()
{
    std::mt19937 random(3);
    m_model->setKinds({ IdKind::Uid, IdKind::Gid });
    for (int step = 0; step < 400; ++step) {
        if (step % 50 == 0)
            m_document->setGidFollowsUid(step % 100 == 0);
        Profile profile = m_document->profile();
        const IdKind kind = random() % 2 == 0 ? IdKind::Uid : IdKind::Gid;
        const RangeKey key { 0, kind, random() % 6 };
        switch (random() % 5) {
        case 0:
            addRange(profile, 0, kind);
            break;
        case 1:
            removeRanges(profile, { key });
            break;
        case 2:
            moveRange(profile, key, random() % 2 == 0 ? 1 : -1);
            break;
        case 3:
            m_document->undoStack()->undo();
            continue;
        default:
            m_document->undoStack()->redo();
            continue;
        }
        m_document->apply("step", profile);
        const ProfileLevel& level = m_document->profile().levels[0];
        QCOMPARE(static_cast<std::size_t>(m_model->rowCount()), level.uid.size() + level.gid.size());
    }
}

QTEST_GUILESS_MAIN(RangeTableModelTest)
#include "tst_rangetablemodel.moc"
