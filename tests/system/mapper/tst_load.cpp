// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapperuser.h"
#include "privatebustest.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>

#include <memory>
#include <vector>

using namespace nestbox::test;

namespace {

constexpr int users = 8;

/// Anonymous memory in KiB.
int memory_of(pid_t process)
{
    return status_of(process, "RssAnon").split(' ').value(0).toInt();
}

/// All users at once; half of the requests are for IDs that the rules refuse. How many answers were wrong.
int ask_often(int times)
{
    std::vector<std::unique_ptr<MapperUser>> asking;
    for (int i = 0; i < users; ++i)
        asking.push_back(std::make_unique<MapperUser>(i, QStringList { "--often", QString::number(times) }));
    int wrong = 0;
    for (const auto& user : asking) {
        bool good = false;
        wrong += user->hear("done", -1).toInt(&good);
        wrong += good ? 0 : times;
    }
    return wrong;
}

} // namespace

class TestLoad : public PrivateBusTest
{
    Q_OBJECT

private slots:
    void answers_a_thousand_requests_of_eight_users();
    void comes_back_after_being_idle();
};

void TestLoad::answers_a_thousand_requests_of_eight_users()
{
    const pid_t service = mapper();
    QCOMPARE(ask_often(5), 0); // what is allocated once is allocated now
    const qsizetype descriptors = descriptors_of(service);
    const int memory = memory_of(service);
    QVERIFY(memory > 0);
    QCOMPARE(ask_often(125), 0);
    QCOMPARE(mapper(), service);
    QTRY_VERIFY_WITH_TIMEOUT(children_of(service).isEmpty(), deadline);
    QCOMPARE(descriptors_of(service), descriptors);
    const int growth = memory_of(service) - memory;
#ifndef NESTBOX_SANITIZED // AddressSanitizer keeps what is freed for a while
    QVERIFY2(growth < 256, qPrintable(QStringLiteral("%1 KiB in 1000 requests").arg(growth)));
#endif
    qInfo("memory %d KiB, grew by %d KiB in 1000 requests", memory, growth);
}

void TestLoad::comes_back_after_being_idle()
{
    restart_mapper("180 1");
    for (int i = 0; i < 3; ++i) {
        MapperUser user(i, { "--uid", "0 2000 10" });
        QCOMPARE(user.ask(), "applied");
        const pid_t service = mapper();
        QTRY_COMPARE_WITH_TIMEOUT(owner_of("org.nestbox.Mapper1"), -1, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(status_of(service, "State"), "", 30'000);
    }
    MapperUser asking(0, { "--agent", "--uid", "0 9000 10" });
    asking.say("call");
    QVERIFY(asking.hear("prompt") != "(nothing)");
    const pid_t service = mapper();
    QTest::qWait(2500); // a pending request is not idleness
    QCOMPARE(owner_of("org.nestbox.Mapper1"), service);
    asking.say("dismiss");
    QCOMPARE(asking.hear("reply"), "Dismissed");
}

int main(int argc, char* argv[])
{
    return PrivateBusTest::run<TestLoad>(argc, argv);
}

#include "tst_load.moc"
