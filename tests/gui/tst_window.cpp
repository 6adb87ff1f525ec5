// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/gatherhostfacts.h"
#include "engine/host/profilefile.h"
#include "gui/app/mainwindow.h"
#include "gui/build/buildpage.h"
#include "gui/build/outputpanel.h"
#include "gui/build/outputtab.h"
#include "gui/build/problemscard.h"
#include "gui/document/profilelibrary.h"
#include "gui/editor/mapview.h"
#include "gui/editor/rangetable.h"
#include "gui/editor/rangetablemodel.h"
#include "gui/launch/launcherpath.h"
#include "tests/support/mustwork.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

using namespace nestbox;

namespace {

using Column = RangeTableModel::Column;

template <typename Widget> Widget* named(const QWidget& parent, const QString& accessibleName)
{
    for (Widget* widget : parent.findChildren<Widget*>())
        if (widget->accessibleName() == accessibleName)
            return widget;
    return nullptr;
}

QStringList labelTexts(const QWidget& parent)
{
    QStringList texts;
    for (const QLabel* label : parent.findChildren<QLabel*>())
        if (label->isVisibleTo(&parent))
            texts.append(label->text());
    return texts;
}

/// Presses `button` of the message box that appears within the next call, and takes its text.
void answer(QMessageBox::StandardButton button, QString* text = nullptr)
{
    QTimer::singleShot(0, qApp, [button, text] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(box != nullptr);
        if (text != nullptr)
            *text = box->text() + '\n' + box->informativeText();
        QTest::mouseClick(box->button(button), Qt::LeftButton);
    });
}

/// The cell that is being edited.
QLineEdit* editor()
{
    return qobject_cast<QLineEdit*>(QApplication::focusWidget());
}

/// Enter, and the turn of the event loop in which the view takes the value.
void finishEditing()
{
    QTest::keyClick(editor(), Qt::Key_Return);
    QCoreApplication::processEvents();
}

} // namespace

class WindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void overlapIsNamedWhileTypingAndLaunchesAfterUndo();
    void escapeDropsWhatWasTyped();
    void nonsenseIsExplained();
    void keyboardReachesEveryRange();
    void clickingARibbonSelectsItsRow();
    void wrongFileLoadsNothing();
    void unsavedChangesAreAskedFor();
    void savedFileIsTheProfile();
    void programThatIsNotThere();
    void stopEndsTheProgram();
    void sameFromATerminal();
    void everythingHasAName();
    void fitsASmallScreen();

private:
    void pick(const QString& profile);
    void edit(int row, int column, const QString& text);
    void command(const QString& text);
    [[nodiscard]] OutputTab* launched() const;
    [[nodiscard]] QAction* launch() const { return m_window->buildPage().actions().launch; }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<MainWindow> m_window;
    RangeTable* m_table = nullptr;
};

void WindowTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_home->filePath("data").toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home->filePath("config").toUtf8());
    m_window = std::make_unique<MainWindow>(gather_host_facts(HostQuestions::everything()));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_table = m_window->findChild<RangeTable*>();
    QVERIFY(m_table != nullptr);
}

void WindowTest::cleanup()
{
    m_window.reset();
}

void WindowTest::pick(const QString& profile)
{
    auto* list = named<QTreeView>(*m_window, "Profiles");
    const QModelIndexList found = list->model()->match(
        list->model()->index(0, 0), Qt::DisplayRole, profile, 1, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(found.first()).center());
    QCOMPARE(QString::fromStdString(m_window->document().profile().name), profile);
}

/// Opens the cell with a double click and types; the editor stays open.
void WindowTest::edit(int row, int column, const QString& text)
{
    const QModelIndex cell = m_table->model()->index(row, column);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(cell).center());
    QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(cell).center());
    QVERIFY(editor() != nullptr);
    editor()->selectAll();
    QTest::keyClicks(editor(), text);
}

