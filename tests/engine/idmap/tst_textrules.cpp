// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/judge.h"
#include "tests/engine/idmap/contexts.h"

#include <QTest>

#include <cerrno>

using namespace nestbox;
using namespace nestbox::test;

/// Rules P1 to P8 and W3, as root writes: nothing else can be in the way.
class TextRules : public QObject
{
    Q_OBJECT

private slots:
    void decides_data();
    void decides();
    void limits_data();
    void limits();
};

void TextRules::decides_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("finding"); // of the kernel's reason; empty = OK
    const auto row = [](const char* name, const QByteArray& text, const char* finding) {
        QTest::newRow(name) << text << QString { finding };
    };
    row("one range", "0 0 1\n", "");
    row("without the last newline", "0 0 1", "");
    row("two newlines at the end", "0 0 1\n\n", "P1 line 2");
    row("nothing", "", "P1 line 1");
    row("two numbers", "0 0\n", "P1 line 1");
    row("two numbers and a blank", "0 0 \n", "P1 line 1");
    row("sign", "0 0 +1", "P1 line 1");
    row("blank line in between", "0 0 1\n \n1 1 1\n", "P1 line 2");
    row("every blank",
        QByteArray { "\t0\v0\f1\r\n\xA0"
                     "1 1\xA0"
                     "1 " },
        "");
    row("UTF-8 no-break space",
        "0\xC2\xA0"
        "0 1",
        "P1 line 1");
    row("text behind", "0 0 1 x\n", "P2 line 1");
    row("glued", "0 0 1x\n", "P2 line 1");
    row("behind a NUL", QByteArray { "0 0 1\n\0x", 8 }, "");
    row("NUL first",
        QByteArray { "\0"
                     "0 0 1",
            6 },
        "P1 line 1");
    row("leading zeros are decimal", "010 010 010\n", "");
    row("2^32 is 0", "4294967296 0 4294967297", "");
    row("2^64 is 0", "18446744073709551616 0 1", "");
    row("inside 4294967295", "4294967295 0 1", "P3 line 1 ranges 0 inside 4294967295-4294967295");
    row("outside 4294967295", "0 4294967295 1", "P3 line 1 ranges 0 outside 4294967295-4294967295");
    row("2^33-1 is 4294967295", "8589934591 0 1", "P3 line 1 ranges 0 inside 4294967295-4294967295");
    row("P3 before P4", "4294967295 0 0", "P3 line 1 ranges 0 inside 4294967295-4294967295");
    row("count 0", "0 0 0", "P4 line 1 ranges 0");
    row("inside past the end", "4294967294 0 2", "P4 line 1 ranges 0 inside 4294967295-4294967295");
    row("outside past the end", "0 4294967290 7", "P5 line 1 ranges 0 outside 4294967295-4294967296");
    row("P4 before P5", "4294967294 4294967294 2", "P4 line 1 ranges 0 inside 4294967295-4294967295");
    row("the highest ID", "4294967294 4294967294 1", "");
    row("all IDs", "0 0 4294967295", "");
    row("inside overlap", "0 0 10\n5 100 10", "P6 line 2 ranges 1,0 inside 5-9");
    row("outside overlap", "0 0 10\n100 5 10", "P7 line 2 ranges 1,0 outside 5-9");
    row("contains the earlier one", "5 5 1\n0 100 10", "P6 line 2 ranges 1,0 inside 5-5");
    row("touching", "10 10 10\n0 0 10", "");
    row("earlier line first, whatever the side", "0 100 10\n20 5 1\n20 105 1", "P7 line 3 ranges 2,0 outside 105-105");
    row("inside first at the same line", "0 0 10\n5 5 10", "P6 line 2 ranges 1,0 inside 5-9");
    row("the first bad line", "0 0 1\n0 5 1\nx", "P6 line 2 ranges 1,0 inside 0-0");
    row("a bad line is not compared", "x\n0 0 10\n5 100 10", "P1 line 1");
}

void TextRules::decides()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, finding);
    const Verdict verdict = judge_text({ text.data(), static_cast<std::size_t>(text.size()) }, root_context());
    QCOMPARE(verdict.ok() ? QString {} : text_of(verdict.findings.front()), finding);
    QCOMPARE(verdict.error, finding.isEmpty() ? 0 : EINVAL);
    QCOMPARE(verdict.stage, Stage::Write);
}

void TextRules::limits_data()
{
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("bytes"); // filled with blanks up to that
    QTest::addColumn<unsigned>("page");
    QTest::addColumn<QString>("reason");
    QTest::newRow("340 lines") << 340 << 0 << 4096U << "OK";
    QTest::newRow("341 lines") << 341 << 0 << 4096U << "P8";
    QTest::newRow("page - 1") << 1 << 4095 << 4096U << "OK";
    QTest::newRow("page") << 1 << 4096 << 4096U << "W3";
    QTest::newRow("a larger page") << 1 << 65535 << 65536U << "OK";
    QTest::newRow("a larger page, full") << 1 << 65536 << 65536U << "W3";
}

void TextRules::limits()
{
    QFETCH(const int, lines);
    QFETCH(const int, bytes);
    QFETCH(const unsigned, page);
    IdMap map;
    for (Id i = 0; i < static_cast<Id>(lines); ++i)
        map.ranges.push_back({ i, i, 1 });
    std::string text = map.to_kernel_text();
    text.pop_back();
    text.resize(std::max(text.size(), static_cast<std::size_t>(bytes)), ' ');
    WriteContext context = root_context();
    context.page_size = page;
    QTEST(reason_of(judge_text(text, context)), "reason");
    if (bytes == 0)
        QTEST(reason_of(judge(map, context)), "reason");
}

QTEST_GUILESS_MAIN(TextRules)
#include "tst_textrules.moc"
