// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/corpus/corpusfile.h"

#include <QDir>
#include <QTest>

/// Recorded answers of the kernel and of newuidmap: the project's own share, and a folder with more if there is one.
class Corpus : public QObject
{
    Q_OBJECT

private slots:
    void agrees_data();
    void agrees();
};

void Corpus::agrees_data()
{
    QTest::addColumn<QString>("path");
    for (const char* const folder : { NESTBOX_TEST_DATA "/idmap", NESTBOX_CORPUS })
        for (const QFileInfo& file : QDir { folder }.entryInfoList({ "*.jsonl" }, QDir::Files, QDir::Name))
            if (file.fileName() != "facts.jsonl") // experiments of other kinds
                QTest::newRow(qPrintable(file.filePath())) << file.filePath();
}

void Corpus::agrees()
{
    QFETCH(const QString, path);
    const nestbox::corpus::Agreement agreement = nestbox::corpus::check_file(path.toStdString());
    for (const std::string& disagreement : agreement.disagreements)
        qWarning("%s", disagreement.c_str());
    QCOMPARE(agreement.failed, std::size_t { 0 });
    QVERIFY(agreement.passed > 0);
}

QTEST_GUILESS_MAIN(Corpus)
#include "tst_corpus.moc"
