// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace nestbox {

/// The user's own style; where the palette is a high-contrast one, fields, boxes and buttons get an outline in the
/// text's colour. Styles derive theirs from the background, and of black there is no darker shade.
class ContrastStyle : public QProxyStyle
{
    Q_OBJECT

public:
    /// `key`: of the style that draws everything else (QStyle::name).
    explicit ContrastStyle(const QString& key);

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
};

} // namespace nestbox
