// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/capabilityprediction.h"

#include <QWidget>

#include <array>

class QLabel;

namespace nestbox {

/// The kernel's rules for capabilities in a user namespace (cap_capable), the one that decides in bold.
class RulesList : public QWidget
{
    Q_OBJECT

public:
    explicit RulesList(QWidget* parent = nullptr);

    void show(CapabilityPrediction::Reason reason);
    /// The rule that is marked; empty if none is.
    [[nodiscard]] QString marked() const;

private:
    static constexpr std::size_t count = 4;

    std::array<QLabel*, count> m_rules;
    std::array<QLabel*, count> m_marks;
};

} // namespace nestbox
