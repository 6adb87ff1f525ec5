// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/treetext.h"
#include "gui/namespaces/asidetab.h"
#include "gui/namespaces/detailspanel.h"
#include "gui/namespaces/entercommand.h"
#include "gui/namespaces/namespacepicture.h"
#include "gui/namespaces/namespacesidebar.h"
#include "gui/namespaces/picturehead.h"
#include "gui/namespaces/translatetab.h"
#include "livepage.h"
#include "tests/support/mustwork.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QImageReader>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace nestbox;
using namespace nestbox::test;

namespace {

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Presses the button of the message box that comes up within the next call whose text contains `label`.
void answer(const QString& label)
{
    QTimer::singleShot(0, qApp, [label] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(box != nullptr);
        for (QAbstractButton* button : box->buttons())
            if (button->text().contains(label))
                return button->click();
        box->reject();
        QFAIL("no such button");
    });
}

} // namespace

/// The page before real namespaces.
class TestNamespacesPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Nest> m_outer;
    std::unique_ptr<Nest> m_inner;
    std::unique_ptr<LivePage> m_page;

    [[nodiscard]] QModelIndex row(const Nest& nest) const { return m_page->row(nest); }

    [[nodiscard]] const BoxItem* box(const Nest& nest) const
    {
        return m_page->picture()->itemOf(row(nest).data(NamespaceModel::KeyRole).toString());
    }

