// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/mapper/privileges.h"
#include "helper/mapper/service.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

/// nestbox-mapper [SECONDS FOR A PROMPT [SECONDS IDLE]]; the defaults are the highest values.
int main(int argc, char* argv[])
{
    clearenv();
    setenv("LC_ALL", "C.UTF-8", 1);
    if (!nestbox::enter_service_state())
        return EXIT_FAILURE;
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--worker")
        nestbox::Worker::run();
    const auto seconds = [&](int place, int normal) {
        return std::chrono::seconds(std::clamp(arguments.value(place, QString::number(normal)).toInt(), 1, normal));
    };
    nestbox::Service service(seconds(1, 180), seconds(2, 60));
    return service.start() ? QCoreApplication::exec() : EXIT_FAILURE;
}
