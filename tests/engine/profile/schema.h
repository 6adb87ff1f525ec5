// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

/// A JSON Schema of draft 2020-12, as far as ours goes: references within the file, the assertions and applicators
/// that check() handles, and annotations. Any other keyword is an error, so that none is silently passed over.
class Schema
{
public:
    explicit Schema(QJsonObject root);

    [[nodiscard]] bool accepts(const QJsonValue& value) const;
    /// Keywords anywhere in it that this class does not know.
    [[nodiscard]] QStringList unknown_keywords() const;

private:
    [[nodiscard]] bool accepts(const QJsonValue& schema, const QJsonValue& value) const;
    [[nodiscard]] bool check(const QString& keyword, const QJsonObject& schema, const QJsonValue& value) const;
    [[nodiscard]] bool check_applied(const QString& keyword, const QJsonObject& schema, const QJsonValue& value) const;
    [[nodiscard]] bool check_items(const QJsonObject& schema, const QJsonArray& items) const;
    [[nodiscard]] bool check_properties(const QJsonObject& schema, const QJsonObject& object) const;
    [[nodiscard]] qsizetype count_accepting(const QJsonArray& schemas, const QJsonValue& value) const;

    QJsonObject m_root;
};
