// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annasmachine.h"
#include "engine/profile/profiletext.h"
#include "gui/app/mainwindow.h"
#include "gui/build/buildpage.h"
#include "gui/document/sandboxdocument.h"
#include "gui/isolation/capabilitiescard.h"
#include "gui/isolation/capabilityrow.h"
#include "gui/isolation/isolationcard.h"
#include "gui/isolation/mountdialog.h"
#include "gui/isolation/mountrow.h"
#include "gui/isolation/rootcard.h"
#include "gui/isolation/switchchip.h"
#include "gui/isolation/trustcard.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <functional>

using namespace nestbox;
using namespace nestbox::test;

namespace {

template <typename Widget> Widget* named(const QWidget* parent, const QString& accessibleName)
{
    for (Widget* widget : parent->findChildren<Widget*>())
        if (widget->accessibleName() == accessibleName)
            return widget;
    return nullptr;
}

template <typename Widget> Widget* labelled(const QWidget* parent, const QString& text)
{
    for (Widget* widget : parent->findChildren<Widget*>())
        if (widget->text().remove('&') == text)
            return widget;
    return nullptr;
}

/// All that can be read, without the signs that keep words together.
QString visibleText(const QWidget* parent)
{
    QStringList texts;
    for (const QLabel* label : parent->findChildren<QLabel*>())
        if (label->isVisible())
            texts.append(label->text());
    return texts.join('\n').remove(QChar(0x2060));
}

void click(QWidget* widget)
{
    QVERIFY(widget != nullptr);
    QTest::mouseClick(widget, Qt::LeftButton);
}

/// Fills the dialog that the next call opens.
void answer(const std::function<void(MountDialog*)>& fill)
{
    QTimer::singleShot(0, qApp, [fill] {
        auto* dialog = qobject_cast<MountDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        fill(dialog);
        dialog->accept();
    });
}

QLineEdit* sourceOf(const MountDialog* dialog)
{
    return dialog->findChildren<QLineEdit*>().constFirst();
}

QLineEdit* targetOf(const MountDialog* dialog)
{
    return dialog->findChildren<QLineEdit*>().constLast();
}

QPushButton* okOf(const MountDialog* dialog)
{
    return dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
}

} // namespace

/// The cards in the window of a machine whose files are those of this one.
class IsolationCardsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void namespacesAreSwitched();
    void eachNamespaceIsExplained();
    void whatIsNeededIsNamedAndDroppedInOneStep();
    void hostnameIsOneStep();
    void wrongHostnameIsExplainedAndDropped();
    void emptyRootBringsItsNamespaces();
    void mountsAreAddedChangedMovedRemoved();
    void dialogRefusesWhatTheFileCannotSay();
    void rowsSayWhatIsWrong();
    void capabilitiesByGroup();
    void voidCapabilitiesSayWhy();
    void trustLineFollowsTheProfile();
    void trustLineIsNotTheName();
    void everythingSpeaks();

private:
    [[nodiscard]] SandboxDocument& document() { return m_window->document(); }
    [[nodiscard]] const Isolation& isolation() { return document().profile().isolation; }
    template <typename Card> Card* card() { return m_window->findChild<Card*>(); }
    [[nodiscard]] SwitchChip* chip(const QString& name)
    {
        return named<SwitchChip>(m_window.get(), name + " namespace");
    }
    void undo();
    void trigger(int row, const QString& action);

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<MainWindow> m_window;
};

void IsolationCardsTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_home->filePath("data").toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home->filePath("config").toUtf8());
    HostFacts facts = annasMachine();
    facts.home = m_home->path().toStdString();
    m_window = std::make_unique<MainWindow>(facts);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    document().load(rootAndSubordinate(), {});
    m_window->buildPage().actions().showIsolation->trigger();
}

void IsolationCardsTest::undo()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
}

void IsolationCardsTest::trigger(int row, const QString& action)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const QList<MountRow*> rows = card<RootCard>()->findChildren<MountRow*>();
    QVERIFY(row < rows.size());
    for (QAction* entry : rows[row]->findChild<QMenu*>()->actions())
        if (entry->text() == action)
            return entry->trigger();
    QFAIL(qPrintable(action));
}

void IsolationCardsTest::namespacesAreSwitched()
{
    for (const auto& [name, kind] : { std::pair { "PID", NamespaceKind::Pid }, { "Mount", NamespaceKind::Mount },
             { "Host name", NamespaceKind::Uts }, { "Network", NamespaceKind::Net }, { "IPC", NamespaceKind::Ipc },
             { "cgroup", NamespaceKind::Cgroup } }) {
        click(chip(name));
        QCOMPARE(isolation().namespaces, std::set { kind });
        QVERIFY(chip(name)->isChecked());
        undo();
        QVERIFY(isolation().namespaces.empty());
        QVERIFY(!chip(name)->isChecked());
    }
    chip("IPC")->setFocus();
    QTest::keyClick(chip("IPC"), Qt::Key_Space);
    QVERIFY(isolation().namespaces.contains(NamespaceKind::Ipc));
}

