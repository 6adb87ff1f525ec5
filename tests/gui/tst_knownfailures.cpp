// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

QJsonObject person(const QString& where, int id, const QString& caps)
{
    return { { "where", where }, { "euid", id }, { "egid", id }, { "caps", caps } };
}

/// Root of the parent writes the map.
QJsonObject rootOutside(const QString& caps = "all")
{
    const QJsonObject writer = person("parent", 0, caps);
    return { { "owner", QJsonObject { { "euid", 0 }, { "egid", 0 }, { "caps", caps } } }, { "opener", writer },
        { "writer", writer } };
}

/// The everyday map of a rootless container as the parent.
QJsonObject rootlessParent()
{
    const QJsonArray rows { QJsonArray { 0, 1000, 1 }, QJsonArray { 1, 100000, 65536 } };
    return { { "uid", rows }, { "gid", rows }, { "setgroups", "allow" } };
}

} // namespace

/// The failures that users of rootless containers report most: each is explained in one sentence, and a repair works.
class KnownFailuresTest : public QObject
{
    Q_OBJECT

private slots:
    void explainedAndMended_data();
    void explainedAndMended();

private:
    [[nodiscard]] QJsonObject check(const QJsonObject& write) const;

    QTemporaryDir m_folder;
};

/// What `nestbox check --context` says of it.
QJsonObject KnownFailuresTest::check(const QJsonObject& write) const
{
    const QString path = m_folder.filePath("case.json");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(QJsonDocument(write).toJson());
    file.close();
    QProcess process;
    process.start(NESTBOX_BIN "/nestbox", { "check", "--json", "--context", path });
    const bool ended = process.waitForFinished();
    return ended ? QJsonDocument::fromJson(process.readAllStandardOutput()).object() : QJsonObject {};
}

void KnownFailuresTest::explainedAndMended_data()
{
    QTest::addColumn<QJsonObject>("write");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("label"); // of the repair that is tried
    QTest::addColumn<QJsonObject>("otherwise"); // what the repair changes beside the text

    QTest::newRow("overlapping subuid lines of root")
        << QJsonObject { { "text", "0 100000 65536\n65536 150000 65536\n" }, { "actor", rootOutside() } } << "P7"
        << "UID ranges 2 and 1 overlap outside on 150000–165535." << "Trim range 2" << QJsonObject {};
    QTest::newRow("200 1000 65335 in a nested namespace")
        << QJsonObject { { "text", "200 1000 65335\n" }, { "actor", rootOutside() },
               { "parent_map", rootlessParent() } }
        << "M1" << "UID range 1 uses outside IDs that do not exist in the parent namespace: 65537–66334."
        << "Trim range 1" << QJsonObject {};
    QTest::newRow("across two ranges of the parent")
        << QJsonObject { { "text", "0 0 65537\n" }, { "actor", rootOutside() }, { "parent_map", rootlessParent() } }
        << "M2" << "UID range 1 crosses from one range of the parent into another at 1." << "Split range 1"
        << QJsonObject {};
    QTest::newRow("own ID inside the delegation")
        << QJsonObject { { "text", "0 100500 1\n1 100000 65536\n" }, { "actor", rootOutside() } } << "P7"
        << "UID ranges 2 and 1 overlap outside on 100500." << "Cut the IDs out of range 2" << QJsonObject {};
    QTest::newRow("gid_map without setgroups deny")
        << QJsonObject { { "text", "0 1000 1\n" }, { "target", "gid" } } << "A2"
        << "setgroups must be denied before you may map your own GID." << "Deny setgroups"
        << QJsonObject { { "setgroups", "deny" } };
    QTest::newRow("second write") << QJsonObject { { "text", "0 1000 1\n" },
        { "actor", QJsonObject { { "already_written", "0 1000 1\n" } } } }
                                  << "W4" << "The UID map was written before." << "Use a new namespace"
                                  << QJsonObject { { "already_written", QJsonValue::Null } };
    QTest::newRow("the parent's root without CAP_SETFCAP")
        << QJsonObject { { "text", "0 0 1\n" }, { "actor", rootOutside("all-setfcap") } } << "A1"
        << "UID range 1 maps the outside UID 0, which needs CAP_SETFCAP." << "Move range 1 outside" << QJsonObject {};
}

void KnownFailuresTest::explainedAndMended()
{
    QFETCH(QJsonObject, write);
    QFETCH(QString, rule);
    QFETCH(QString, sentence);
    QFETCH(QString, label);
    QFETCH(QJsonObject, otherwise);
    const QJsonObject said = check(write);
    QCOMPARE(said["rule"].toString(), rule);
    const QJsonObject finding = said["findings"][0].toObject();
    QVERIFY(!finding["why"].toString().isEmpty());
    QCOMPARE(finding["sentence"].toString(), sentence);

    QJsonObject mended = write;
    QStringList labels;
    for (const QJsonValue repair : said["repairs"].toArray()) {
        labels.append(repair["label"].toString());
        if (labels.last() == label)
            mended["text"] = repair["text"];
    }
    QVERIFY2(labels.contains(label), qPrintable(labels.join(", ")));
    QJsonObject actor = mended["actor"].toObject();
    for (auto change = otherwise.begin(); change != otherwise.end(); ++change)
        actor[change.key()] = change.value();
    if (!actor.isEmpty())
        mended["actor"] = actor;
    QCOMPARE(check(mended)["rule"].toString(), "OK");
}

QTEST_GUILESS_MAIN(KnownFailuresTest)
#include "tst_knownfailures.moc"
