// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/card.h"

#include <QChart>

class QCategoryAxis;
class QChartView;

namespace nestbox {

struct Theme;

/// A card with a chart and its text twin below. It draws only while it is seen.
class ChartCard : public Card
{
    Q_OBJECT

public:
    ChartCard(const QString& title, int height, QWidget* parent = nullptr);

    /// What the chart shows, in words: for everyone below it, and for a screen reader on it.
    [[nodiscard]] QString summary() const;
    /// An axis on the compressed scale (idscale.h), up to `end`, an ID.
    [[nodiscard]] static QCategoryAxis* newIdAxis(std::uint64_t end, const Theme& theme);

public slots:
    /// The model changed.
    void refresh();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

    [[nodiscard]] QChart* chart() const;
    void setSummary(const QString& text);
    /// Draws everything anew, in these colours.
    virtual void draw(const Theme& theme) = 0;

private:
    QChartView* m_view;
    QLabel* m_summary;
};

} // namespace nestbox