private slots:
    void initTestCase()
    {
        if (!Nest::available())
            SKIP_UNLESS_IT_MUST_WORK("needs root, to make namespaces with any maps");
    }

    void init()
    {
        m_outer = std::make_unique<Nest>(Nest::Maps { "0 100000 1000\n", "0 200000 1000\n" }, nullptr);
        m_inner = std::make_unique<Nest>(Nest::Maps { "0 3 7\n", "0 4 8\n" }, m_outer.get());
        QVERIFY(m_inner->made());
        m_page = std::make_unique<LivePage>();
        TRY_VERIFY(row(*m_inner).isValid());
        TRY_VERIFY(box(*m_inner) != nullptr);
    }

    void cleanup()
    {
        m_page.reset();
        m_inner.reset();
        m_outer.reset();
    }

    void boxesStandInBoxes()
    {
        QCOMPARE(row(*m_inner).parent(), row(*m_outer));
        QVERIFY(box(*m_outer)->sceneBoundingRect().contains(box(*m_inner)->sceneBoundingRect()));
        QVERIFY(row(*m_outer).data(Qt::AccessibleDescriptionRole).toString().contains("0 → 100000 × 1000"));
    }

    void pictureAndTreeShareTheSelection()
    {
        const QPointF corner = box(*m_inner)->sceneBoundingRect().topLeft() + QPointF(8, 8);
        QTest::mouseClick(m_page->picture()->viewport(), Qt::LeftButton, {}, m_page->picture()->mapFromScene(corner));
        QCOMPARE(m_page->selection().currentIndex(), row(*m_inner));
        QCOMPARE(m_page->sidebar()->tree()->currentIndex().data(NamespaceModel::KeyRole),
            row(*m_inner).data(NamespaceModel::KeyRole));
        QVERIFY(box(*m_inner)->look().selected);
        QTest::keyClick(m_page->picture(), Qt::Key_Left);
        QCOMPARE(m_page->selection().currentIndex(), row(*m_outer));
    }

    void foldingIsSharedAndKept()
    {
        m_page->select(*m_outer);
        QTest::keyClick(m_page->picture(), Qt::Key_Return);
        TRY_VERIFY(box(*m_inner) == nullptr);
        const Nest another { { "0 9 1\n", "0 9 1\n" }, nullptr };
        m_page->watcher().refresh();
        TRY_VERIFY(row(another).isValid());
        QVERIFY(box(*m_inner) == nullptr);
        QTest::keyClick(m_page->picture(), Qt::Key_Return);
        TRY_VERIFY(box(*m_inner) != nullptr);
    }

    void findsByAnything_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : { "name", "pid", "UID", "inode", "map" })
            QTest::newRow(what) << what;
    }

    void findsByAnything()
    {
        QFETCH(QString, what);
        const QString text = what == "pid" ? QString::number(m_inner->pid())
            : what == "inode"              ? QString::number(m_inner->inode())
            : what == "UID"                ? QStringLiteral("uid 100000")
            : what == "name"               ? QStringLiteral("tst_name")
                                           : QStringLiteral("0 → 3 × 7");
        const bool alone = what == "pid" || what == "inode"; // others may have the same of the rest
        QLineEdit* filter = m_page->sidebar()->filter();
        m_page->focusFilter();
        filter->setText(text); // keys of a test are ASCII
        QVERIFY(!alone || m_page->selection().currentIndex() == row(*m_inner));
        QVERIFY(
            m_page->selection().currentIndex().data(NamespaceModel::SearchRole).toString().contains(text.toLower()));
        filter->setText("no such namespace anywhere");
        QCOMPARE(m_page->sidebar()->tree()->model()->rowCount(), 0);
    }

    void zooms()
    {
        NamespacePicture* picture = m_page->picture();
        m_page->actions().fit->trigger();
        const double fitted = picture->zoom();
        m_page->actions().zoomIn->trigger();
        QVERIFY(picture->zoom() > fitted);
        m_page->actions().zoomOut->trigger();
        QVERIFY(qFuzzyCompare(picture->zoom(), fitted));
        for (int i = 0; i < 60; ++i)
            picture->zoomIn();
        QVERIFY(picture->zoom() <= 4.001);
        picture->fit();
        QVERIFY(qFuzzyCompare(picture->zoom(), fitted));
    }

    void marksWhatIsNewAndGone()
    {
        auto another = std::make_unique<Nest>(Nest::Maps { "0 9 1\n", "0 9 1\n" }, nullptr);
        m_page->watcher().refresh();
        TRY_VERIFY(row(*another).isValid());
        QCOMPARE(m_page->model().mark(row(*another)), NamespaceModel::Mark::New);
        const quint64 inode = another->inode();
        another.reset();
        m_page->watcher().refresh();
        TRY_VERIFY(!m_page->model().indexOfInode(inode).isValid()
            || m_page->model().mark(m_page->model().indexOfInode(inode)) == NamespaceModel::Mark::Gone);
        TRY_VERIFY(!m_page->model().indexOfInode(inode).isValid());
    }

    void translatesInThePanel()
    {
        m_page->select(*m_inner);
        m_page->details()->setCurrentIndex(1);
        auto* tab = qobject_cast<TranslateTab*>(m_page->details()->currentWidget());
        QVERIFY(tab != nullptr);
        tab->findChild<QLineEdit*>()->setText("2");
        QVERIFY2(tab->sentence().contains(" is 100005 in "), qPrintable(tab->sentence()));
    }

    void looksOnlyWhileItCanBeSeen()
    {
        QVERIFY(m_page->watcher().isRunning());
        m_page->hide();
        QVERIFY(!m_page->watcher().isRunning());
        m_page->show();
        QVERIFY(m_page->watcher().isRunning());
    }

    void makesAProfile()
    {
        m_page->select(*m_inner);
        Profile made;
        connect(m_page.get(), &NamespacesPage::profileRequested, this, [&](const Profile& profile) { made = profile; });
        m_page->actions().saveAsProfile->trigger();
        QCOMPARE(made.levels.size(), 2U);
        QCOMPARE(made.levels[1].uid[0].outside.number, 3U);
    }

    void runsProgramsInside()
    {
        m_page->select(*m_inner);
        const NamespacePlace here = m_page->place();
        const QStringList command
            = enterCommand(*here.tree, *here.node, { "sh", "-c", "id -u; readlink /proc/self/ns/user" }, { 0, 0 });
        QProcess program;
        program.start(command.constFirst(), command.mid(1));
        QVERIFY(program.waitForFinished(patience));
        QCOMPARE(program.readAllStandardOutput(), QStringLiteral("0\nuser:[%1]\n").arg(m_inner->inode()).toUtf8());
    }

    void stopsItsProcessesAfterAsking()
    {
        m_page->select(*m_inner);
        answer("Cancel");
        m_page->actions().stopProcesses->trigger();
        QCOMPARE(kill(m_inner->pid(), 0), 0);
        answer("SIGKILL");
        m_page->actions().stopProcesses->trigger();
        siginfo_t ended {};
        QCOMPARE(waitid(P_PID, static_cast<id_t>(m_inner->pid()), &ended, WEXITED | WNOWAIT), 0);
        QCOMPARE(ended.si_status, SIGKILL);
    }

    void copiesAsText()
    {
        m_page->select(*m_inner);
        m_page->actions().copyText->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains("UID map: 0 → 3 × 7"));
    }

    void snapshotsOpenOffline()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("sight.json");
        QCOMPARE(m_page->saveSnapshot(path, true), QString());
        const auto tree = parse_tree(content(path).toStdString());
        QVERIFY(tree && tree->user_names.empty());
        const quint64 inode = m_inner->inode();
        m_inner.reset();
        QCOMPARE(m_page->openSnapshot(path), QString());
        QVERIFY(m_page->model().indexOfInode(inode).isValid());
        QVERIFY(!m_page->watcher().isRunning());
        m_page->selection().setCurrentIndex(m_page->model().indexOfInode(inode), QItemSelectionModel::ClearAndSelect);
        QVERIFY(!m_page->actions().stopProcesses->isEnabled() && !m_page->actions().runProgram->isEnabled());
        m_page->backToLive();
        TRY_VERIFY(!m_page->model().indexOfInode(inode).isValid());
    }

    void whatIsNoSnapshotIsOneSentence_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("empty") << QByteArray() << "line 1: This is not JSON.";
        QTest::newRow("an object") << QByteArray("{}") << "nestbox_namespaces: This key is missing.";
        QTest::newRow("a profile") << QByteArray("{\"nestbox\": 1}") << "nestbox_namespaces: This key is missing.";
        QTest::newRow("newer") << QByteArray("{\"nestbox_namespaces\": 2, \"x\": 1}")
                               << "this version of the format is unknown";
        QTest::newRow("not text") << QByteArray("{\"\xff\": 1}") << "The text is not UTF-8.";
        QTest::newRow("deep") << QByteArray(100000, '[') << "nested deeper than 16";
        QTest::newRow("huge") << QByteArray(qsizetype(largest_tree_text) + 1, ' ') << "larger than 32 MiB";
        QTest::newRow("many values") << "{\"namespaces\": [" + QByteArray("0,").repeated(most_tree_values + 1)
                                     << QStringLiteral("larger than %1 or than %2 values")
                                            .arg(QLocale().formattedDataSize(largest_tree_text, 0),
                                                QLocale().toString(qulonglong { most_tree_values }));
        QTest::newRow("many errors") << "{\"nestbox_namespaces\": 1, \"namespaces\": ["
                + QByteArray("0,").repeated(1000000)
                + "0]}" << "This key is missing.";
    }

    void whatIsNoSnapshotIsOneSentence()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        const QTemporaryDir folder;
        QFile broken { folder.filePath("broken.json") };
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write(text) == text.size());
        broken.close();
        const QString answer = m_page->openSnapshot(broken.fileName());
        QVERIFY2(answer.contains(said), qPrintable(answer));
        QVERIFY(!answer.contains('\n') && answer.size() < 300);
        QVERIFY(m_page->watcher().isRunning());
    }

    void snapshotsKeepFoldingAndSelection()
    {
        const QTemporaryDir folder;
        m_page->select(*m_outer);
        QVERIFY(m_page->model().setData(row(*m_outer), true, NamespaceModel::CollapsedRole));
        QCOMPARE(m_page->saveSnapshot(folder.filePath("sight.json"), false), QString());
        for (const bool live : { false, true }) {
            if (live)
                m_page->backToLive();
            else
                QCOMPARE(m_page->openSnapshot(folder.filePath("sight.json")), QString());
            QCOMPARE(m_page->selection().currentIndex(), row(*m_outer));
            QVERIFY(row(*m_outer).data(NamespaceModel::CollapsedRole).toBool());
            QCOMPARE(m_page->head()->text().contains("sight.json"), !live);
        }
    }

    /// A box that is no namespace has details of its own, not those of what was selected before.
    void groupsHaveTheirOwnDetails()
    {
        std::vector<std::unique_ptr<Nest>> alike;
        for (int i = 0; i < 4; ++i)
            alike.push_back(std::make_unique<Nest>(Nest::Maps { "0 77 1\n", "0 77 1\n" }, nullptr));
        m_page->watcher().refresh();
        TRY_VERIFY(row(*alike.back()).parent().data().toString().contains("4 like this")
            || row(*alike.back()).parent().data().toString().contains("%n like this"));
        m_page->selection().setCurrentIndex(row(*alike.back()).parent(), QItemSelectionModel::ClearAndSelect);
        const auto* aside = m_page->details()->findChild<AsideTab*>();
        QVERIFY(aside != nullptr && aside->isVisible());
        QVERIFY2(aside->text().contains(QString::number(alike.front()->inode())), qPrintable(aside->text()));
        QVERIFY(!m_page->actions().runProgram->isEnabled());
        m_page->select(*m_inner);
        QVERIFY(!aside->isVisible());
    }

    void whatIsNoFileIsNotWaitedFor()
    {
        const QTemporaryDir folder;
        QCOMPARE(mkfifo(QFile::encodeName(folder.filePath("pipe")).constData(), 0600), 0);
        QVERIFY(m_page->openSnapshot(folder.filePath("pipe")).contains("is not a file"));
        QVERIFY(m_page->openSnapshot(folder.path()).contains("is not a file"));
        QVERIFY(m_page->openSnapshot(folder.filePath("nothing")).contains("cannot be read"));
    }

    void exportsThePicture()
    {
        const QTemporaryDir folder;
        QVERIFY(m_page->picture()->exportTo(folder.filePath("picture.png")));
        QVERIFY(QImageReader(folder.filePath("picture.png")).size().width() > 400);
        QVERIFY(m_page->picture()->exportTo(folder.filePath("picture.svg")));
        QVERIFY(content(folder.filePath("picture.svg")).contains(QByteArray::number(qulonglong(m_inner->inode()))));
        QVERIFY(!m_page->picture()->exportTo("/nonexistent/picture.png"));
    }
};

QTEST_MAIN(TestNamespacesPage)
#include "tst_namespacespage.moc"
