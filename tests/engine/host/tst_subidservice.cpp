// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/subidservice.h"

#include <QTest>

class TestSubidService : public QObject
{
    Q_OBJECT

private slots:
    void readsNsswitch_data();
    void readsNsswitch();
};

void TestSubidService::readsNsswitch_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("service");
    const auto row = [](const char* name, const char* text, const char* service) {
        QTest::newRow(name) << QByteArray { text } << service;
    };
    row("empty", "", "files");
    row("not named", "passwd: files sss\ngroup: files\n", "files");
    row("files", "subid: files\n", "files");
    row("service", "passwd: files\nsubid:\tsss\n", "sss");
    row("capitals", "SubID: sss\n", "sss");
    row("no newline at the end", "subid: sss", "sss");
    row("no blank", "subid:sss\n", "sss");
    row("only the first of several", "subid: sss files\n", "sss");
    row("only the first line", "subid: sss\nsubid: ldap\n", "sss");
    row("nothing named, then something", "subid:  \nsubid: sss\n", "sss");
    row("comment", "#subid: sss\n", "files");
    row("indented", " subid: sss\n", "files");
    row("longer name", "subids: sss\n", "files");
}

void TestSubidService::readsNsswitch()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, service);
    QCOMPARE(QString::fromStdString(nestbox::subid_service(text.toStdString())), service);
}

QTEST_GUILESS_MAIN(TestSubidService)
#include "tst_subidservice.moc"
