// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/applications/desktopentry.h"

#include "gui/applications/execline.h"

#include <QTest>

using namespace nestbox;

class DesktopEntryTest : public QObject
{
    Q_OBJECT

private slots:
    void exec_data();
    void exec();
    void malformedExec_data();
    void malformedExec();
    void localisedName_data();
    void localisedName();
    void keys();
    void otherGroupsDoNotCount();
    void notAnApplication_data();
    void notAnApplication();
    void shownOn_data();
    void shownOn();
};

void DesktopEntryTest::exec_data()
{
    QTest::addColumn<QString>("exec");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("one word") << "gimp" << QStringList { "gimp" };
    QTest::newRow("blanks") << "gimp   -n\t-s" << QStringList { "gimp", "-n", "-s" };
    QTest::newRow("files vanish") << "gimp %U" << QStringList { "gimp" };
    QTest::newRow("every file code") << "a %f %F %u %U" << QStringList { "a" };
    QTest::newRow("deprecated codes") << "a %d %D %n %N %v %m b" << QStringList { "a", "b" };
    QTest::newRow("code in a word") << "a --file=%f" << QStringList { "a", "--file=" };
    QTest::newRow("percent") << "a 100%%" << QStringList { "a", "100%" };
    QTest::newRow("name") << "a --title %c" << QStringList { "a", "--title", "Big Tool" };
    QTest::newRow("icon") << "a %i b" << QStringList { "a", "--icon", "tool", "b" };
    QTest::newRow("path") << "a %k" << QStringList { "a", "/usr/share/applications/tool.desktop" };
    QTest::newRow("quotes") << R"("/opt/my tool/run" "a b")" << QStringList { "/opt/my tool/run", "a b" };
    QTest::newRow("empty word") << R"(a "")" << QStringList { "a", "" };
    QTest::newRow("escaped quote") << R"(a "say \"hi\"")" << QStringList { "a", R"(say "hi")" };
    QTest::newRow("escaped dollar") << R"(a "\$HOME \`x\` \\")" << QStringList { "a", R"($HOME `x` \)" };
    QTest::newRow("other backslash stays") << R"(a "\n")" << QStringList { "a", R"(\n)" };
    QTest::newRow("code within quotes is text") << R"(a "%f")" << QStringList { "a", "%f" };
}

void DesktopEntryTest::exec()
{
    QFETCH(QString, exec);
    QFETCH(QStringList, words);
    const ExecFields fields { "Big Tool", "tool", "/usr/share/applications/tool.desktop" };
    const auto parsed = parseExec(exec, fields);
    QVERIFY(parsed.has_value());
    QCOMPARE(*parsed, words);
}

void DesktopEntryTest::malformedExec_data()
{
    QTest::addColumn<QString>("exec");
    QTest::newRow("open quote") << R"(a "b)";
    QTest::newRow("unknown code") << "a %x";
    QTest::newRow("percent at the end") << "a %";
    QTest::newRow("nothing") << "";
    QTest::newRow("only codes") << "%U";
    QTest::newRow("empty program") << R"("" b)";
}

void DesktopEntryTest::malformedExec()
{
    QFETCH(QString, exec);
    QVERIFY(!parseExec(exec, {}).has_value());
}

void DesktopEntryTest::localisedName_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("name");
    QTest::newRow("country") << "de_AT" << "Obers";
    QTest::newRow("language") << "de_DE" << "Sahne";
    QTest::newRow("neither") << "fr_FR" << "Cream";
}

void DesktopEntryTest::localisedName()
{
    QFETCH(QString, locale);
    QFETCH(QString, name);
    const auto entry = DesktopEntry::parse(
        "[Desktop Entry]\nType=Application\nExec=cream\nName[de]=Sahne\nName=Cream\nName[de_AT]=Obers\n", locale);
    QVERIFY(entry.has_value());
    QCOMPARE(entry->name, name);
}

void DesktopEntryTest::keys()
{
    const auto entry
        = DesktopEntry::parse("# a comment\n[Desktop Entry]\nType = Application\nName=A\\sTool\nExec=tool %u\n"
                              "Icon=tool\nComment=Does it\nTryExec=/usr/bin/tool\nTerminal=true\n"
                              "NoDisplay=true\nOnlyShowIn=KDE;GNOME;\n",
            "en_US");
    QVERIFY(entry.has_value());
    QCOMPARE(entry->name, "A Tool");
    QCOMPARE(entry->iconName, "tool");
    QCOMPARE(entry->comment, "Does it");
    QCOMPARE(entry->tryExec, "/usr/bin/tool");
    QVERIFY(entry->terminal);
    QVERIFY(entry->hidden);
    QCOMPARE(entry->onlyShowIn, QStringList({ "KDE", "GNOME" }));
    QCOMPARE(entry->command().value(), QStringList { "tool" });
}

void DesktopEntryTest::otherGroupsDoNotCount()
{
    const auto entry = DesktopEntry::parse(
        "[Desktop Entry]\nType=Application\nName=A\nExec=a\n[Desktop Action new]\nName=New\nExec=a --new\n", "C");
    QVERIFY(entry.has_value());
    QCOMPARE(entry->name, "A");
    QCOMPARE(entry->exec, "a");
}

void DesktopEntryTest::notAnApplication_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("link") << QByteArray("[Desktop Entry]\nType=Link\nName=A\nURL=http://a\nExec=a\n");
    QTest::newRow("no Exec") << QByteArray("[Desktop Entry]\nType=Application\nName=A\n");
    QTest::newRow("no Name") << QByteArray("[Desktop Entry]\nType=Application\nExec=a\n");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no group") << QByteArray("Type=Application\nName=A\nExec=a\n");
}

void DesktopEntryTest::notAnApplication()
{
    QFETCH(QByteArray, text);
    QVERIFY(!DesktopEntry::parse(text, "C").has_value());
}

void DesktopEntryTest::shownOn_data()
{
    QTest::addColumn<QStringList>("only");
    QTest::addColumn<QStringList>("never");
    QTest::addColumn<QStringList>("desktops");
    QTest::addColumn<bool>("shown");
    const QStringList none;
    QTest::newRow("no lists") << none << none << QStringList { "KDE" } << true;
    QTest::newRow("no desktop") << none << QStringList { "KDE" } << none << true;
    QTest::newRow("named") << QStringList { "KDE" } << none << QStringList { "KDE" } << true;
    QTest::newRow("not named") << QStringList { "KDE" } << none << QStringList { "XFCE" } << false;
    QTest::newRow("excluded") << none << QStringList { "KDE" } << QStringList { "KDE" } << false;
    QTest::newRow("first decides") << QStringList { "GNOME" } << QStringList { "Ubuntu" }
                                   << QStringList { "Ubuntu", "GNOME" } << false;
}

void DesktopEntryTest::shownOn()
{
    QFETCH(QStringList, only);
    QFETCH(QStringList, never);
    QFETCH(QStringList, desktops);
    QFETCH(bool, shown);
    DesktopEntry entry;
    entry.onlyShowIn = only;
    entry.notShowIn = never;
    QCOMPARE(entry.isShownOn(desktops), shown);
}

QTEST_GUILESS_MAIN(DesktopEntryTest)
#include "tst_desktopentry.moc"
