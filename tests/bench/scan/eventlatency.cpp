// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/scan/eventlatency.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <chrono>
#include <thread>

std::vector<double> event_latencies(int every, int seconds)
{
    using Clock = std::chrono::steady_clock;
    std::vector<double> latencies;
    QObject receiver;
    QEventLoop loop;
    std::jthread poster { [&](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            const Clock::time_point posted = Clock::now();
            QMetaObject::invokeMethod(
                &receiver,
                [&latencies, posted] {
                    latencies.push_back(std::chrono::duration<double, std::milli>(Clock::now() - posted).count());
                },
                Qt::QueuedConnection);
            std::this_thread::sleep_for(std::chrono::milliseconds { every });
        }
    } };
    QTimer::singleShot(std::chrono::seconds { seconds }, &loop, &QEventLoop::quit);
    loop.exec();
    poster.request_stop();
    poster.join();
    QCoreApplication::removePostedEvents(&receiver);
    return latencies;
}
