// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Namespaces page without a mouse and without eyes, and what goes from it to the Build page.
#include "annasmachine.h"
#include "engine/namespaces/buildtree.h"
#include "engine/snapshot/treetext.h"
#include "gui/app/mainwindow.h"
#include "gui/namespaces/detailspanel.h"
#include "gui/namespaces/enteredprogram.h"
#include "gui/namespaces/namespacemodel.h"
#include "gui/namespaces/namespacepicture.h"
#include "gui/namespaces/namespacespage.h"
#include "gui/namespaces/profileofnamespace.h"
#include "gui/namespaces/runstab.h"
#include "madefacts.h"

#include <QAccessible>
#include <QAction>
#include <QFile>
#include <QFontInfo>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QMap>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace nestbox;
using namespace nestbox::test;

namespace {

constexpr int patience = 30000; // milliseconds: the machine may be busy

QStringList childNames(const QAccessibleInterface& parent)
{
    QStringList names;
    for (int i = 0; i < parent.childCount(); ++i)
        names << parent.child(i)->text(QAccessible::Name);
    return names;
}

/// The page with a made machine in it, from a snapshot.
class MadePage
{
public:
    explicit MadePage(const NamespaceFacts& facts = made_facts())
    {
        QFile file(m_folder.filePath("made.json"));
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray::fromStdString(write_tree(build_tree(facts), Redaction::Nothing)));
        file.close();
        page.resize(1200, 800);
        page.show();
        trouble = page.openSnapshot(file.fileName());
    }

    void select(std::uint64_t inode)
    {
        page.selection().setCurrentIndex(page.model().indexOfInode(inode), QItemSelectionModel::ClearAndSelect);
    }

    [[nodiscard]] QAccessibleInterface& picture() const
    {
        return *QAccessible::queryAccessibleInterface(page.picture());
    }

