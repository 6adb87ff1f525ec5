// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"

#include <QTabWidget>

namespace nestbox {

class OutputTab;

/// What was launched from this window, a tab each.
class OutputPanel : public QTabWidget
{
    Q_OBJECT

public:
    explicit OutputPanel(QWidget* parent = nullptr);

    /// Starts the profile's program in a new tab; `administrator`: one may be asked.
    OutputTab* launch(const Profile& profile, bool administrator = false);
    /// Programs that would end with this window.
    [[nodiscard]] int heldPrograms() const;
    /// nullptr when there is none.
    [[nodiscard]] OutputTab* tabAt(int index) const;
    void stopCurrent();
    [[nodiscard]] QSize minimumSizeHint() const override { return { 200, 110 }; }

signals:
    /// The last tab was closed.
    void emptied();
    void stateChanged();

private:
    void closeTab(int index);
    void refreshTab(OutputTab* tab);
};

} // namespace nestbox
