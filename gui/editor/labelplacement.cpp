// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/labelplacement.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace nestbox {

namespace {

/// Labels that touch and therefore move together.
struct Cluster
{
    double offsetSum = 0; ///< of (wanted centre of member − its offset in the cluster)
    double count = 0;
    double height = 0;
    std::vector<LabelSlot*> members;

    [[nodiscard]] double start(double top, double bottom) const
    {
        return std::max(top, std::min(offsetSum / count, bottom - height));
    }
};

void append(Cluster& cluster, const Cluster& other)
{
    cluster.offsetSum += other.offsetSum - other.count * cluster.height;
    cluster.count += other.count;
    cluster.height += other.height;
    cluster.members.insert(cluster.members.end(), other.members.begin(), other.members.end());
}

/// Of the labels with this priority, shows as many as `room` has height for, evenly spread. Returns the room left.
double thin(std::vector<LabelSlot>& labels, int priority, double room)
{
    double height = 0;
    std::size_t count = 0;
    for (const LabelSlot& label : labels)
        if (label.priority == priority) {
            height += label.height;
            ++count;
        }
    if (count == 0)
        return room;
    const double share = std::clamp(room / height, 0.0, 1.0);
    double left = room;
    double seen = 0;
    for (LabelSlot& label : labels) {
        if (label.priority != priority)
            continue;
        label.shown = std::floor((seen + 1) * share) > std::floor(seen * share) && label.height <= left;
        seen += 1;
        left -= label.shown ? label.height : 0;
    }
    return left;
}

/// The most important first.
void dropLeastImportant(std::vector<LabelSlot>& labels, double room)
{
    std::set<int, std::greater<>> priorities;
    for (const LabelSlot& label : labels)
        priorities.insert(label.priority);
    for (const int priority : priorities)
        room = thin(labels, priority, room);
}

} // namespace

void placeLabels(std::vector<LabelSlot>& labels, double top, double bottom)
{
    dropLeastImportant(labels, bottom - top);
    std::vector<Cluster> clusters;
    for (LabelSlot& label : labels) {
        if (!label.shown)
            continue;
        clusters.push_back({ label.wanted - label.height / 2, 1, label.height, { &label } });
        while (clusters.size() > 1) {
            const Cluster& last = clusters.back();
            Cluster& before = clusters[clusters.size() - 2];
            if (before.start(top, bottom) + before.height <= last.start(top, bottom))
                break;
            append(before, last);
            clusters.pop_back();
        }
    }
    for (const Cluster& cluster : clusters) {
        double y = cluster.start(top, bottom);
        for (LabelSlot* label : cluster.members) {
            label->centre = y + label->height / 2;
            y += label->height;
        }
    }
}

} // namespace nestbox