    NamespacesPage page;
    QString trouble;

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestNamespaceKeys : public QObject
{
    Q_OBJECT

private slots:
    static void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void everyBoxHasNameAndValue()
    {
        MadePage made;
        QCOMPARE(made.trouble, QString());
        QTRY_COMPARE_WITH_TIMEOUT(made.picture().childCount(), 5, patience);
        QCOMPARE(childNames(made.picture()),
            QStringList({ "Initial user namespace", "made-11", "made-12", "made-14", "made-13" }));
        QAccessibleInterface* box = made.picture().child(1);
        QCOMPARE(box->text(QAccessible::Value), QStringLiteral("UID and GID: 0 → 1000, 1 → 100000 × 65536"));
        QVERIFY(box->text(QAccessible::Description).contains("owner 1000"));
        QVERIFY(box->state().expandable && box->state().expanded && !box->state().selected);
        QVERIFY(!made.picture().child(4)->state().expandable);
        QVERIFY(box->rect().isValid());
        const QPoint corner = box->rect().topLeft() + QPoint(4, 4);
        QCOMPARE(made.picture().childAt(corner.x(), corner.y()), box);
        QCOMPARE(made.picture().indexOfChild(box), 1);
        QCOMPARE(box->parent(), &made.picture());
    }

    void theOwnNamespaceIsSelectedAtFirst()
    {
        NamespaceFacts facts = made_facts();
        facts.reader = container;
        MadePage made(facts);
        QCOMPARE(made.trouble, QString());
        QCOMPARE(made.page.selection().currentIndex(), made.page.model().indexOfInode(container));
    }

    void boxesCanBeChosenAndFolded()
    {
        MadePage made;
        QTRY_COMPARE_WITH_TIMEOUT(made.picture().childCount(), 5, patience);
        QAccessibleInterface* box = made.picture().child(1);
        box->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(made.page.selection().currentIndex(), made.page.model().indexOfInode(container));
        QVERIFY(box->state().selected);
        box->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QTRY_COMPARE_WITH_TIMEOUT(made.picture().childCount(), 3, patience);
        QVERIFY(box->state().collapsed);
    }

    /// Namespaces come and go for weeks: what assistive technology once asked for must not pile up.
    void boxesThatAreGoneAreForgotten()
    {
        MadePage made;
        QTRY_COMPARE_WITH_TIMEOUT(made.picture().childCount(), 5, patience);
        QMap<QString, QAccessible::Id> ids;
        for (int i = 0; i < made.picture().childCount(); ++i)
            ids.insert(
                made.picture().child(i)->text(QAccessible::Name), QAccessible::uniqueId(made.picture().child(i)));
        made.picture().child(1)->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QTRY_COMPARE_WITH_TIMEOUT(made.picture().childCount(), 3, patience);
        QStringList known;
        for (auto id = ids.cbegin(); id != ids.cend(); ++id)
            if (QAccessible::accessibleInterface(id.value()) != nullptr)
                known << id.key();
        QCOMPARE(known, QStringList({ "Initial user namespace", "made-11", "made-13" }));
        for (int i = 0; i < made.picture().childCount(); ++i)
            QCOMPARE(QAccessible::accessibleInterface(ids.value(known[i])), made.picture().child(i));
    }

    void arrowsGoFromBoxToBox()
    {
        MadePage made;
        QTRY_COMPARE_WITH_TIMEOUT(made.picture().childCount(), 5, patience);
        made.select(initial);
        QStringList visited;
        for (const Qt::Key key :
            { Qt::Key_Down, Qt::Key_Right, Qt::Key_Down, Qt::Key_Down, Qt::Key_Up, Qt::Key_Left }) {
            QTest::keyClick(made.page.picture(), key);
            visited << made.page.selection().currentIndex().data().toString();
        }
        QCOMPARE(visited, QStringList({ "made-11", "made-12", "made-14", "made-13", "made-14", "made-12" }));
    }

    /// Of the size for which the boxes were measured.
    void drawingsHaveTheFontsOfThePicture()
    {
        MadePage made;
        QTRY_COMPARE_WITH_TIMEOUT(made.picture().childCount(), 5, patience);
        const QTemporaryDir folder;
        QVERIFY(made.page.picture()->exportTo(folder.filePath("picture.svg")));
        QFile file(folder.filePath("picture.svg"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QFontInfo font(QGuiApplication::font());
        QVERIFY(file.readAll().contains(QStringLiteral("font-size=\"%1\"").arg(font.pixelSize()).toLatin1()));
    }

    void detailsAreReachedByKeys()
    {
        MadePage made;
        made.select(container);
        QCOMPARE(made.page.details()->currentIndex(), 0);
        made.page.actions().nextDetails->trigger();
        QCOMPARE(made.page.details()->currentIndex(), 1);
        made.page.actions().previousDetails->trigger();
        made.page.actions().previousDetails->trigger();
        QCOMPARE(made.page.details()->currentWidget(), made.page.findChild<RunsTab*>());
        for (const QList<QAction*>& group : { made.page.actions().ofNamespace(), made.page.actions().ofView(),
                 made.page.actions().ofDetails(), made.page.actions().ofFiles() })
            for (const QAction* action : group)
                QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
    }

    /// A shortcut that two actions have does nothing.
    void noTwoActionsShareAShortcut()
    {
        const MainWindow window(annasMachine());
        QMap<QString, QString> owners;
        for (const QAction* action : window.findChildren<QAction*>())
            for (const QKeySequence& keys : action->shortcuts()) {
                const QString owner = owners.value(keys.toString(), action->text());
                QVERIFY2(owner == action->text(), qPrintable(keys.toString() + ": " + owner + ", " + action->text()));
                owners.insert(keys.toString(), owner);
            }
    }

    void theBuildPageJudgesWhatRuns_data()
    {
        QTest::addColumn<quint64>("inode");
        QTest::addColumn<QList<Route>>("routes"); // of the UIDs, by level
        QTest::newRow("hers") << quint64 { container } << QList<Route> { Route::Subordinate };
        QTest::newRow("in hers") << quint64 { inner } << QList<Route> { Route::Subordinate, Route::Privileged };
        QTest::newRow("another's") << quint64 { sibling } << QList<Route> { Route::Impossible };
    }

    void theBuildPageJudgesWhatRuns()
    {
        QFETCH(quint64, inode);
        QFETCH(QList<Route>, routes);
        const NamespaceTree tree = build_tree(made_facts());
        MainWindow window(annasMachine());
        emit window.namespacesPage().profileRequested(*profileOfNamespace(tree, node_of(tree, inode)));
        QVERIFY(!window.namespacesPage().isVisibleTo(&window));
        const Assessment& judged = window.document().assessment();
        QList<Route> found;
        for (const auto& level : judged.levels)
            found << level.uid.route;
        QCOMPARE(found, routes);
        QCOMPARE(judged.launchable(), !routes.contains(Route::Impossible));
    }

    void programsShowWhatTheyPrint()
    {
        RunsTab tab;
        const EnteredProgram* program = tab.run({ "sh", "-c", "echo out; echo err >&2; exit 3" }, "sh", "here");
        QCOMPARE(tab.running(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!program->isRunning(), patience);
        QCOMPARE(program->output(), QStringLiteral("out\nerr\n"));
        QCOMPARE(program->stateText(), QStringLiteral("Finished with 3"));
    }

    void refusalsAreSentences_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QString>("said");
        QTest::newRow("no such program here") << QStringList { "/nonexistent/program" } << "cannot be started";
        QTest::newRow("no such program inside")
            << QStringList { "nsenter", "--", "/nonexistent/program" } << "The program is not there";
        QTest::newRow("no way in") << QStringList { "nsenter", "--user=/proc/self/ns/mnt", "--", "true" }
                                   << "The kernel did not let it into there";
        QTest::newRow("its own failure") << QStringList { "false" } << "It ran in there";
    }

    void refusalsAreSentences()
    {
        QFETCH(QStringList, command);
        QFETCH(QString, said);
        EnteredProgram program(command, "there");
        program.start();
        QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning() && !program.details().startsWith("in there"), patience);
        QVERIFY2(program.details().contains(said), qPrintable(program.details() + program.output()));
    }

    void whatRunsCanBeStopped()
    {
        EnteredProgram program({ "sleep", "1000" }, "there");
        program.start();
        QTRY_COMPARE_WITH_TIMEOUT(program.details().contains("process"), true, patience);
        program.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!program.isRunning(), patience);
        QCOMPARE(program.stateText(), QStringLiteral("Ended"));
    }
};

QTEST_MAIN(TestNamespaceKeys)
#include "tst_namespacekeys.moc"
