// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/capabilityeffect.h"

#include <QList>
#include <QWidget>

class QCheckBox;
class QLabel;
class QToolButton;

namespace nestbox {

class CapabilityRow;

/// A group of capabilities: a tri-state box and a count; its members when unfolded.
class CapabilityGroupView : public QWidget
{
    Q_OBJECT

public:
    explicit CapabilityGroupView(CapabilityGroup group, QWidget* parent = nullptr);

    void show(const Profile& profile);

signals:
    void toggled(std::span<const std::string_view> capabilities, bool held);

private:
    [[nodiscard]] QLayout* buildHead();
    void buildMembers();
    void unfold(bool unfolded);

    CapabilityGroup m_group;
    QCheckBox* m_box;
    QLabel* m_count;
    QToolButton* m_fold;
    QWidget* m_members;
    QList<CapabilityRow*> m_rows;
};

} // namespace nestbox
