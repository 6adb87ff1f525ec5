// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/gatherhostfacts.h"
#include "engine/profile/profiletext.h"

#include <QTest>

using namespace nestbox;

/// The launcher pays for each answer: what a profile does not use is not asked.
class TestHostQuestions : public QObject
{
    Q_OBJECT

private slots:
    void asksForWhatTheProfileUses_data();
    void asksForWhatTheProfileUses();
};

void TestHostQuestions::asksForWhatTheProfileUses_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<bool>("accounts");
    QTest::addColumn<bool>("delegations");
    const auto row = [](const char* name, const char* rest, bool accounts, bool delegations) {
        QTest::newRow(name) << QByteArray { rest } << accounts << delegations;
    };
    const char* const own = R"("levels": [{ "uid": [{ "inside": 0, "outside": "me", "count": 1 }],
        "gid": [{ "inside": 0, "outside": "me", "count": 1 }] }], "program": { "command": ["id"] })";
    row("own ID", own, false, false);
    row("unmapped", R"("levels": [{}], "program": { "command": ["id"] })", false, false);
    row("the user's shell", R"("levels": [{}])", true, false);
    row("home", R"("levels": [{}], "program": { "command": ["id"], "directory": "~/src" })", true, false);
    row("subordinate IDs", R"("levels": [{ "gid": [{ "inside": 0, "outside": "subordinate", "count": "rest" }] }],
        "program": { "command": ["id"] })",
        true, true);
    row("two own IDs", R"("levels": [{ "uid": [{ "inside": 0, "outside": "me", "count": 2 }] }],
        "program": { "command": ["id"] })",
        true, true);
    row("numbers", R"("levels": [{ "uid": [{ "inside": 0, "outside": 1000, "count": 1 }] }],
        "program": { "command": ["id"] })",
        true, true);
    row("a user by name", R"("levels": [{ "uid": [{ "inside": 0, "outside": "user:ann", "count": 1 }] }],
        "program": { "command": ["id"] })",
        true, true);
}

void TestHostQuestions::asksForWhatTheProfileUses()
{
    QFETCH(QByteArray, rest);
    QFETCH(bool, accounts);
    QFETCH(bool, delegations);
    const auto profile = parse_profile("{ \"nestbox\": 1, \"name\": \"n\", " + rest.toStdString() + " }");
    QVERIFY(profile.has_value());
    const HostQuestions questions = questions_for(*profile);
    QCOMPARE(questions.accounts, accounts);
    QCOMPARE(questions.delegations, delegations);
    QVERIFY(!questions.limits);
}

QTEST_GUILESS_MAIN(TestHostQuestions)
#include "tst_hostquestions.moc"
