// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/administrator/mappercall.h"
#include "gui/text/consenttext.h"
#include "gui/text/locktext.h"
#include "helper/mapper/refusal.h"
#include "helper/protocol/consentmessages.h"

#include <QMetaEnum>
#include <QSet>
#include <QTest>

using namespace nestbox;

namespace {

using Kind = ConsentReply::Kind;

const QStringList absences { "NotInstalled", "NotStarted", "NoBus", "BusRefused", "OtherVersion", "ServiceGone",
    "Cancelled" };

QStringList reasons()
{
    QStringList names = absences;
    const auto refusals = QMetaEnum::fromType<Refusal>();
    for (int i = 0; i < refusals.keyCount(); ++i)
        if (refusals.value(i) != static_cast<int>(Refusal::None))
            names << refusals.key(i);
    return names;
}

} // namespace

/// The question for an administrator's consent: its words, and what goes over the launcher's socket.
class TestConsent : public QObject
{
    Q_OBJECT

private slots:
    void has_a_sentence_and_a_remedy_for_every_reason();
    void has_words_for_every_lock();
    void knows_the_errors_of_the_bus_data();
    void knows_the_errors_of_the_bus();
    void requests_arrive_as_they_were_sent();
    void takes_no_other_text_for_a_request_data();
    void takes_no_other_text_for_a_request();
    void replies_arrive_as_they_were_sent_data();
    void replies_arrive_as_they_were_sent();
    void takes_no_other_text_for_a_reply_data();
    void takes_no_other_text_for_a_reply();
};

void TestConsent::has_a_sentence_and_a_remedy_for_every_reason()
{
    QSet<QString> sentences;
    for (const QString& reason : reasons()) {
        const ConsentText text = consentText(reason);
        QVERIFY2(!text.sentence.contains(reason), qPrintable(reason)); // that one has no words of its own
        QVERIFY2(text.sentence.endsWith('.') && text.remedy.size() > 10, qPrintable(reason));
        QVERIFY2(!sentences.contains(text.sentence), qPrintable(reason));
        sentences.insert(text.sentence);
    }
    QVERIFY(consentText("Novel").sentence.contains("Novel"));
}

void TestConsent::has_words_for_every_lock()
{
    QSet<QString> sentences;
    for (const LockState state : { LockState::Unknown, LockState::NeedsPassword, LockState::Allowed, LockState::Refused,
             LockState::NoAuthority })
        sentences.insert(lockText(state).sentence);
    QCOMPARE(sentences.size(), 5);
}

void TestConsent::knows_the_errors_of_the_bus_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("reason");
    const auto bus = [](const char* error, const char* reason) {
        QTest::newRow(error) << QStringLiteral("org.freedesktop.DBus.Error.") + error << reason;
    };
    bus("ServiceUnknown", "NotInstalled");
    bus("NameHasNoOwner", "NotInstalled");
    bus("Spawn.ServiceNotFound", "NotInstalled");
    bus("Spawn.ExecFailed", "NotStarted");
    bus("Spawn.ChildExited", "NotStarted");
    bus("TimedOut", "NotStarted");
    bus("AccessDenied", "BusRefused");
    bus("LimitsExceeded", "Busy");
    bus("UnknownMethod", "OtherVersion");
    bus("NoReply", "ServiceGone");
    bus("Disconnected", "ServiceGone");
    bus("Failed", "ServiceGone"); // not the mapper's
    QTest::newRow("the mapper's") << "org.nestbox.Mapper1.Error.Failed" << "Failed";
    QTest::newRow("nobody's") << "com.example.Strange" << "ServiceGone";
}

void TestConsent::knows_the_errors_of_the_bus()
{
    QFETCH(QString, error);
    QTEST(consentReason(error), "reason");
}

void TestConsent::requests_arrive_as_they_were_sent()
{
    ConsentRequest longest;
    for (Id i = 0; i < 340; ++i)
        longest.uid.ranges.push_back({ 4000000000U + 2 * i, 3000000000U + 2 * i, 1 });
    longest.gid = longest.uid;
    const ConsentRequest requests[] { {}, { { { { 0, 2000, 1000 } } }, {}, true },
        { {}, { { { 9, 1, 4 }, { 0, 4294967294, 1 } } }, false }, longest };
    for (const ConsentRequest& request : requests) {
        QVERIFY(request.text().size() < longest_consent_message);
        const auto arrived = ConsentRequest::parse(request.text());
        QVERIFY2(arrived && *arrived == request, request.text().c_str());
    }
}

void TestConsent::takes_no_other_text_for_a_request_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
        { "", "allow", "setgroups maybe\n", "setgroups deny", "uid 0 1 1\n", "setgroups deny\nuid 0 1\n",
            "setgroups deny\nuid 0 1 1", "setgroups deny\nuid 0  1 1\n", "setgroups deny\nuid 0 1 4294967297\n",
            "setgroups deny\ngid 0 1 1\nuid 0 1 1\n", "setgroups deny\nuid 0 1 1\nprojid 0 1 1\n" })
        QTest::newRow(text) << QByteArray(text);
}

void TestConsent::takes_no_other_text_for_a_request()
{
    QFETCH(QByteArray, text);
    QVERIFY(!ConsentRequest::parse(text.toStdString()));
}

void TestConsent::replies_arrive_as_they_were_sent_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("patience");
    QTest::addColumn<QString>("reason");
    QTest::newRow("waiting") << static_cast<int>(Kind::Waiting) << 60 << "";
    QTest::newRow("applied") << static_cast<int>(Kind::Applied) << 0 << "";
    QTest::newRow("refused") << static_cast<int>(Kind::Refused) << 0 << "Dismissed";
}

void TestConsent::replies_arrive_as_they_were_sent()
{
    QFETCH(int, kind);
    QFETCH(int, patience);
    QFETCH(QString, reason);
    const auto arrived = ConsentReply::parse(
        ConsentReply { static_cast<Kind>(kind), std::chrono::seconds(patience), reason.toStdString() }.text());
    QVERIFY(arrived);
    QCOMPARE(static_cast<int>(arrived->kind), kind);
    QCOMPARE(arrived->patience.count(), patience);
    QCOMPARE(QString::fromStdString(arrived->reason), reason);
}

void TestConsent::takes_no_other_text_for_a_reply_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
        { "", "yes", "Applied", "applied ", "waiting", "waiting ", "waiting -1", "waiting 5s", "waiting 99999999999" })
        QTest::newRow(text) << QByteArray(text);
}

void TestConsent::takes_no_other_text_for_a_reply()
{
    QFETCH(QByteArray, text);
    QVERIFY(!ConsentReply::parse(text.toStdString()));
    QVERIFY(ConsentReply::parse("waiting 100000")->patience == longest_patience);
}

QTEST_GUILESS_MAIN(TestConsent)
#include "tst_consent.moc"
