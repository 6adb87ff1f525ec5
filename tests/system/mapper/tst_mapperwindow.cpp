// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldnamespace.h"
#include "mapperuser.h"
#include "privatebustest.h"

#include <QDir>

#include <csignal>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace nestbox::test;

namespace {

const QByteArray right_password = QByteArray("password ") + password;

QString profile(qint64 outside, const QByteArray& command, int count = 1000)
{
    const QString path = QStringLiteral("/run/nestbox/window%1.nestbox.json").arg(outside);
    const QByteArray rows = "[{\"inside\":0,\"outside\":" + QByteArray::number(outside)
        + ",\"count\":" + QByteArray::number(count) + "}]";
    write_file(path,
        R"({"nestbox":1,"name":"T","levels":[{"uid":)" + rows + R"(,"gid":)" + rows
            + R"(,"setgroups":"deny"}],"program":{"command":)" + command + "}}");
    return path;
}

/// One who has Nestbox's window before them.
class Window : public MapperUser
{
public:
    Window(const QString& bin, const QString& profile)
        : MapperUser(0, bin + "/nestbox-test-window", { profile })
    {
    }

    /// Reads on until the first launch is in this state; the whole line, or what was seen last.
    QString sees(const QString& state, int tab = 0)
    {
        QString line;
        do
            line = hear(QStringLiteral("tab%1").arg(tab));
        while (line != "(nothing)" && !line.startsWith(state));
        return line;
    }
};

/// The dialog that asks the window's person.
class Dialog : public MapperUser
{
public:
    explicit Dialog(const Window& window)
        : MapperUser(0, { "--agent-for", QString::number(window.process()) })
    {
    }
};

} // namespace

/// Nestbox's window, where the mapper has to write the maps.
class TestMapperWindow : public PrivateBusTest
{
    Q_OBJECT

private slots:
    void installs();
    void shows_the_lock_before_launch_data();
    void shows_the_lock_before_launch();
    void launches_under_the_maps_that_a_rule_gives();
    void launches_after_the_password();
    void says_why_not_data();
    void says_why_not();
    void takes_the_request_back();
    void queues_its_own_requests();
    void says_that_the_mapper_ended();
    void says_that_polkit_ended();
    void says_that_the_launcher_ended();
    void ends_while_it_asks();

private:
    QString m_bin;
};

void TestMapperWindow::installs()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QByteArray home = "/run/nestbox/home";
    QVERIFY(QDir().mkdir(home) && chown(home, first_user, first_user) == 0 && chmod(home, 0700) == 0);
    for (const char* variable : { "HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME" })
        qputenv(variable, home);
    m_bin = install_programs({ NESTBOX_TEST_WINDOW });
    QVERIFY(!m_bin.isEmpty());
}

void TestMapperWindow::shows_the_lock_before_launch_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<qint64>("outside");
    QTest::addColumn<QString>("lock");
    const QByteArray none;
    QTest::newRow("own IDs") << none << qint64 { 5000 } << "none";
    QTest::newRow("password") << none << qint64 { 9000 } << "Needs a password";
    QTest::newRow("a rule allows") << QByteArray("YES") << qint64 { 9000 } << "Allowed by a rule";
    QTest::newRow("a rule refuses") << QByteArray("NO") << qint64 { 9000 } << "Not possible";
}

