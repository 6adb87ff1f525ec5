// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idinterval.h"
#include "engine/namespaces/namespacefacts.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <vector>

namespace nestbox {

class Scanner;

/// The outside IDs that namespaces other than the reader's own map, in the reader's numbers.
struct MappedIds
{
    std::vector<IdInterval> uids;
    std::vector<IdInterval> gids;

    friend bool operator==(const MappedIds&, const MappedIds&) = default;
};

[[nodiscard]] MappedIds mappedIds(const NamespaceFacts& facts);

/// Looks every few seconds, in a thread of its own, which IDs the running namespaces use; only while it is active.
class RunningIds : public QObject
{
    Q_OBJECT

public:
    explicit RunningIds(QObject* parent = nullptr);
    ~RunningIds() override;

    void setActive(bool active);

signals:
    void found(const nestbox::MappedIds& ids);

private:
    void scan();

    std::unique_ptr<Scanner> m_scanner; ///< used in the pool's one thread only
    QThreadPool m_pool;
    QTimer m_timer;
};

} // namespace nestbox
