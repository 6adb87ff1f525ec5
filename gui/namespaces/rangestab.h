// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/namespaces/detailstab.h"
#include "gui/namespaces/heldranges.h"

#include <QtCharts/QChartView>

class QComboBox;
class QLabel;

namespace nestbox {

/// The IDs that running namespaces hold against those that are delegated, and what overlaps. Draws anew what changed.
class RangesTab : public DetailsTab
{
    Q_OBJECT

public:
    explicit RangesTab(QWidget* parent = nullptr);

    void showPlace(const NamespacePlace& place) override;
    [[nodiscard]] bool needsNamespace() const override { return false; }
    [[nodiscard]] QString evidence() const; ///< the overlaps, in words

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void draw();
    void addBars(const std::vector<IdInterval>& intervals, double height, QPen pen);

    NamespacePlace m_place;
    std::vector<HeldRanges> m_held;
    QComboBox* m_kind;
    QChartView* m_view;
    QLabel* m_evidence;
};

} // namespace nestbox
