// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/document/rangetext.h"

#include <QTest>

using namespace nestbox;

class RangeTextTest : public QObject
{
    Q_OBJECT

private slots:
    void outsideIsReadBack_data();
    void outsideIsReadBack();
    void notAnOutside_data();
    void notAnOutside();
    void ids_data();
    void ids();
    void counts();
};

void RangeTextTest::outsideIsReadBack_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
        { "0", "1000", "4294967295", "me", "user:anna", "group:disk", "subordinate", "subordinate+100" })
        QTest::newRow(text) << text;
}

void RangeTextTest::outsideIsReadBack()
{
    QFETCH(QString, text);
    const auto outside = parseOutside(' ' + text + ' ');
    QVERIFY(outside.has_value());
    QCOMPARE(outsideText(*outside), text);
}

void RangeTextTest::notAnOutside_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : { "", "Me", "-1", "+1", "1.5", "0x10", "4294967296", "99999999999999999999999",
             "user:", "group:", "subordinate+", "subordinate+x", "subordinate-1", "rest", "1 2" })
        QTest::newRow(text) << text;
}

void RangeTextTest::notAnOutside()
{
    QFETCH(QString, text);
    QVERIFY(!parseOutside(text).has_value());
}

void RangeTextTest::ids_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("id");
    QTest::newRow("zero") << "0" << qint64(0);
    QTest::newRow("leading zeros are decimal") << "010" << qint64(10);
    QTest::newRow("last") << "4294967295" << qint64(4294967295);
    QTest::newRow("beyond") << "4294967296" << qint64(-1);
    QTest::newRow("other digits") << QStringLiteral("\u0661") << qint64(-1);
}

void RangeTextTest::ids()
{
    QFETCH(QString, text);
    QFETCH(qint64, id);
    const auto parsed = parseId(text);
    QCOMPARE(parsed ? qint64(*parsed) : qint64(-1), id);
}

void RangeTextTest::counts()
{
    QVERIFY(parseCount("rest").has_value() && !parseCount("rest")->has_value());
    QCOMPARE(parseCount("65536").value(), std::optional<Id>(65536));
    QVERIFY(!parseCount("many").has_value());
    QCOMPARE(countText(std::nullopt), "rest");
    QCOMPARE(countText(7), "7");
}

QTEST_GUILESS_MAIN(RangeTextTest)
#include "tst_rangetext.moc"
