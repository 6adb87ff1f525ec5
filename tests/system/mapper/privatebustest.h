// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privatebus.h"
#include "tests/support/mustwork.h"

#include <QCoreApplication>

namespace nestbox::test {

/// What runs on the private bus, or is skipped where there is none.
class PrivateBusTest : public QObject
{
    Q_OBJECT

public:
    /// The main function of a test program.
    template <typename Test> static int run(int argc, char* argv[])
    {
        if (!qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
            qputenv("QTEST_FUNCTION_TIMEOUT", "7200000"); // in ms: a hundred thousand messages take their time
        const QString missing = enter_private_bus();
        QCoreApplication application(argc, argv);
        Test test;
        test.m_missing = missing;
        return QTest::qExec(&test, argc, argv);
    }

protected slots:
    void initTestCase()
    {
        if (!m_missing.isEmpty())
            SKIP_UNLESS_IT_MUST_WORK(qPrintable(m_missing));
    }

private:
    QString m_missing;
};

} // namespace nestbox::test
