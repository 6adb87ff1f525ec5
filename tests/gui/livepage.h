// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/namespaces/namespacemodel.h"
#include "gui/namespaces/namespacespage.h"
#include "gui/namespaces/namespacewatcher.h"
#include "nest.h"

#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

namespace nestbox::test {

constexpr int patience = 60000; // milliseconds: the machine may be busy

#define TRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, patience)

constexpr int hour = 3600 * 1000;
constexpr LookPace::Pauses noPolling { .active = hour, .idle = hour, .elsewhere = hour };

/// The page before this machine.
class LivePage : public NamespacesPage
{
public:
    explicit LivePage(const LookPace::Pauses& pauses = {})
    {
        watcher().setPauses(pauses);
        resize(1200, 800);
        show();
    }

    [[nodiscard]] QModelIndex row(const Nest& nest) { return model().indexOfInode(nest.inode()); }
    void select(const Nest& nest) { selection().setCurrentIndex(row(nest), QItemSelectionModel::ClearAndSelect); }
    [[nodiscard]] bool shows(quint64 inode)
    {
        const QModelIndex index = model().indexOfInode(inode);
        return index.isValid() && model().mark(index) != NamespaceModel::Mark::Gone;
    }
    [[nodiscard]] const QSignalSpy& looks() const { return m_looks; }
    void forgetLooks() { m_looks.clear(); }

private:
    QSignalSpy m_looks { &watcher(), &NamespaceWatcher::looked };
};

} // namespace nestbox::test
