// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/launch/statusstream.h"

#include "gui/text/launchtext.h"

#include "helper/protocol/failurecode.h"
#include "helper/protocol/statusline.h"

#include <QTest>

using namespace nestbox;

class StatusStreamTest : public QObject
{
    Q_OBJECT

private slots:
    void anyCutting_data();
    void anyCutting();
    void unknownIsIgnored();
    void everyFailureHasASentence();
};

void StatusStreamTest::anyCutting_data()
{
    QTest::addColumn<int>("piece");
    for (const int piece : { 1, 2, 7, 1000 })
        QTest::addRow("%d bytes at a time", piece) << piece;
}

void StatusStreamTest::anyCutting()
{
    QFETCH(int, piece);
    const QByteArray text = QByteArray::fromStdString(StatusLine("namespace").add("pid", 4711).text()
        + StatusLine("mapped").add("kind", "uid").add("route", "self").text()
        + StatusLine("exit").add("code", 3).text());
    StatusStream stream;
    std::vector<LaunchEvent> events;
    for (qsizetype at = 0; at < text.size(); at += piece)
        for (const LaunchEvent& event : stream.take(text.mid(at, piece)))
            events.push_back(event);
    QCOMPARE(events.size(), 3U);
    QCOMPARE(events[0].step, LaunchEvent::Step::Namespace);
    QCOMPARE(events[0].number("pid"), std::optional<qint64>(4711));
    QCOMPARE(events[1].text("route"), "self");
    QVERIFY(!events[1].isLast());
    QCOMPARE(events[2].step, LaunchEvent::Step::Exit);
    QCOMPARE(events[2].number("code"), std::optional<qint64>(3));
    QCOMPARE(events[2].number("signal"), std::nullopt);
    QVERIFY(events[2].isLast());
}

void StatusStreamTest::unknownIsIgnored()
{
    StatusStream stream;
    const auto events = stream.take("no json\n[1]\n{\"step\":\"from-the-future\"}\n");
    QCOMPARE(events.size(), 1U);
    QCOMPARE(events[0].step, LaunchEvent::Step::Unknown);
}

void StatusStreamTest::everyFailureHasASentence()
{
    for (int code = 0; code <= static_cast<int>(FailureCode::ProgramNotExecutable); ++code) {
        LaunchEvent event { LaunchEvent::Step::Failed, {} };
        const std::string_view codeName = name(static_cast<FailureCode>(code));
        event.members["code"] = QString::fromLatin1(codeName.data(), static_cast<qsizetype>(codeName.size()));
        event.members["message"] = "the launcher's sentence";
        event.members["subject"] = "/bin/x";
        const QString text = failureText(event);
        QVERIFY2(!text.isEmpty() && !text.contains("%1"), codeName.data());
    }
}

QTEST_GUILESS_MAIN(StatusStreamTest)
#include "tst_statusstream.moc"
