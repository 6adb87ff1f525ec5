// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a frame of the map view costs with 8 levels of 340 crossing ranges at 1920 × 1080: while one range is dragged
// (judged and painted anew at every move), and where the cached layer dies (scrolled, zoomed). As milliseconds, and as
// ratios to filling and blitting a widget of that size in the same run. Exits 1 if a limit is missed in every attempt.
#include "gui/document/sandboxdocument.h"
#include "gui/editor/mapview.h"
#include "gui/editor/rangetablemodel.h"

#include <QApplication>
#include <QItemSelectionModel>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

namespace {

using namespace nestbox;

constexpr QSize viewSize { 1920, 1080 };
constexpr Id rangeCount = 340;
constexpr std::size_t levelCount = 8;

/// Milliseconds of a typical frame.
double median(int frames, const std::function<void(int)>& frame)
{
    std::vector<double> times;
    for (int i = 0; i < frames; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        frame(i);
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

/// What no view of that size can go below: its background, and one layer on it.
class PlainWidget : public QWidget
{
public:
    PlainWidget()
        : m_layer(viewSize)
    {
        m_layer.fill(Qt::white);
        resize(viewSize);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Qt::lightGray);
        painter.drawPixmap(0, 0, m_layer);
    }

private:
    QPixmap m_layer;
};

HostFacts machine()
{
    HostFacts facts;
    facts.uid.me = facts.gid.me = 5000;
    facts.capabilities = { "cap_setuid", "cap_setgid", "cap_setfcap", "cap_sys_admin" };
    return facts;
}

/// Every level has the IDs of the one above it in another order.
Profile crossingRanges()
{
    Profile profile;
    profile.levels.clear();
    for (std::size_t level = 0; level < levelCount; ++level) {
        std::vector<ProfileRange> rows;
        for (Id i = 0; i < rangeCount; ++i)
            rows.push_back({ 3 * i, { .number = 3 * (i * 7 % rangeCount) }, 2 });
        profile.levels.push_back({ rows, rows, {} });
    }
    return profile;
}

struct Frames
{
    double plain = 0;
    double dragged = 0;
    double scrolled = 0;
    double zoomed = 0;
};

Frames measure()
{
    PlainWidget plain;
    plain.show();
    SandboxDocument document(machine());
    document.load(crossingRanges(), {});
    RangeTableModel model(document, nullptr);
    QItemSelectionModel selection(&model);
    MapView view(document, model, selection);
    view.resize(viewSize);
    view.show();
    QApplication::processEvents();

    Frames frames;
    frames.plain = median(30, [&plain](int) { plain.repaint(); });
    view.setScaleFrozen(true);
    frames.dragged = median(60, [&](int move) {
        Profile profile = document.profile();
        profile.levels[4].uid[170].inside = 1100 + static_cast<Id>(move);
        document.preview(profile);
        view.viewport()->repaint();
    });
    document.revert();
    view.setScaleFrozen(false);
    frames.scrolled = median(30, [&view](int move) {
        view.verticalScrollBar()->setValue(5 + 7 * move);
        view.viewport()->repaint();
    });
    frames.zoomed = median(30, [&view](int move) {
        view.setZoom(1.0 + 0.05 * move, { 900, 500 });
        view.viewport()->repaint();
    });
    return frames;
}

bool holds(const char* what, double milliseconds, double plain, double limit)
{
    const double ratio = milliseconds / plain;
    std::printf("%-10s %7.2f ms %7.2f × filling and blitting (limit %.1f)\n", what, milliseconds, ratio, limit);
    return ratio <= limit;
}

bool attempt()
{
    const Frames frames = measure();
    std::printf("%-10s %7.2f ms\n", "plain", frames.plain);
    const bool dragged = holds("dragged", frames.dragged, frames.plain, 4);
    const bool scrolled = holds("scrolled", frames.scrolled, frames.plain, 33);
    const bool zoomed = holds("zoomed", frames.zoomed, frames.plain, 33);
    return dragged && scrolled && zoomed;
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    for (int i = 0; i < 3; ++i)
        if (attempt())
            return 0;
    return 1;
}
