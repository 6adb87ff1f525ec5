// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe.h"
#include "profiletexts.h"

#include "engine/profile/profiletext.h"

#include <QTest>

using namespace nestbox;

namespace {

/// A profile of one level, with `body` from line 5 on.
std::string with_levels(const std::string& body)
{
    return "{\n  \"nestbox\": 1,\n  \"name\": \"n\",\n  \"levels\": [{}],\n" + body + "\n}\n";
}

QStringList errors_of(const std::string& text)
{
    const auto profile = parse_profile(text);
    return profile ? QStringList {} : describe(profile.error());
}

constexpr auto full_example = R"({
  "nestbox": 1,
  "name": "Root + subordinate IDs",
  "description": "Root inside is you; 1 to 65536 are your subordinate IDs.",
  "levels": [
    {
      "uid": [
        { "inside": 0, "outside": "me", "count": 1 },
        { "inside": 1, "outside": "subordinate", "count": 65536 }
      ],
      "gid": [
        { "inside": 0, "outside": "me", "count": 1 },
        { "inside": 1, "outside": "subordinate", "offset": 7, "count": "rest" }
      ],
      "setgroups": "allow"
    },
    {
      "uid": [
        { "inside": 0, "outside": 5, "count": 1 }
      ]
    }
  ],
  "isolation": {
    "namespaces": ["ipc", "mount", "pid", "uts"],
    "hostname": "nest",
    "root": "private",
    "mounts": [
      { "bind": "/usr", "at": "/usr", "read_only": true },
      { "bind": "~/project", "at": "/work" },
      { "tmpfs": "/tmp" }
    ]
  },
  "program": {
    "command": ["/bin/bash"],
    "user": 0,
    "group": 0,
    "groups": [],
    "directory": "~",
    "environment": {
      "set": { "PS1": "nest# " },
      "unset": ["SSH_AUTH_SOCK"]
    },
    "terminal": true,
    "capabilities": ["cap_net_admin"],
    "no_new_privileges": false
  }
}
)";

Profile full_profile()
{
    using Symbol = OutsideId::Symbol;
    Profile profile;
    profile.name = "Root + subordinate IDs";
    profile.description = "Root inside is you; 1 to 65536 are your subordinate IDs.";
    profile.levels.resize(2);
    const ProfileRange me { .inside = 0, .outside = { .symbol = Symbol::Me }, .count = 1 };
    profile.levels[0].uid = { me, { .inside = 1, .outside = { .symbol = Symbol::Subordinate }, .count = 65536 } };
    profile.levels[0].gid
        = { me, { .inside = 1, .outside = { .symbol = Symbol::Subordinate, .offset = 7 }, .count = {} } };
    profile.levels[0].setgroups = Setgroups::Allow;
    profile.levels[1].uid = { { .inside = 0, .outside = { .number = 5 }, .count = 1 } };
    profile.isolation.namespaces = { NamespaceKind::Pid, NamespaceKind::Mount, NamespaceKind::Ipc, NamespaceKind::Uts };
    profile.isolation.hostname = "nest";
    profile.isolation.root = RootKind::Private;
    profile.isolation.mounts
        = { BindMount { "/usr", "/usr", true }, BindMount { "~/project", "/work", false }, TmpfsMount { "/tmp" } };
    profile.program.command = { "/bin/bash" };
    profile.program.user = 0;
    profile.program.group = 0;
    profile.program.groups.emplace();
    profile.program.directory = "~";
    profile.program.set_environment = { { "PS1", "nest# " } };
    profile.program.unset_environment = { "SSH_AUTH_SOCK" };
    profile.program.terminal = true;
    profile.program.capabilities = { CapabilityChoice::Kind::List, { "cap_net_admin" } };
    profile.program.no_new_privileges = false;
    return profile;
}

} // namespace

class TestProfileText : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryKey();
    void writesEveryKey();
    void leavesOutDefaults();
    void keepsWhatDiffersFromDefaults();
    void writesWhatJustFits();
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void listsEveryErrorInFileOrder();
    void refusesByteForByte_data();
    void refusesByteForByte();
};

void TestProfileText::readsEveryKey()
{
    const auto profile = parse_profile(full_example);
    QVERIFY2(profile.has_value(), qPrintable(errors_of(full_example).join('\n')));
    QVERIFY(*profile == full_profile());
}

void TestProfileText::writesEveryKey()
{
    const auto lines = [](const std::string& text) { return QString::fromStdString(text).split(u'\n'); };
    QCOMPARE(lines(write_profile(full_profile())), lines(full_example));
}

