// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/chartcard.h"

namespace nestbox {

class IdUsageModel;
class RunningIds;

/// "Use of your ID space": how many IDs are yours, are mapped here, are in use, on a scale where one and 65536 are
/// seen.
class UsageCard : public ChartCard
{
    Q_OBJECT

public:
    explicit UsageCard(IdUsageModel& model, QWidget* parent = nullptr);

protected:
    void draw(const Theme& theme) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QString inWords() const;

    IdUsageModel& m_model;
    RunningIds* m_running;
};

} // namespace nestbox
