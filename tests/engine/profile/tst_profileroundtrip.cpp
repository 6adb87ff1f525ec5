// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe.h"
#include "randomprofile.h"

#include "engine/profile/profiletext.h"

#include <QTest>

using namespace nestbox;

class TestProfileRoundTrip : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItWrote_data();
    void readsWhatItWrote();
    void survivesDamage();
};

void TestProfileRoundTrip::readsWhatItWrote_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 0; seed < 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestProfileRoundTrip::readsWhatItWrote()
{
    QFETCH(unsigned, seed);
    std::mt19937 random { seed };
    for (int i = 0; i < 50; ++i) {
        const Profile profile = random_profile(random);
        const std::string text = write_profile(profile);
        const auto read = parse_profile(text);
        QCOMPARE(read ? QStringList {} : describe(read.error()), QStringList {});
        QVERIFY2(*read == profile, text.c_str());
        QVERIFY2(write_profile(*read) == text, text.c_str());
    }
}

/// A text with one byte changed or cut away is read or refused; what is read can be written and read again.
void TestProfileRoundTrip::survivesDamage()
{
    std::mt19937 random { 1 };
    for (int i = 0; i < 2000; ++i) {
        std::string text = write_profile(random_profile(random));
        text[random() % text.size()] = static_cast<char>(random());
        if (i % 4 == 0)
            text.resize(random() % text.size());
        const auto read = parse_profile(text);
        if (read)
            QVERIFY2(parse_profile(write_profile(*read)) == *read, text.c_str());
        else
            QVERIFY2(!read.error().empty(), text.c_str());
    }
}

QTEST_GUILESS_MAIN(TestProfileRoundTrip)
#include "tst_profileroundtrip.moc"
