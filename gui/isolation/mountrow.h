// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"

#include <QWidget>

namespace nestbox {

/// One mount of the profile: where, what, what is wrong with it; and a menu.
class MountRow : public QWidget
{
    Q_OBJECT

public:
    /// `finding`: a sentence, empty when all is well.
    MountRow(const ProfileMount& mount, const QString& finding, bool first, bool last, QWidget* parent = nullptr);

signals:
    void editRequested();
    void moveRequested(int step);
    void removeRequested();

private:
    [[nodiscard]] QWidget* newMenuButton(const QString& target, bool first, bool last);
};

} // namespace nestbox
