// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace nestbox {

class RangeTableModel;

/// The table twin of the map view.
class RangeTable : public QTableView
{
    Q_OBJECT

public:
    explicit RangeTable(RangeTableModel& model, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showNeededColumns();
    void shareWidth();

    RangeTableModel& m_model;
};

} // namespace nestbox
