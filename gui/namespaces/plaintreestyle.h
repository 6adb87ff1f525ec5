// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace nestbox {

/// For trees whose delegate paints the rows: the branches beside them stay unmarked.
class PlainTreeStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit PlainTreeStyle(QObject* parent);

    void drawPrimitive(
        PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
};

} // namespace nestbox
