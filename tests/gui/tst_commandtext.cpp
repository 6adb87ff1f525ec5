// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/launch/commandtext.h"

#include <QProcess>
#include <QTest>

using namespace nestbox;

class CommandTextTest : public QObject
{
    Q_OBJECT

private slots:
    void split_data();
    void split();
    void unfinished();
    void joinedIsSplitBack_data();
    void joinedIsSplitBack();
    void looksLikeShell_data();
    void looksLikeShell();
};

void CommandTextTest::split_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << "" << QStringList {};
    QTest::newRow("blanks") << "   " << QStringList {};
    QTest::newRow("words") << " ls  -l\t/tmp " << QStringList { "ls", "-l", "/tmp" };
    QTest::newRow("single quotes") << R"(a 'b c' 'd"e\')" << QStringList { "a", "b c", R"(d"e\)" };
    QTest::newRow("double quotes") << R"(a "b c" "d'e")" << QStringList { "a", "b c", "d'e" };
    QTest::newRow("escapes in double quotes") << R"("\"\\ \n")" << QStringList { R"("\ \n)" };
    QTest::newRow("backslash outside") << R"(a\ b \'c)" << QStringList { "a b", "'c" };
    QTest::newRow("glued") << R"(a'b'"c"d)" << QStringList { "abcd" };
    QTest::newRow("empty word") << "a ''" << QStringList { "a", "" };
    QTest::newRow("no expansion") << "echo $HOME * | cat" << QStringList { "echo", "$HOME", "*", "|", "cat" };
}

void CommandTextTest::split()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    const auto split = CommandText::split(text);
    QVERIFY(split.has_value());
    QCOMPARE(*split, words);
}

void CommandTextTest::unfinished()
{
    QCOMPARE(CommandText::split("a 'b").error(), CommandText::Error::OpenQuote);
    QCOMPARE(CommandText::split("a \"b").error(), CommandText::Error::OpenQuote);
    QCOMPARE(CommandText::split("a \\").error(), CommandText::Error::OpenBackslash);
}

void CommandTextTest::joinedIsSplitBack_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("plain") << QStringList { "ls", "-l", "/tmp/a_b.c" };
    QTest::newRow("blank") << QStringList { "a b", " ", "\t\n" };
    QTest::newRow("quotes") << QStringList { "it's", R"("x")", R"(\)" };
    QTest::newRow("empty") << QStringList { "", "" };
    QTest::newRow("shell signs") << QStringList { "$HOME", "*", "a;b", "`id`", "~", "#" };
    QTest::newRow("beyond ASCII") << QStringList { "grüße", "…" };
}

/// Also a real shell must give the same words back.
void CommandTextTest::joinedIsSplitBack()
{
    QFETCH(QStringList, words);
    const QString joined = CommandText::join(words);
    QCOMPARE(CommandText::split(joined).value(), words);
    QProcess shell;
    shell.start("/bin/sh", { "-c", "printf '%s\\0' " + joined });
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), words.join(QChar(0)) + QChar(0));
}

void CommandTextTest::looksLikeShell_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("shell");
    QTest::newRow("plain") << "ls -l" << false;
    QTest::newRow("pipe") << "ls | wc" << true;
    QTest::newRow("redirection") << "ls > x" << true;
    QTest::newRow("variable") << "echo $HOME" << true;
    QTest::newRow("quoted") << "sh -c 'ls | wc'" << false;
    QTest::newRow("escaped") << R"(echo \$HOME)" << false;
}

void CommandTextTest::looksLikeShell()
{
    QFETCH(QString, text);
    QFETCH(bool, shell);
    QCOMPARE(CommandText::looksLikeShell(text), shell);
}

QTEST_GUILESS_MAIN(CommandTextTest)
#include "tst_commandtext.moc"
