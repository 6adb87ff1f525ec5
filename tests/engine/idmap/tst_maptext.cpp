// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/maptext.h"
#include "tests/engine/idmap/contexts.h"
#include "tests/engine/idmap/randommap.h"

#include <QTest>

using namespace nestbox;
using namespace nestbox::test;

class MapTextTest : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void warns_data();
    void warns();
    void writes_what_it_reads();
    void reads_back();
};

void MapTextTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("map"); // the good lines
    QTest::addColumn<QString>("errors");
    QTest::addColumn<int>("lines");
    const auto row = [](const char* name, const QByteArray& text, const char* map, const char* errors, int lines) {
        QTest::newRow(name) << text << QString { map } << QString { errors } << lines;
    };
    row("two", "0 1000 1\n1 100000 65536\n", "0 1000 1\n1 100000 65536\n", "", 2);
    row("empty", "", "", "P1 line 1", 1);
    row("newline alone", "\n", "", "P1 line 1", 1);
    row("goes on behind a bad line", "x\n0 0 1\n\n5 5 1 1\n6 6 1", "0 0 1\n6 6 1\n", "P1 line 1\nP1 line 3\nP2 line 4",
        5);
    row("NUL", QByteArray { "0 0 1\n\0 1 1 1\n", 15 }, "0 0 1\n", "", 1);
    row("wraps", "4294967301 0 1", "5 0 1\n", "", 1);
    row("40 digits", "1234567890123456789012345678901234567890 0 1", "3460238034 0 1\n", "", 1);
}

void MapTextTest::reads()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, errors);
    const MapText read = parse_map_text({ text.data(), static_cast<std::size_t>(text.size()) });
    QTEST(QString::fromStdString(read.map.to_kernel_text()), "map");
    QCOMPARE(text_of(Verdict { .findings = read.errors }), errors);
    QTEST(static_cast<int>(read.lines), "lines");
    QCOMPARE(read.line_of_range.size(), read.map.ranges.size());
}

void MapTextTest::warns_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code"); // -1 = no warning
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("offset");
    QTest::addColumn<Id>("value");
    using enum MapTextWarning::Code;
    const auto row = [](const char* name, const QByteArray& text, int code, int line, int offset, Id value) {
        QTest::newRow(name) << text << code << line << offset << value;
    };
    row("nothing odd", "0 4294967295 10\n", -1, 0, 0, 0);
    row("2^32", "0 0 1\n4294967301 0 1", static_cast<int>(NumberWraps), 2, 6, 5);
    row("2^64", "18446744073709551623 0 1", static_cast<int>(NumberWraps), 1, 0, 7);
    row("zeros", "0 010 1", static_cast<int>(LeadingZero), 1, 2, 10);
    row("0xA0",
        "0\xA0"
        "0 1",
        static_cast<int>(NoBreakSpace), 1, 1, 0);
    row("NUL", QByteArray { "0 0 1\n\0x", 8 }, static_cast<int>(TextAfterNul), 1, 6, 0);
}

void MapTextTest::warns()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, code);
    const MapText read = parse_map_text({ text.data(), static_cast<std::size_t>(text.size()) });
    QCOMPARE(read.warnings.size(), std::size_t { code < 0 ? 0U : 1U });
    if (code < 0)
        return;
    QCOMPARE(static_cast<int>(read.warnings[0].code), code);
    QTEST(static_cast<int>(read.warnings[0].line), "line");
    QTEST(static_cast<int>(read.warnings[0].offset), "offset");
    QTEST(read.warnings[0].value, "value");
}

void MapTextTest::writes_what_it_reads()
{
    QRandomGenerator random { 7 };
    for (int i = 0; i < 2000; ++i) {
        const IdMap map = random_map(random, 30);
        QCOMPARE(parse_map_text(map.to_kernel_text()).map, map);
    }
}

/// Five ranges stay as they were written, six are sorted.
void MapTextTest::reads_back()
{
    IdMap map { { { 50, 5, 1 }, { 40, 4, 1 }, { 30, 3, 1 }, { 20, 2, 1 }, { 10, 1, 1 } } };
    QCOMPARE(map.as_read_back(), map);
    map.ranges.push_back({ 45, 6, 1 });
    const IdMap sorted { { { 10, 1, 1 }, { 20, 2, 1 }, { 30, 3, 1 }, { 40, 4, 1 }, { 45, 6, 1 }, { 50, 5, 1 } } };
    QCOMPARE(map.as_read_back(), sorted);
}

QTEST_GUILESS_MAIN(MapTextTest)
#include "tst_maptext.moc"
