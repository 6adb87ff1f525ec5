// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"

#include <QObject>
#include <QThreadPool>

namespace nestbox {

/// Asks the machine again whenever the person comes back to the window: a delegation may have been added meanwhile.
/// Name services can be slow, so this happens on a thread of its own.
class HostWatcher : public QObject
{
    Q_OBJECT

public:
    explicit HostWatcher(QObject* parent = nullptr);
    ~HostWatcher() override;

signals:
    void refreshed(const nestbox::HostFacts& facts);

private:
    void refresh();

    QThreadPool m_pool;
};

} // namespace nestbox
