// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QWidget>

namespace nestbox {

/// A short state in a coloured capsule, with an icon so that colour is not its only sign.
class Chip : public QWidget
{
    Q_OBJECT

public:
    enum class Tone
    {
        Good,
        Neutral,
        Accent,
        Warning,
        Danger
    };

    explicit Chip(QWidget* parent = nullptr);

    void show(Tone tone, const QString& iconName, const QString& text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont textFont() const;

    Tone m_tone = Tone::Neutral;
    QString m_iconName;
    QString m_text;
};

} // namespace nestbox
