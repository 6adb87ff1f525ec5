// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace nestbox {

/// A rounded panel with a bold title, in the palette's base colour.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title, const QColor& colour = {});
    /// Draws the frame in `colour`, an invalid one = the ordinary border.
    void setFrameColour(const QColor& colour);
    /// Where the card's content goes, below the title.
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    /// The title's row, for buttons at its end.
    [[nodiscard]] QHBoxLayout* header() const { return m_header; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
    QHBoxLayout* m_header;
    QVBoxLayout* m_body;
    QColor m_frameColour;
};

/// The margin inside cards and between them, in pixels of the layout.
inline constexpr int cardMargin = 14;
inline constexpr int cardSpacing = 12;

} // namespace nestbox
