// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "buildwindow.h"
#include "engine/profile/exportmap.h"
#include "gui/build/importdialog.h"
#include "gui/text/importtext.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QMenu>
#include <QPlainTextEdit>

using namespace nestbox;
using namespace nestbox::test;

namespace {

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

void setClipboard(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
}

/// Something that `format` can say.
Profile sayable(MapFormat format)
{
    Profile profile = rootAndSubordinate();
    if (format == MapFormat::Bubblewrap)
        profile.levels[0].uid = profile.levels[0].gid = { ownId(0) };
    return profile;
}

Profile unmapped()
{
    Profile profile = rootAndSubordinate();
    profile.levels = { {} };
    return profile;
}

} // namespace

class ExchangeTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void pasteOfEachFormat_data();
    void pasteOfEachFormat();
    void bareLinesGoToWhatIsShown();
    void badTextIsExplainedByLine();
    void innerLevelsTakeNumbers();
    void copiedRowsPasteBack();
    void copyAsSaysWhatItCannot();
    void everyErrorHasWords();

private:
    void paste();

    std::unique_ptr<BuildWindow> m_window;
};

void ExchangeTest::init()
{
    m_window = std::make_unique<BuildWindow>();
    QVERIFY(QTest::qWaitForWindowActive(&m_window->window()));
}

void ExchangeTest::cleanup()
{
    m_window.reset();
}

void ExchangeTest::paste()
{
    m_window->table().setFocus();
    QTest::keyClick(&m_window->table(), Qt::Key_V, Qt::ControlModifier);
}

void ExchangeTest::pasteOfEachFormat_data()
{
    QTest::addColumn<int>("format");
    for (const MapFormat format : all_map_formats)
        QTest::newRow(qPrintable(mapFormatText(format))) << static_cast<int>(format);
}

/// What another tool would be given becomes the same maps again, in one step. Where several formats read a text
/// differently, a dialog asks.
void ExchangeTest::pasteOfEachFormat()
{
    QFETCH(int, format);
    const Profile wanted = sayable(static_cast<MapFormat>(format));
    const Assessment assessment = assess(wanted, annasMachine());
    const auto text = export_map(assessment.levels[0], static_cast<MapFormat>(format), annasMachine());
    QVERIFY(text.has_value());
    setClipboard(QString::fromStdString(*text));
    m_window->load(unmapped());
    QTimer chooser;
    connect(&chooser, &QTimer::timeout, this, [format] {
        auto* dialog = qobject_cast<ImportDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr)
            return;
        auto* formats = dialog->findChild<QComboBox*>();
        formats->setCurrentIndex(formats->findData(format));
        dialog->accept();
    });
    chooser.start(10);
    paste();
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid })
        QCOMPARE(
            m_window->document().assessment().levels[0].of(kind).map.ranges, assessment.levels[0].of(kind).map.ranges);
    QCOMPARE(m_window->steps(), 1);
    m_window->document().undoStack()->undo();
    QCOMPARE(m_window->profile(), unmapped());
}

void ExchangeTest::bareLinesGoToWhatIsShown()
{
    m_window->load(unmapped());
    m_window->document().setGidFollowsUid(false);
    setClipboard("  0  1000  1\n  1  100000  5\n");
    m_window->actions().showGid->trigger();
    paste();
    QCOMPARE(m_window->profile().levels[0].uid.size(), 0U);
    QCOMPARE(m_window->profile().levels[0].gid.size(), 2U);
    m_window->document().undoStack()->undo();
    m_window->actions().showBoth->trigger();
    paste();
    QCOMPARE(m_window->profile().levels[0].uid.size(), 2U);
    QCOMPARE(m_window->profile().levels[0].gid.size(), 2U);
}

void ExchangeTest::badTextIsExplainedByLine()
{
    m_window->load(rootAndSubordinate());
    setClipboard("0 1000 1\n1 x 5\n");
    QString said;
    BuildWindow::onDialog([&said](QDialog& dialog) {
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            said += label->text() + '\n';
        dialog.reject();
    });
    paste();
    QVERIFY2(said.contains("Line 2: A number is expected, not “x”."), qPrintable(said));
    QCOMPARE(m_window->steps(), 0);
    QCOMPARE(m_window->profile(), rootAndSubordinate());
    m_window->activate();
    // Mended in the dialog, it is taken.
    BuildWindow::onDialog([](QDialog& dialog) {
        dialog.findChild<QPlainTextEdit*>()->setPlainText("0 1000 1\n1 100000 5\n");
        dialog.accept();
    });
    paste();
    QCOMPARE(m_window->steps(), 1);
}

/// Only the outermost level has symbols.
void ExchangeTest::innerLevelsTakeNumbers()
{
    Profile profile = rootAndSubordinate();
    profile.levels.push_back({});
    m_window->load(profile);
    setClipboard("unshare --map-root-user");
    paste();
    QCOMPARE(m_window->profile().levels[0], profile.levels[0]);
    QCOMPARE(m_window->profile().levels[1].uid.at(0).outside, (OutsideId { .number = 1000 }));
}

void ExchangeTest::copiedRowsPasteBack()
{
    m_window->load(rootAndSubordinate());
    m_window->select({ 1 });
    QTest::keyClick(&m_window->table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard().simplified(), "1 100000 65536");
    m_window->select({});
    QTest::keyClick(&m_window->table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard().simplified(), "0 1000 1 1 100000 65536");
    paste();
    QCOMPARE(m_window->document().assessment().levels[0].uid.map,
        assess(rootAndSubordinate(), annasMachine()).levels[0].uid.map);
}

void ExchangeTest::copyAsSaysWhatItCannot()
{
    m_window->load(rootAndSubordinate());
    QMenu* menu = nullptr;
    for (QMenu* found : m_window->window().findChildren<QMenu*>())
        if (found->title() == "Copy &As")
            menu = found;
    QVERIFY(menu != nullptr);
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), static_cast<int>(all_map_formats.size()));
    for (QAction* action : menu->actions()) {
        setClipboard({});
        action->trigger();
        QCOMPARE(!clipboard().isEmpty(), action->isEnabled());
        if (!action->isEnabled())
            QVERIFY2(action->toolTip().endsWith('.'), qPrintable(action->text()));
    }
}

void ExchangeTest::everyErrorHasWords()
{
    QSet<QString> said;
    constexpr int last = static_cast<int>(ImportError::Code::SeenFromElsewhere);
    for (int code = 0; code <= last; ++code) {
        const QString text
            = importErrorText({ .code = static_cast<ImportError::Code>(code), .line = 7, .detail = "abc" });
        QVERIFY2(
            text.startsWith("Line 7: ") && text.endsWith('.') && text.size() > 12, qPrintable(QString::number(code)));
        said.insert(text);
    }
    QCOMPARE(said.size(), last + 1);
    for (int code = 0; code <= static_cast<int>(ImportWarning::Code::LaidOverDefault); ++code)
        QVERIFY(importWarningText({ static_cast<ImportWarning::Code>(code), 0 }).endsWith('.'));
    for (int code = 0; code <= static_cast<int>(ExportError::Code::SetgroupsDiffer); ++code)
        QVERIFY(exportErrorText({ static_cast<ExportError::Code>(code), IdKind::Uid, { 0 } }).endsWith('.'));
    for (const MapFormat format : all_map_formats)
        QVERIFY(!mapFormatText(format).isEmpty());
}

QTEST_MAIN(ExchangeTest)
#include "tst_exchange.moc"