void TestMapperWindow::shows_the_lock_before_launch()
{
    QFETCH(QByteArray, rule);
    QFETCH(qint64, outside);
    QFETCH(QString, lock);
    const QString file = "/etc/polkit-1/rules.d/01-lock.rules";
    if (!rule.isEmpty())
        write_file(file,
            "polkit.addRule(function(action) { return action.id == \"org.nestbox.mapper.apply-maps\" ? polkit.Result."
                + rule + " : undefined; });\n");
    restart_polkit();
    Window window(m_bin, profile(outside, R"(["true"])", outside == first_user ? 1 : 1000));
    const auto shown = [&window] {
        window.say("lock");
        return window.hear("lock");
    };
    QTRY_COMPARE_WITH_TIMEOUT(shown(), lock, 30'000);
    QVERIFY(window.leaves());
    QFile::remove(file);
    restart_polkit();
}

void TestMapperWindow::launches_under_the_maps_that_a_rule_gives()
{
    Window window(m_bin, profile(2000, R"(["cat", "/proc/self/uid_map", "/proc/self/setgroups"])"));
    window.say("launch");
    const QString line = window.sees("Exited");
    QVERIFY2(line.startsWith("Exited with status 0") && line.contains("0 2000 1000 deny"), qPrintable(line));
}

void TestMapperWindow::launches_after_the_password()
{
    Window window(m_bin, profile(9000, R"(["sleep", "1000"])"));
    Dialog dialog(window);
    window.say("launch");
    const QString waiting = window.sees("Waiting for an administrator");
    QVERIFY2(waiting.contains("| A dialog asks for an administrator's password") && waiting.contains("| Cancel |"),
        qPrintable(waiting));
    QVERIFY(dialog.hear("prompt").contains("9000-9999"));
    dialog.say(right_password);
    const QString running = window.sees("Running | process");
    const auto program = static_cast<pid_t>(running.section("process ", 1).section(';', 0, 0).toInt());
    QTRY_COMPARE_WITH_TIMEOUT(proc_text(program, "uid_map"), "0 9000 1000", deadline);
    QTRY_COMPARE_WITH_TIMEOUT(proc_text(program, "gid_map"), "0 9000 1000", deadline);
    QTRY_COMPARE_WITH_TIMEOUT(status_of(program, "Uid"), "9000 9000 9000 9000", deadline);
    QVERIFY(running.contains("| Stop |"));
    window.say("cancel"); // now it stops the program
    QVERIFY(window.sees("Ended by").startsWith("Ended by SIGTERM"));
}

void TestMapperWindow::says_why_not_data()
{
    QTest::addColumn<qint64>("outside");
    QTest::addColumn<QString>("dialog");
    QTest::addColumn<QString>("said");
    QTest::newRow("a rule refuses") << qint64 { 3000 } << "" << "A rule of this machine refuses you these IDs.";
    QTest::newRow("dismissed") << qint64 { 9000 } << "dismiss" << "The password dialog was closed";
    QTest::newRow("a wrong password") << qint64 { 9000 } << "password guess" << "or the password was wrong";
    QTest::newRow("no agent") << qint64 { 9000 } << "none" << "this session has no dialog to ask for it";
    QTest::newRow("an ID of the mapper") << qint64 { 900 } << "" << "an ID that is given to nobody";
}

void TestMapperWindow::says_why_not()
{
    QFETCH(qint64, outside);
    QFETCH(QString, dialog);
    QFETCH(QString, said);
    Window window(m_bin, profile(outside, R"(["echo", "started"])"));
    std::unique_ptr<Dialog> agent = dialog == "none" ? nullptr : std::make_unique<Dialog>(window);
    window.say("launch");
    if (agent && !dialog.isEmpty()) {
        QVERIFY(agent->hear("prompt").contains("9000-9999"));
        agent->say(dialog.toLocal8Bit());
    }
    const QString line = window.sees("Not started");
    QVERIFY2(line.contains(said) && !line.contains("| started"), qPrintable(line));
}

void TestMapperWindow::takes_the_request_back()
{
    Window window(m_bin, profile(9000, R"(["echo", "started"])"));
    Dialog dialog(window);
    window.say("launch");
    QVERIFY(dialog.hear("prompt").contains("9000-9999"));
    (void)window.sees("Waiting");
    window.say("cancel");
    const QString line = window.sees("Not started");
    QVERIFY2(line.contains("You cancelled before"), qPrintable(line));
    QCOMPARE(dialog.hear("prompt"), "cancelled"); // the dialog closes
    QTRY_VERIFY_WITH_TIMEOUT(children_of(mapper()).isEmpty(), deadline);
}

void TestMapperWindow::queues_its_own_requests()
{
    Window window(m_bin, profile(9000, R"(["echo", "started"])"));
    Dialog dialog(window);
    window.say("launch");
    QVERIFY(dialog.hear("prompt").contains("9000-9999"));
    window.say("launch");
    const QString queued = window.sees("Waiting", 1);
    QVERIFY2(queued.contains("Another launch waits for its password first"), qPrintable(queued));
    QCOMPARE(children_of(mapper()).size(), 1);
    dialog.say("dismiss");
    QVERIFY(window.sees("Not started", 0).contains("dialog was closed"));
    QVERIFY(dialog.hear("prompt").contains("9000-9999")); // the second one's turn
    dialog.say(right_password);
    QVERIFY(window.sees("Exited", 1).contains("started"));
}

void TestMapperWindow::says_that_the_mapper_ended()
{
    Window window(m_bin, profile(9000, R"(["echo", "started"])"));
    Dialog dialog(window);
    window.say("launch");
    QVERIFY(dialog.hear("prompt").contains("9000-9999"));
    kill(mapper(), SIGKILL);
    const QString line = window.sees("Not started");
    QVERIFY2(line.contains("The mapper ended without an answer"), qPrintable(line));
}

void TestMapperWindow::says_that_polkit_ended()
{
    Window window(m_bin, profile(9000, R"(["echo", "started"])"));
    Dialog dialog(window);
    window.say("launch");
    QVERIFY(dialog.hear("prompt").contains("9000-9999"));
    kill(owner_of("org.freedesktop.PolicyKit1"), SIGKILL);
    const QString line = window.sees("Not started");
    QVERIFY2(line.contains("polkit, which asks the administrator, gave no answer"), qPrintable(line));
}

/// Nobody waits for the maps any more: the request is taken back.
void TestMapperWindow::says_that_the_launcher_ended()
{
    Window window(m_bin, profile(9000, R"(["echo", "started"])"));
    Dialog dialog(window);
    window.say("launch");
    QVERIFY(dialog.hear("prompt").contains("9000-9999"));
    for (const pid_t child : children_of(window.process()))
        if (status_of(child, "Name") == "nestbox-launch")
            kill(child, SIGKILL);
    QCOMPARE(dialog.hear("prompt"), "cancelled");
    const QString line = window.sees("Ended");
    QVERIFY2(line.contains("It ended without telling how.") && !line.contains("started"), qPrintable(line));
    QTRY_VERIFY_WITH_TIMEOUT(children_of(mapper()).isEmpty(), deadline);
}

void TestMapperWindow::ends_while_it_asks()
{
    Window window(m_bin, profile(9000, R"(["echo", "started"])"));
    Dialog dialog(window);
    window.say("launch");
    QVERIFY(dialog.hear("prompt").contains("9000-9999"));
    QVERIFY(window.leaves());
    QCOMPARE(dialog.hear("prompt"), "cancelled");
    QTRY_VERIFY_WITH_TIMEOUT(children_of(mapper()).isEmpty(), deadline);
}

int main(int argc, char* argv[])
{
    return PrivateBusTest::run<TestMapperWindow>(argc, argv);
}

#include "tst_mapperwindow.moc"
