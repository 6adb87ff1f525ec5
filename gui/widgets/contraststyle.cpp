// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/contraststyle.h"

#include "gui/widgets/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace nestbox {

namespace {

void outline(const QStyleOption& option, QPainter& painter, bool round)
{
    const Theme theme = Theme::of(option.palette);
    if (!theme.strong)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    painter.setPen(QPen(focused ? theme.accent : theme.border, focused ? 2 : 1));
    const QRectF rect = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = round ? rect.height() / 2 : 2;
    painter.drawRoundedRect(rect, radius, radius);
    painter.restore();
}

} // namespace

ContrastStyle::ContrastStyle(const QString& key)
    : QProxyStyle(key)
{
}

void ContrastStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    switch (element) {
    case PE_FrameLineEdit:
    case PE_PanelButtonCommand:
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return outline(*option, *painter, false);
    case PE_IndicatorRadioButton:
        return outline(*option, *painter, true);
    default:
        return;
    }
}

void ContrastStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        outline(*option, *painter, false);
}

} // namespace nestbox