void WindowTest::command(const QString& text)
{
    auto* line = named<QLineEdit>(*m_window, "Command line");
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

OutputTab* WindowTest::launched() const
{
    OutputPanel* panel = m_window->buildPage().output();
    return panel->tabAt(panel->currentIndex());
}

void WindowTest::overlapIsNamedWhileTypingAndLaunchesAfterUndo()
{
    pick("Mapped root");
    QTest::keyClick(m_window.get(), Qt::Key_Insert, Qt::AltModifier);
    QVERIFY(editor() != nullptr);
    finishEditing();
    QCOMPARE(m_table->model()->rowCount(), 2);
    edit(1, Column::OutsideColumn, "5000");
    finishEditing();

    edit(0, Column::CountColumn, "3");
    auto* problems = m_window->findChild<ProblemsCard*>();
    QTRY_VERIFY(labelTexts(*problems).contains("UID ranges 2 and 1 overlap inside on 1."));
    QVERIFY(!launch()->isEnabled());
    auto* button = named<QPushButton>(*m_window, launch()->text());
    QVERIFY(!button->isEnabled());
    QVERIFY(!button->accessibleDescription().isEmpty());
    finishEditing();
    QCOMPARE(m_window->document().undoStack()->count(), 3);
    QVERIFY(!launch()->isEnabled());

    for (int step = 0; step < 3; ++step)
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!m_window->document().isModified());
    QVERIFY(launch()->isEnabled());

    if (launcherPath().isEmpty())
        SKIP_UNLESS_IT_MUST_WORK("nestbox-launch is not built");
    command("id");
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_COMPARE(launched()->stateText(), "Exited with status 0");
    QVERIFY2(launched()->output().startsWith("uid=0(root) gid=0(root)"), qPrintable(launched()->output()));
}

void WindowTest::escapeDropsWhatWasTyped()
{
    pick("Mapped root");
    const Profile before = m_window->document().profile();
    edit(0, Column::InsideColumn, "77");
    QCOMPARE(m_window->document().profile().levels[0].uid[0].inside, Id(77));
    QTest::keyClick(editor(), Qt::Key_Escape);
    QCOMPARE(m_window->document().profile(), before);
    QCOMPARE(m_window->document().undoStack()->count(), 0);
}

void WindowTest::nonsenseIsExplained()
{
    pick("Mapped root");
    edit(0, Column::OutsideColumn, "you");
    QVERIFY(labelTexts(*m_window).contains(
        "Outside takes a number from 0 to 4294967294, me, subordinate, user:NAME or group:NAME."));
    finishEditing();
    QVERIFY(!m_window->document().isModified());
}

void WindowTest::keyboardReachesEveryRange()
{
    pick("Root + subordinate IDs");
    auto* map = m_window->findChild<MapView*>();
    map->setFocus();
    QTest::keyClick(map, Qt::Key_Down);
    QCOMPARE(m_table->currentIndex().row(), 0);
    for (std::size_t handle = 0; handle < mapHandles.size(); ++handle)
        QTest::keyClick(map, Qt::Key_Tab);
    QCOMPARE(m_table->currentIndex().row(), 1);
    QTest::keyClick(map, Qt::Key_Return);
    QVERIFY(editor() != nullptr);
}

void WindowTest::clickingARibbonSelectsItsRow()
{
    pick("Mapped root");
    auto* map = m_window->findChild<MapView*>();
    const MapRibbon& ribbon = map->layouts().front().ribbons.front();
    const QPointF middle((ribbon.left + ribbon.right) / 2,
        (ribbon.leftTop + ribbon.leftBottom + ribbon.rightTop + ribbon.rightBottom) / 4);
    QTest::mouseClick(map->viewport(), Qt::LeftButton, {}, middle.toPoint());
    QCOMPARE(m_table->selectionModel()->selectedRows().size(), 1);
    QTest::mouseClick(map->viewport(), Qt::LeftButton, {}, QPoint(2, 2));
    QVERIFY(!m_table->selectionModel()->hasSelection());
}