void IsolationCardsTest::eachNamespaceIsExplained()
{
    for (const QString& name : QStringList { "PID", "Mount", "Host name", "Network", "IPC", "cgroup" }) {
        QVERIFY(!chip(name)->accessibleDescription().isEmpty());
        QVERIFY(!chip(name)->toolTip().isEmpty());
        chip(name)->setFocus();
        QVERIFY2(visibleText(card<IsolationCard>()).contains(name + ": "), qPrintable(name));
    }
    chip("Network")->setFocus();
    QVERIFY(visibleText(card<IsolationCard>()).contains("A loopback and nothing else"));
}

void IsolationCardsTest::whatIsNeededIsNamedAndDroppedInOneStep()
{
    labelled<QRadioButton>(card<RootCard>(), "An empty root")->click();
    const Profile before = document().profile();
    click(chip("PID"));
    QCOMPARE(document().profile(), before);
    QVERIFY(chip("PID")->isChecked());
    QVERIFY(visibleText(card<IsolationCard>()).contains("An empty root needs the PID and mount namespaces."));
    click(labelled<QPushButton>(card<IsolationCard>(), "Switch off PID and what needs it"));
    QCOMPARE(isolation().root, RootKind::Host);
    QVERIFY(!chip("PID")->isChecked());
    undo();
    QCOMPARE(document().profile(), before);
}

