// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/plaintreestyle.h"

#include <QStyleOption>

namespace nestbox {

PlainTreeStyle::PlainTreeStyle(QObject* parent)
{
    setParent(parent);
}

void PlainTreeStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    if (element == PE_PanelItemViewRow)
        return;
    if (element != PE_IndicatorBranch) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    QStyleOption unmarked = *option;
    unmarked.state.setFlag(State_Selected, false);
    QProxyStyle::drawPrimitive(element, &unmarked, painter, widget);
}

} // namespace nestbox