void WindowTest::wrongFileLoadsNothing()
{
    pick("Mapped root");
    const QString path = m_home->filePath("wrong.nestbox.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\n  \"nestbox\": 1,\n  \"name\": \"x\",\n  \"levels\": [{ \"uid\": [{ \"inside\": -1 }] }]\n}\n");
    file.close();
    QString message;
    answer(QMessageBox::Close, &message);
    m_window->openProfile(path);
    QVERIFY2(message.contains("Line 4, levels[0].uid[0].inside"), qPrintable(message));
    QCOMPARE(m_window->document().profile().name, "Mapped root");
}

void WindowTest::unsavedChangesAreAskedFor()
{
    pick("Mapped root");
    command("id");
    QVERIFY(m_window->isWindowModified());
    QString message;
    answer(QMessageBox::Cancel, &message);
    m_window->openProfile(":/presets/keep-my-id.nestbox.json");
    QVERIFY(message.contains("unsaved"));
    QCOMPARE(m_window->document().profile().name, "Mapped root");
    answer(QMessageBox::Discard);
    m_window->openProfile(":/presets/keep-my-id.nestbox.json");
    QCOMPARE(m_window->document().profile().name, "Keep my ID");
    QVERIFY(!m_window->isWindowModified());
}

void WindowTest::savedFileIsTheProfile()
{
    const QString path = m_home->filePath("mine.nestbox.json");
    Profile profile = m_window->document().profile();
    QVERIFY(write_profile_file(path.toStdString(), profile).has_value());
    m_window->openProfile(path);
    command("id -u");
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!m_window->isWindowModified());
    profile.program.command = { "id", "-u" };
    QCOMPARE(read_profile_file(path.toStdString()).value(), profile);
}

void WindowTest::programThatIsNotThere()
{
    if (launcherPath().isEmpty())
        SKIP_UNLESS_IT_MUST_WORK("nestbox-launch is not built");
    pick("Mapped root");
    command("/no/such/program");
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_COMPARE(launched()->stateText(), "Not started");
    QVERIFY(labelTexts(*launched()).join('|').contains("/no/such/program"));
}

void WindowTest::stopEndsTheProgram()
{
    if (launcherPath().isEmpty())
        SKIP_UNLESS_IT_MUST_WORK("nestbox-launch is not built");
    pick("Mapped root");
    command("sleep 1000");
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_COMPARE(launched()->stateText(), "Running");
    QTRY_VERIFY(labelTexts(*launched()).join('|').contains("process"));
    QTest::keyClick(m_window.get(), Qt::Key_F5, Qt::ShiftModifier);
    QTRY_COMPARE(launched()->stateText(), "Ended by SIGTERM");
}

/// What "Copy Command Line" gives, pasted into a shell, prints what Launch prints.
void WindowTest::sameFromATerminal()
{
    if (launcherPath().isEmpty())
        SKIP_UNLESS_IT_MUST_WORK("nestbox-launch is not built");
    pick("Mapped root");
    command("sh -c 'id; cat /proc/self/uid_map'");
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_COMPARE(launched()->stateText(), "Exited with status 0");
    QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("PATH", QCoreApplication::applicationDirPath() + ":" + environment.value("PATH"));
    shell.setProcessEnvironment(environment);
    shell.start("/bin/sh", { "-c", QGuiApplication::clipboard()->text() });
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), launched()->output());
}

void WindowTest::everythingHasAName()
{
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        const bool takesFocus
            = widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && !widget->objectName().startsWith("qt_");
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool speaks = !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
        const bool speaksByItself
            = widget->inherits("QScrollArea") || widget->inherits("QTabBar") || widget->inherits("QLabel");
        if (takesFocus && !speaksByItself)
            QVERIFY2(speaks, widget->metaObject()->className());
    }
}

void WindowTest::fitsASmallScreen()
{
    const QSize least = m_window->minimumSizeHint();
    QVERIFY2(least.width() <= 1280 && least.height() <= 760,
        qPrintable(QStringLiteral("%1x%2").arg(least.width()).arg(least.height())));
}

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