void IsolationCardsTest::hostnameIsOneStep()
{
    click(chip("Host name"));
    auto* edit = named<QLineEdit>(m_window.get(), "Host name inside");
    QVERIFY(edit->isVisible());
    edit->setFocus();
    QTest::keyClicks(edit, "nest");
    QCOMPARE(isolation().hostname, std::optional<std::string>("nest"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(document().undoStack()->count(), 2);
    undo();
    QVERIFY(!isolation().hostname);
    QVERIFY(edit->text().isEmpty());
}

void IsolationCardsTest::wrongHostnameIsExplainedAndDropped()
{
    click(chip("Host name"));
    auto* edit = named<QLineEdit>(m_window.get(), "Host name inside");
    edit->setFocus();
    QTest::keyClicks(edit, "-");
    QVERIFY(visibleText(card<IsolationCard>()).contains("begins and ends with a letter or digit"));
    QVERIFY(!isolation().hostname);
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(edit->text().isEmpty());
    QVERIFY(!visibleText(card<IsolationCard>()).contains("begins and ends"));
}

void IsolationCardsTest::emptyRootBringsItsNamespaces()
{
    labelled<QRadioButton>(card<RootCard>(), "An empty root")->click();
    QCOMPARE(isolation().root, RootKind::Private);
    QVERIFY(chip("PID")->isChecked() && chip("Mount")->isChecked());
    QCOMPARE(document().undoStack()->count(), 1);
    QVERIFY(parse_profile(write_profile(document().profile())).has_value());
    undo();
    QVERIFY(labelled<QRadioButton>(card<RootCard>(), "This system's files")->isChecked());
}

void IsolationCardsTest::mountsAreAddedChangedMovedRemoved()
{
    auto* add = labelled<QToolButton>(card<RootCard>(), "Add mount…");
    answer([](MountDialog* dialog) {
        sourceOf(dialog)->setText("/usr");
        emit sourceOf(dialog)->editingFinished();
        QCOMPARE(targetOf(dialog)->text(), "/usr");
    });
    click(add);
    QCOMPARE(isolation().mounts, (std::vector<ProfileMount> { BindMount { "/usr", "/usr", true } }));
    answer([](MountDialog* dialog) {
        labelled<QRadioButton>(dialog, "An empty folder in memory")->setChecked(true);
        targetOf(dialog)->setText("/tmp");
    });
    click(add);
    answer([](MountDialog* dialog) { dialog->findChild<QCheckBox*>()->setChecked(false); });
    trigger(0, "Change…");
    const ProfileMount usr = BindMount { "/usr", "/usr", false };
    const ProfileMount tmp = TmpfsMount { "/tmp" };
    QCOMPARE(isolation().mounts, (std::vector { usr, tmp }));
    trigger(1, "Move Up");
    QCOMPARE(isolation().mounts, (std::vector { tmp, usr }));
    trigger(0, "Remove");
    QCOMPARE(isolation().mounts, (std::vector { usr }));
    QCOMPARE(document().undoStack()->count(), 5);
    undo();
    QCOMPARE(isolation().mounts, (std::vector { tmp, usr }));
}

void IsolationCardsTest::dialogRefusesWhatTheFileCannotSay()
{
    answer([](MountDialog* dialog) {
        QVERIFY(!okOf(dialog)->isEnabled());
        sourceOf(dialog)->setText("usr");
        targetOf(dialog)->setText("/usr");
        QVERIFY(!okOf(dialog)->isEnabled());
        QVERIFY(visibleText(dialog).contains("What appears has to begin with"));
        sourceOf(dialog)->setText("~/nothing");
        QVERIFY(okOf(dialog)->isEnabled());
        QVERIFY(visibleText(dialog).contains("There is no "));
        targetOf(dialog)->setText("usr");
        QVERIFY(!okOf(dialog)->isEnabled());
        sourceOf(dialog)->setText("/usr");
        targetOf(dialog)->setText("/usr");
    });
    card<RootCard>()->editMount(0);
}

void IsolationCardsTest::rowsSayWhatIsWrong()
{
    Profile profile = document().profile();
    profile.isolation.namespaces = { NamespaceKind::Mount };
    profile.isolation.mounts = { BindMount { "~/nothing", "/usr", true }, BindMount { "/usr", "/nowhere", true } };
    document().apply("mounts", profile);
    const QString nothing = QStringLiteral("There is no %1 on this machine.").arg(m_home->filePath("nothing"));
    QTRY_VERIFY(visibleText(card<RootCard>()).contains(nothing));
    QVERIFY(visibleText(card<RootCard>()).contains("There is no /nowhere to mount it on"));
    QVERIFY(named<MountRow>(m_window.get(), "/usr")->accessibleDescription().contains(nothing));
}

void IsolationCardsTest::capabilitiesByGroup()
{
    auto* capabilities = card<CapabilitiesCard>();
    auto* network = labelled<QCheckBox>(capabilities, "Network");
    QCOMPARE(network->checkState(), Qt::Checked);
    network->click();
    QCOMPARE(network->checkState(), Qt::Unchecked);
    QVERIFY(!document().profile().program.capabilities.names.contains("cap_net_admin"));
    click(named<QToolButton>(capabilities, "Capabilities: Network"));
    auto* raw = labelled<QCheckBox>(capabilities, "cap_net_raw");
    QVERIFY(raw->isVisible() && !raw->accessibleDescription().isEmpty());
    raw->click();
    QVERIFY(document().profile().program.capabilities.names.contains("cap_net_raw"));
    QCOMPARE(network->checkState(), Qt::PartiallyChecked);
    network->click();
    QCOMPARE(document().profile().program.capabilities, CapabilityChoice {});
    QCOMPARE(document().undoStack()->count(), 3);
}

void IsolationCardsTest::voidCapabilitiesSayWhy()
{
    auto* capabilities = card<CapabilitiesCard>();
    click(named<QToolButton>(capabilities, "Capabilities: Network"));
    const QString reason = "Void without a namespace of its own: Network.";
    QVERIFY(visibleText(capabilities).contains(reason));
    QVERIFY(labelled<QCheckBox>(capabilities, "cap_net_admin")->accessibleDescription().contains(reason));
    click(chip("Network"));
    QVERIFY(!visibleText(capabilities).contains(reason));
}

void IsolationCardsTest::trustLineFollowsTheProfile()
{
    QVERIFY(card<TrustCard>()->line().contains("reach the network"));
    QVERIFY(!card<TrustCard>()->line().contains("cannot"));
    click(chip("Network"));
    QVERIFY(card<TrustCard>()->line().contains("it cannot reach the network"));
    m_window->buildPage().actions().showSandbox->trigger();
    QVERIFY(!visibleText(card<TrustCard>()).contains("same kernel"));
    click(labelled<QToolButton>(card<TrustCard>(), "Everything in detail"));
    QVERIFY(visibleText(card<TrustCard>()).contains("same kernel"));
}

void IsolationCardsTest::trustLineIsNotTheName()
{
    const QString line = card<TrustCard>()->line();
    Profile profile = document().profile();
    profile.name = "Perfectly safe, no network";
    document().apply("name", profile);
    QCOMPARE(card<TrustCard>()->line(), line);
}

void IsolationCardsTest::everythingSpeaks()
{
    for (const QWidget* card : std::initializer_list<QWidget*> {
             this->card<IsolationCard>(), this->card<RootCard>(), this->card<TrustCard>() })
        for (const QAbstractButton* button : card->findChildren<QAbstractButton*>())
            if (button->focusPolicy() != Qt::NoFocus && button->isVisible())
                QVERIFY(!button->text().isEmpty() || !button->accessibleName().isEmpty());
}

QTEST_MAIN(IsolationCardsTest)
#include "tst_isolationcards.moc"
