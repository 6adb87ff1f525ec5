// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/administrator/mappercall.h"

#include <QPointer>
#include <QQueue>

namespace nestbox {

/// The mapper takes one request of a user at a time and answers Busy to others. So the requests of this program wait
/// for each other here.
class ConsentQueue : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] static ConsentQueue& instance();

    /// Starts the call, or lets it wait for the one before it. A call that is deleted has left.
    void add(MapperCall* call);
    [[nodiscard]] bool isFirst(const MapperCall* call) const { return m_current == call; }

signals:
    /// Another call's turn has come.
    void moved();

private:
    void next();

    QPointer<MapperCall> m_current;
    QQueue<QPointer<MapperCall>> m_waiting;
};

} // namespace nestbox
