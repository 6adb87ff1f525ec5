// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

/// For what this machine cannot show: skips the test with the reason. Where NESTBOX_TESTS_MUST_WORK is 1 the machine
/// was set up to show everything, so the same is a failure there.
#define SKIP_UNLESS_IT_MUST_WORK(reason)                                                                               \
    do {                                                                                                               \
        if (qEnvironmentVariableIntValue("NESTBOX_TESTS_MUST_WORK") == 1)                                              \
            QFAIL(reason);                                                                                             \
        QSKIP(reason);                                                                                                 \
    } while (false)