void TestProfileText::leavesOutDefaults()
{
    Profile profile;
    profile.name = "n";
    QCOMPARE(QByteArray::fromStdString(write_profile(profile)),
        "{\n  \"nestbox\": 1,\n  \"name\": \"n\",\n  \"levels\": [\n    {}\n  ]\n}\n");
}

void TestProfileText::keepsWhatDiffersFromDefaults()
{
    const auto profile = parse_profile(R"({ "nestbox": 1, "name": "n",
        "levels": [{ "setgroups": "allow" }], "program": { "groups": [], "capabilities": [] } })");
    QVERIFY(profile.has_value());
    QCOMPARE(profile->levels[0].setgroups, std::optional { Setgroups::Allow });
    QCOMPARE(profile->program.groups, std::optional { std::vector<Id> {} });
    QVERIFY(profile->program.capabilities.kind == CapabilityChoice::Kind::List);
    QVERIFY(parse_profile(write_profile(*profile)) == *profile);
}

/// A text of exactly 1 MiB without a blank: with indents it could not be read again.
void TestProfileText::writesWhatJustFits()
{
    std::string text = R"({"nestbox":1,"name":"","levels":[{"uid":[)";
    const std::string range = R"({"inside":0,"outside":0,"count":0})";
    const std::string end = "]}]}";
    while (text.size() + range.size() + 1 + end.size() < largest_profile_text)
        text += range + ",";
    text.back() = ']';
    text += end.substr(1);
    text.insert(text.find(R"(","levels)"), std::string(largest_profile_text - text.size(), 'n'));
    QCOMPARE(text.size(), largest_profile_text);
    const auto profile = parse_profile(text);
    QVERIFY(profile.has_value());
    QVERIFY(write_profile(*profile) == text);
}

void TestProfileText::accepts_data()
{
    QTest::addColumn<std::string>("text");
    for (const AcceptedText& row : accepted_texts())
        QTest::newRow(row.name.c_str()) << row.text;
}

void TestProfileText::accepts()
{
    QFETCH(std::string, text);
    const auto profile = parse_profile(text);
    QVERIFY2(profile.has_value(), qPrintable(errors_of(text).join('\n')));
    QVERIFY(parse_profile(write_profile(*profile)) == *profile);
}

void TestProfileText::refuses_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<QString>("error");
    for (const RefusedText& row : refused_texts())
        QTest::newRow(row.name.c_str()) << row.text << QString::fromStdString(row.error);
}

void TestProfileText::refuses()
{
    QFETCH(std::string, text);
    QFETCH(QString, error);
    QCOMPARE(errors_of(text), QStringList { error });
}

void TestProfileText::listsEveryErrorInFileOrder()
{
    const QStringList errors = errors_of(R"({
  "program": { "user": -1 },
  "nestbox": 1,
  "levels": [ { "uid": [ { "inside": 0 },
    { "inside": 1, "outside": "you", "count": 0.5, "x": 1 } ],
    "uid": [] } ],
  "isolation": { "root": "private" }
})");
    QCOMPARE(errors,
        (QStringList { "1 name MissingKey", "2 program.user WrongValue IdValue",
            "4 levels[0].uid[0].outside MissingKey", "4 levels[0].uid[0].count MissingKey",
            "5 levels[0].uid[1].outside WrongValue OutsideValue <you>", "5 levels[0].uid[1].count WrongType CountValue",
            "5 levels[0].uid[1].x UnknownKey", "6 levels[0].uid DuplicateKey",
            "7 isolation.root WrongValue MountNamespace <private>",
            "7 isolation.root WrongValue PidNamespace <private>" }));
}

void TestProfileText::refusesByteForByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("stray continuation") << QByteArray("\x80");
    QTest::newRow("overlong solidus") << QByteArray("\xC0\xAF");
    QTest::newRow("overlong in three") << QByteArray("\xE0\x9F\xBF");
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80");
    QTest::newRow("above U+10FFFF") << QByteArray("\xF4\x90\x80\x80");
    QTest::newRow("cut short") << QByteArray("\xE2\x82");
    QTest::newRow("never a lead byte") << QByteArray("\xFF");
}

void TestProfileText::refusesByteForByte()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(errors_of(with_levels("\"description\": \"" + bytes.toStdString() + "\"")), QStringList { "5  NotUtf8" });
}

QTEST_GUILESS_MAIN(TestProfileText)
#include "tst_profiletext.moc"
