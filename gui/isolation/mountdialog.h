// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace nestbox {

/// Asks for one mount: a folder or file of this system, or an empty folder in memory.
class MountDialog : public QDialog
{
    Q_OBJECT

public:
    /// For the mount `row` of `isolation`, or a new one at its end. `home`: the user's, for "~".
    MountDialog(const Isolation& isolation, std::size_t row, const std::string& home, QWidget* parent = nullptr);

    [[nodiscard]] ProfileMount mount() const;

private:
    void build();
    [[nodiscard]] QWidget* buildSource();
    void show(const ProfileMount& mount);
    void browse();
    void proposeTarget();
    void refresh();
    [[nodiscard]] QString finding() const;

    Isolation m_isolation;
    std::size_t m_row;
    std::string m_home;
    QRadioButton* m_fromSystem;
    QRadioButton* m_inMemory;
    QLineEdit* m_source;
    QWidget* m_sourceRow;
    QLineEdit* m_target;
    QCheckBox* m_readOnly;
    QLabel* m_finding;
    QDialogButtonBox* m_buttons;
};

} // namespace nestbox
