// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/runningids.h"

#include "engine/host/scanner.h"
#include "engine/profile/intervals.h"

#include <optional>
#include <utility>

namespace nestbox {

namespace {

constexpr int period = 5000; // milliseconds

void addOutside(const std::optional<IdMap>& map, std::vector<IdInterval>& ids)
{
    if (!map)
        return;
    for (const IdRange& range : map->ranges)
        if (range.outside != invalid_id) // "no number here"
            ids.push_back(range.outside_ids());
}

} // namespace

MappedIds mappedIds(const NamespaceFacts& facts)
{
    MappedIds ids;
    for (const UserNamespace& space : facts.user_namespaces) {
        if (space.inode == facts.reader || space.numbers != UserNamespace::MapNumbers::Reader)
            continue;
        addOutside(space.uid_map, ids.uids);
        addOutside(space.gid_map, ids.gids);
    }
    return { joined(std::move(ids.uids)), joined(std::move(ids.gids)) };
}

RunningIds::RunningIds(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_timer.setInterval(period);
    connect(&m_timer, &QTimer::timeout, this, &RunningIds::scan);
}

RunningIds::~RunningIds()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void RunningIds::setActive(bool active)
{
    if (active == m_timer.isActive())
        return;
    if (!active)
        return m_timer.stop();
    m_timer.start();
    scan();
}

void RunningIds::scan()
{
    if (m_pool.activeThreadCount() > 0)
        return;
    m_pool.start([this] {
        if (!m_scanner)
            m_scanner = std::make_unique<Scanner>(1U);
        if (!m_scanner->refresh())
            return;
        const MappedIds ids = mappedIds(m_scanner->facts());
        QMetaObject::invokeMethod(this, [this, ids] { emit found(ids); }, Qt::QueuedConnection);
    });
}

} // namespace nestbox
