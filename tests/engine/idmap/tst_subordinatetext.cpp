// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/subordinatetext.h"

#include <QTest>

using namespace nestbox;

class SubordinateText : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void lengths();
};

void SubordinateText::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("delegated"); // to alice and twin, UID 1000
    const auto row = [](const char* name, const QByteArray& text, const char* delegated) {
        QTest::newRow(name) << text << QString { delegated };
    };
    row("plain", "alice:100000:65536\n", "100000-165535");
    row("no newline", "alice:100000:65536", "100000-165535");
    row("by UID", "1000:100000:10\n", "100000-100009");
    row("UID with a zero", "01000:100000:10\n", "");
    row("another name of the UID", "twin:100000:10\n", "100000-100009");
    row("file order, others between", "alice:300000:10\nbob:1:1\n1000:200000:10\n", "300000-300009 200000-200009");
    row("hexadecimal and octal", "alice:0x186a0:0100\n", "100000-100063");
    row("blank before the number", "alice: 100000:10\n", "100000-100009");
    row("blank before the name", " alice:100000:10\n", "");
    row("blank at the end", "alice:100000:10 \n", "");
    row("CR", "alice:100000:10\r\n", "");
    row("comment behind", "alice:100000:10 # mine\n", "");
    row("comment line", "# alice:1:1\nalice:100000:10\n", "100000-100009");
    row("two fields", "alice:100000\n", "");
    row("four fields", "alice:100000:10:x\n", "100000-100009");
    row("empty field", "alice::10\n", "");
    row("no owner", ":100000:10\n", "");
    row("count 0", "alice:100000:0\nalice:5:1\n", "5-5");
    row("runs past the ID space", "alice:4294967290:100\n", "4294967290-4294967295");
    row("beyond the ID space", "alice:4294967296:1\n", "");
    row("more than 64 bits", "alice:99999999999999999999:1\n", "");
    row("the last ID wraps in 64 bits", "alice:5:18446744073709551615\n", "");
    row("NUL ends the line", QByteArray { "alice:100000:10\0x\nalice:7:1\n", 28 }, "100000-100009 7-7");
    row("a plus is for NIS", "+alice:100000:10\n", "");
}

void SubordinateText::reads()
{
    QFETCH(const QByteArray, text);
    const std::vector<std::string> names { "alice", "twin" };
    QStringList delegated;
    for (const IdInterval& ids :
        delegated_to(parse_subordinate_text({ text.data(), static_cast<std::size_t>(text.size()) }), 1000, names))
        delegated << QStringLiteral("%1-%2").arg(ids.first).arg(ids.end - 1);
    QTEST(delegated.join(' '), "delegated");
}

void SubordinateText::lengths()
{
    const auto entries = [](std::size_t size) {
        const std::string line = "alice:1:1:";
        return parse_subordinate_text(line + std::string(size - line.size(), 'x') + "\n").size();
    };
    QCOMPARE(entries(1023), std::size_t { 1 });
    QCOMPARE(entries(1024), std::size_t { 0 });
}

QTEST_GUILESS_MAIN(SubordinateText)
#include "tst_subordinatetext.moc"
