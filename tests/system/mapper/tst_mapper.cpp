// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldnamespace.h"
#include "mapperuser.h"
#include "privatebus.h"
#include "tests/support/mustwork.h"

#include <QCoreApplication>

using namespace nestbox::test;

/// What the mapper does when it is asked properly, and each way of asking that it refuses.
class TestMapper : public QObject
{
    Q_OBJECT

public:
    explicit TestMapper(QString missing)
        : m_missing(std::move(missing))
    {
    }

private slots:
    void initTestCase();
    void writes_what_the_rules_allow();

private:
    QString m_missing;
};

void TestMapper::initTestCase()
{
    if (!m_missing.isEmpty())
        SKIP_UNLESS_IT_MUST_WORK(qPrintable(m_missing));
}

void TestMapper::writes_what_the_rules_allow()
{
    MapperUser user(0, { "--uid", "0 2000 1000", "--gid", "0 2000 1000" });
    QCOMPARE(user.ask(), "applied");
    QCOMPARE(proc_text(user.held(), "uid_map"), "0 2000 1000");
    QCOMPARE(proc_text(user.held(), "gid_map"), "0 2000 1000");
    QCOMPARE(proc_text(user.held(), "setgroups"), "deny");
}

int main(int argc, char* argv[])
{
    const QString missing = enter_private_bus();
    QCoreApplication application(argc, argv);
    TestMapper tests(missing);
    return QTest::qExec(&tests, argc, argv);
}

#include "tst_mapper.moc"
