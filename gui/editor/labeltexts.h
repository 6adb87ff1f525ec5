// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>
#include <QString>

#include <array>
#include <cstdint>

namespace nestbox {

/// The map's texts, laid out: the same few hundred are drawn in every frame, and laying one out costs ten times what
/// drawing it does.
class LabelTexts
{
public:
    enum class Style : std::uint8_t
    {
        Plain,
        Strong,
        Detail, ///< second lines
    };

    explicit LabelTexts(const QFont& font);

    [[nodiscard]] const QFont& font(Style style) const { return m_fonts[static_cast<std::size_t>(style)]; }
    [[nodiscard]] double height(Style style) const { return m_heights[static_cast<std::size_t>(style)]; }
    /// `text`, its end left out if it is wider than `room`. Valid until the next call.
    [[nodiscard]] const QStaticText& of(const QString& text, Style style, double room);

private:
    struct Key
    {
        QString text;
        Style style;
        int room;

        friend bool operator==(const Key&, const Key&) = default;
        friend size_t qHash(const Key& key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, static_cast<int>(key.style), key.room);
        }
    };

    std::array<QFont, 3> m_fonts;
    std::array<double, 3> m_heights {};
    QCache<Key, QStaticText> m_texts { 4096 };
};

} // namespace nestbox
