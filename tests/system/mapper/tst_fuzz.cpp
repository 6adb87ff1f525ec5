// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapperuser.h"
#include "privatebustest.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>

#include <csignal>

using namespace nestbox::test;

/// Random calls against a mapper that is built with AddressSanitizer and UndefinedBehaviorSanitizer. Few of them by
/// default; NESTBOX_FUZZ_MESSAGES and NESTBOX_FUZZ_SEED say how many and which.
class TestFuzz : public PrivateBusTest
{
    Q_OBJECT

private slots:
    void answers_any_message();
};

void TestFuzz::answers_any_message()
{
    const QString messages = qEnvironmentVariable("NESTBOX_FUZZ_MESSAGES", "2000");
    const QString seed
        = qEnvironmentVariable("NESTBOX_FUZZ_SEED", QString::number(QRandomGenerator::system()->generate()));
    qInfo("seed %s", qPrintable(seed));
    QProcess service;
    service.setStandardErrorFile("/run/nestbox/sanitizers.log");
    QProcessEnvironment environment;
    environment.insert("ASAN_OPTIONS", "detect_leaks=0"); // it would have to trace itself, which the mapper forbids
    service.setProcessEnvironment(environment);
    service.start(NESTBOX_SANITIZED_MAPPER, QStringList {});
    QTRY_COMPARE_WITH_TIMEOUT(owner_of("org.nestbox.Mapper1"), service.processId(), 60'000);

    MapperUser fuzzer(0, { "--fuzz", messages, "--seed", seed });
    QCOMPARE(fuzzer.hear("done", -1), messages);
    QCOMPARE(owner_of("org.nestbox.Mapper1"), service.processId());
    QTRY_VERIFY_WITH_TIMEOUT(children_of(owner_of("org.nestbox.Mapper1")).isEmpty(), deadline);
    const qsizetype descriptors = descriptors_of(owner_of("org.nestbox.Mapper1"));
    QVERIFY2(descriptors < 20, qPrintable(QString::number(descriptors)));
    MapperUser user(1, { "--uid", "0 2000 10" });
    QCOMPARE(user.ask(), "applied");
    service.terminate();
    QVERIFY(service.waitForFinished());
    QFile log("/run/nestbox/sanitizers.log");
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray said = log.readAll();
    QVERIFY2(!said.contains("Sanitizer") && !said.contains("runtime error"), said.constData());
}

int main(int argc, char* argv[])
{
    return PrivateBusTest::run<TestFuzz>(argc, argv);
}

#include "tst_fuzz.moc"
