// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/document/rangetext.h"

#include <algorithm>

namespace nestbox {

namespace {

/// Decimal digits only: QString::toUInt would also take signs.
std::optional<std::uint64_t> parseDigits(const QString& text)
{
    const auto isDigit = [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); };
    if (text.isEmpty() || !std::ranges::all_of(text, isDigit))
        return std::nullopt;
    bool fits = false;
    const qulonglong value = text.toULongLong(&fits);
    return fits ? std::optional<std::uint64_t>(value) : std::nullopt;
}

std::optional<OutsideId> parseAccount(const QString& text, const QString& prefix, OutsideId::Symbol symbol)
{
    if (!text.startsWith(prefix) || text.size() == prefix.size())
        return std::nullopt;
    return OutsideId { .symbol = symbol, .name = text.mid(prefix.size()).toStdString() };
}

std::optional<OutsideId> parseSubordinate(const QString& text)
{
    const QString word = QStringLiteral("subordinate");
    if (text == word)
        return OutsideId { .symbol = OutsideId::Symbol::Subordinate };
    if (!text.startsWith(word + QLatin1Char('+')))
        return std::nullopt;
    const std::optional<Id> offset = parseId(text.mid(word.size() + 1));
    return offset ? std::optional(OutsideId { .symbol = OutsideId::Symbol::Subordinate, .offset = offset })
                  : std::nullopt;
}

} // namespace

std::optional<Id> parseId(const QString& text)
{
    const std::optional<std::uint64_t> value = parseDigits(text.trimmed());
    return value && *value <= invalid_id ? std::optional(static_cast<Id>(*value)) : std::nullopt;
}

std::optional<OutsideId> parseOutside(const QString& typed)
{
    const QString text = typed.trimmed();
    if (const std::optional<Id> number = parseId(text))
        return OutsideId { .number = *number };
    if (text == QLatin1String("me"))
        return OutsideId { .symbol = OutsideId::Symbol::Me };
    if (auto user = parseAccount(text, QStringLiteral("user:"), OutsideId::Symbol::User))
        return user;
    if (auto group = parseAccount(text, QStringLiteral("group:"), OutsideId::Symbol::Group))
        return group;
    return parseSubordinate(text);
}

QString outsideText(const OutsideId& outside)
{
    switch (outside.symbol) {
    case OutsideId::Symbol::Number:
        return QString::number(outside.number);
    case OutsideId::Symbol::Me:
        return QStringLiteral("me");
    case OutsideId::Symbol::User:
        return QStringLiteral("user:") + QString::fromStdString(outside.name);
    case OutsideId::Symbol::Group:
        return QStringLiteral("group:") + QString::fromStdString(outside.name);
    case OutsideId::Symbol::Subordinate:
        break;
    }
    const QString word = QStringLiteral("subordinate");
    return outside.offset ? word + QLatin1Char('+') + QString::number(*outside.offset) : word;
}

std::optional<std::optional<Id>> parseCount(const QString& text)
{
    if (text.trimmed() == QLatin1String("rest"))
        return std::optional<std::optional<Id>>(std::in_place);
    const std::optional<Id> number = parseId(text);
    return number ? std::optional<std::optional<Id>>(number) : std::nullopt;
}

QString countText(std::optional<Id> count)
{
    return count ? QString::number(*count) : QStringLiteral("rest");
}

} // namespace nestbox
