// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"

#include <QWidget>

#include <string_view>

class QCheckBox;
class QLabel;

namespace nestbox {

/// One capability: whether it is held, what it allows, and why it is void if it is.
class CapabilityRow : public QWidget
{
    Q_OBJECT

public:
    explicit CapabilityRow(std::string_view capability, QWidget* parent = nullptr);

    void show(const Profile& profile);

signals:
    void toggled(bool held);

private:
    std::string_view m_capability;
    QCheckBox* m_box;
    QLabel* m_void;
};

} // namespace nestbox
