// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/launch/terminalemulator.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace nestbox;

namespace {

void install(const QTemporaryDir& folder, const QStringList& programs)
{
    for (const QString& program : programs) {
        QFile file(folder.filePath(program));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    }
}

QProcessEnvironment environment(const QTemporaryDir& folder, const QString& terminal = {})
{
    QProcessEnvironment environment;
    environment.insert("PATH", folder.path());
    if (!terminal.isEmpty())
        environment.insert("TERMINAL", terminal);
    return environment;
}

} // namespace

class TerminalEmulatorTest : public QObject
{
    Q_OBJECT

private slots:
    void conventions_data();
    void conventions();
    void order();
    void chosenByTheUser_data();
    void chosenByTheUser();
    void none();
    void windowsNeedADisplay_data();
    void windowsNeedADisplay();
};

void TerminalEmulatorTest::conventions_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("xdg-terminal-exec") << "xdg-terminal-exec" << QStringList {};
    QTest::newRow("x-terminal-emulator") << "x-terminal-emulator" << QStringList { "-e" };
    QTest::newRow("konsole") << "konsole" << QStringList { "-e" };
    QTest::newRow("gnome-terminal") << "gnome-terminal" << QStringList { "--" };
    QTest::newRow("kgx") << "kgx" << QStringList { "--" };
    QTest::newRow("xfce4-terminal") << "xfce4-terminal" << QStringList { "-x" };
    QTest::newRow("foot") << "foot" << QStringList {};
    QTest::newRow("xterm") << "xterm" << QStringList { "-e" };
}

void TerminalEmulatorTest::conventions()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    const QTemporaryDir folder;
    install(folder, { program });
    const auto terminal = TerminalEmulator::find(environment(folder));
    QVERIFY(terminal.has_value());
    QCOMPARE(terminal->commandLine({ "id", "-u" }),
        QStringList { folder.filePath(program) } + arguments + QStringList({ "id", "-u" }));
}

void TerminalEmulatorTest::order()
{
    const QTemporaryDir folder;
    install(folder, { "xterm", "konsole", "x-terminal-emulator" });
    QCOMPARE(TerminalEmulator::find(environment(folder))->program, folder.filePath("x-terminal-emulator"));
}

void TerminalEmulatorTest::chosenByTheUser_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("known") << "kgx" << QStringList { "--" };
    QTest::newRow("with options") << "kgx --tab" << QStringList { "--tab", "--" };
    QTest::newRow("unknown takes -e") << "myterm" << QStringList { "-e" };
}

void TerminalEmulatorTest::chosenByTheUser()
{
    QFETCH(QString, variable);
    QFETCH(QStringList, arguments);
    const QTemporaryDir folder;
    install(folder, { "kgx", "myterm", "xterm" });
    const auto terminal = TerminalEmulator::find(environment(folder, variable));
    QCOMPARE(terminal->program, folder.filePath(variable.section(' ', 0, 0)));
    QCOMPARE(terminal->arguments, arguments);
}

void TerminalEmulatorTest::none()
{
    const QTemporaryDir folder;
    QVERIFY(!TerminalEmulator::find(environment(folder)).has_value());
    install(folder, { "xterm" });
    // A variable that names what is not there does not hide what is.
    QCOMPARE(TerminalEmulator::find(environment(folder, "gone"))->program, folder.filePath("xterm"));
}

void TerminalEmulatorTest::windowsNeedADisplay_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("shown");
    QTest::newRow("nothing set") << "LANG" << "C" << false;
    QTest::newRow("empty") << "DISPLAY" << "" << false;
    QTest::newRow("X11") << "DISPLAY" << ":0" << true;
    QTest::newRow("Wayland") << "WAYLAND_DISPLAY" << "wayland-0" << true;
    QTest::newRow("chosen by the user") << "TERMINAL" << "xterm" << true;
}

void TerminalEmulatorTest::windowsNeedADisplay()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    const QTemporaryDir folder;
    install(folder, { "xterm" });
    QProcessEnvironment variables = environment(folder);
    variables.insert(variable, value);
    QTEST(TerminalEmulator::find(variables)->hasDisplay(variables), "shown");
}

QTEST_GUILESS_MAIN(TerminalEmulatorTest)
#include "tst_terminalemulator.moc"
