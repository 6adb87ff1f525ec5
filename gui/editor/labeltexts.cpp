// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/labeltexts.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace nestbox {

namespace {

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

QStaticText laidOut(const QString& text, const QFont& font)
{
    QStaticText laid(text);
    laid.setTextFormat(Qt::PlainText);
    laid.setPerformanceHint(QStaticText::AggressiveCaching);
    laid.prepare({}, font);
    return laid;
}

} // namespace

LabelTexts::LabelTexts(const QFont& font)
    : m_fonts { font, bold(font), smaller(font) }
{
    std::ranges::transform(m_fonts, m_heights.begin(), [](const QFont& of) { return QFontMetricsF(of).height(); });
}

const QStaticText& LabelTexts::of(const QString& text, Style style, double room)
{
    const Key key { text, style, static_cast<int>(std::min(room, 10'000.0)) };
    if (const QStaticText* known = m_texts.object(key))
        return *known;
    QStaticText laid = laidOut(text, font(style));
    if (laid.size().width() > room)
        laid = laidOut(QFontMetricsF(font(style)).elidedText(text, Qt::ElideRight, room), font(style));
    auto* kept = new QStaticText(laid);
    m_texts.insert(key, kept);
    return *kept;
}

} // namespace nestbox
