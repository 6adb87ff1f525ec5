// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/namespacemodel.h"
#include "gui/namespaces/namespacespage.h"
#include "gui/namespaces/namespacewatcher.h"
#include "tests/bench/scan/eventlatency.h"
#include "tests/bench/scan/population.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QItemSelectionModel>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace {

constexpr std::size_t namespace_count = 1000;
constexpr std::size_t more_processes = 1000;
constexpr double longest_stall = 16; // milliseconds at the 99th percentile: a frame of a 60 Hz screen

bool wait_until_all_are_seen(nestbox::NamespacesPage& page)
{
    QElapsedTimer waited;
    waited.start();
    while (!waited.hasExpired(60000)) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const nestbox::NamespacePlace place = page.place();
        if (place.tree && place.tree->nodes.size() > namespace_count)
            return true;
    }
    return false;
}

/// While namespaces come and go, so that every look finds something to show.
bool measure(const char* what)
{
    std::vector<double> latencies;
    for (int round = 0; round < 6; ++round) {
        const Population changing { 5, 5 };
        const std::vector<double> more = event_latencies(2, 2);
        latencies.insert(latencies.end(), more.begin(), more.end());
    }
    std::ranges::sort(latencies);
    const double worst = latencies[latencies.size() * 99 / 100];
    const bool kept = worst <= longest_stall;
    std::printf("%-44s %6.2f ms at the 99th percentile, %.2f ms at most (limit %.0f) %s\n", what, worst,
        latencies.back(), longest_stall, kept ? "ok" : "MISSED");
    return kept;
}

void unfold_groups(nestbox::NamespaceModel& model, const QModelIndex& parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        model.setData(index, false, nestbox::NamespaceModel::CollapsedRole);
        unfold_groups(model, index);
    }
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const Population population { namespace_count, more_processes };
    const QApplication application(argc, argv);
    nestbox::NamespacesPage page;
    page.resize(1600, 1000);
    page.show();
    if (population.namespaces() != namespace_count || !wait_until_all_are_seen(page)) {
        std::fputs("the namespaces of the bench could not be made or seen\n", stderr);
        return 1;
    }
    // Another program that runs meanwhile can spoil a run, never improve one: three attempts.
    bool good = false;
    for (int attempt = 0; attempt < 3 && !good; ++attempt)
        good = measure("window, 1000 namespaces, equal ones grouped");
    unfold_groups(page.model());
    bool unfolded = false;
    for (int attempt = 0; attempt < 3 && !unfolded; ++attempt)
        unfolded = measure("window, 1000 namespaces, each a box");
    return good && unfolded ? 0 : 1;
}
