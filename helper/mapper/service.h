// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/mapper/worker.h"

#include <QDBusContext>
#include <QDBusUnixFileDescriptor>

namespace nestbox {

/// The object on the bus. Takes requests, has each served by a worker of its own, ends when nobody asks.
class Service : public QObject, protected QDBusContext
{
    Q_OBJECT

public:
    Service(std::chrono::seconds prompt_limit, std::chrono::seconds idle_limit);
    [[nodiscard]] bool start();

public slots:
    void ApplyMaps(const QDBusUnixFileDescriptor& user_namespace, const nestbox::IdMap& uid_ranges,
        const nestbox::IdMap& gid_ranges, bool allow_setgroups);

private slots:
    void drop_requests(const QString& name, const QString& old_owner, const QString& new_owner);

private:
    [[nodiscard]] QList<Worker*> workers() const { return findChildren<Worker*>(Qt::FindDirectChildrenOnly); }
    [[nodiscard]] Refusal admit(MapRequest& request) const;
    void leave();

    std::chrono::seconds m_prompt_limit;
    QTimer m_idle;
};

} // namespace nestbox
