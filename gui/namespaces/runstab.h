// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/namespaces/detailstab.h"

class QLabel;
class QTabWidget;

namespace nestbox {

class EnteredProgram;

/// What was run in namespaces from this page, a page each.
class RunsTab : public DetailsTab
{
    Q_OBJECT

public:
    explicit RunsTab(QWidget* parent = nullptr);

    void showPlace(const NamespacePlace&) override { }
    [[nodiscard]] bool needsNamespace() const override { return false; }

    EnteredProgram* run(const QStringList& command, const QString& name, const QString& where);
    /// Programs that would end with this window.
    [[nodiscard]] int running() const;

private:
    void close(EnteredProgram* program);

    QLabel* m_nothing;
    QTabWidget* m_programs;
};

} // namespace nestbox
