// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace {

const QSet<QString> annotations { "$schema", "$id", "$comment", "$defs", "title", "description", "default" };
const QSet<QString> handled_together { "additionalProperties", "items", "then" };
const QSet<QString> assertions { "type", "const", "enum", "minimum", "maximum", "minLength", "maxLength", "pattern",
    "minItems", "maxItems", "uniqueItems", "required", "dependentRequired" };
const QSet<QString> applicators { "$ref", "allOf", "oneOf", "if", "contains", "properties", "prefixItems",
    "propertyNames" };

bool has_type(const QString& type, const QJsonValue& value)
{
    if (type == "integer")
        return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
    return (type == "object" && value.isObject()) || (type == "array" && value.isArray())
        || (type == "string" && value.isString()) || (type == "boolean" && value.isBool())
        || (type == "null" && value.isNull());
}

bool matches(QString pattern, const QString& text)
{
    pattern.replace("\\u0000", "\\x{0000}"); // as PCRE writes it
    return QRegularExpression { pattern }.match(text).hasMatch();
}

bool all_different(const QJsonArray& items)
{
    for (qsizetype i = 0; i < items.size(); ++i)
        for (qsizetype j = 0; j < i; ++j)
            if (items[i] == items[j])
                return false;
    return true;
}

bool has_all(const QJsonArray& names, const QJsonObject& object)
{
    return std::ranges::all_of(names, [&](const auto& name) { return object.contains(name.toString()); });
}

/// Each key of `dependents` that the object has demands others.
bool has_dependents(const QJsonObject& dependents, const QJsonObject& object)
{
    const QStringList keys = dependents.keys();
    return std::ranges::all_of(
        keys, [&](const QString& key) { return !object.contains(key) || has_all(dependents[key].toArray(), object); });
}

bool check_assertion(const QString& keyword, const QJsonValue& limit, const QJsonValue& value)
{
    if (keyword == "type")
        return has_type(limit.toString(), value);
    if (keyword == "const")
        return value == limit;
    if (keyword == "enum")
        return limit.toArray().contains(value);
    if (keyword == "minimum")
        return !value.isDouble() || value.toDouble() >= limit.toDouble();
    if (keyword == "maximum")
        return !value.isDouble() || value.toDouble() <= limit.toDouble();
    if (keyword == "minLength")
        return !value.isString() || value.toString().size() >= limit.toInteger();
    if (keyword == "maxLength")
        return !value.isString() || value.toString().size() <= limit.toInteger();
    if (keyword == "pattern")
        return !value.isString() || matches(limit.toString(), value.toString());
    if (keyword == "minItems")
        return !value.isArray() || value.toArray().size() >= limit.toInteger();
    if (keyword == "maxItems")
        return !value.isArray() || value.toArray().size() <= limit.toInteger();
    if (keyword == "uniqueItems")
        return !value.isArray() || all_different(value.toArray());
    if (keyword == "dependentRequired")
        return has_dependents(limit.toObject(), value.toObject());
    return !value.isObject() || has_all(limit.toArray(), value.toObject());
}

/// Keywords of a schema and of those within it. `named` = its keys are names of properties or definitions.
void collect_unknown(const QJsonValue& schema, bool named, QStringList& unknown)
{
    for (const QJsonValue& element : schema.toArray())
        collect_unknown(element, false, unknown);
    const QJsonObject object = schema.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString& key = it.key();
        if (!named && !(annotations + handled_together + assertions + applicators).contains(key))
            unknown += key;
        if (named || (key != "const" && key != "enum" && key != "dependentRequired"))
            collect_unknown(it.value(), !named && (key == "properties" || key == "$defs"), unknown);
    }
}

} // namespace

Schema::Schema(QJsonObject root)
    : m_root(std::move(root))
{
}

bool Schema::accepts(const QJsonValue& value) const
{
    return accepts(m_root, value);
}

QStringList Schema::unknown_keywords() const
{
    QStringList unknown;
    collect_unknown(m_root, false, unknown);
    return unknown;
}

bool Schema::accepts(const QJsonValue& schema, const QJsonValue& value) const
{
    if (schema.isBool())
        return schema.toBool();
    const QJsonObject object = schema.toObject();
    const QStringList keywords = object.keys();
    return std::ranges::all_of(keywords, [&](const QString& keyword) { return check(keyword, object, value); });
}

bool Schema::check(const QString& keyword, const QJsonObject& schema, const QJsonValue& value) const
{
    if (assertions.contains(keyword))
        return check_assertion(keyword, schema[keyword], value);
    return !(applicators + handled_together).contains(keyword) || check_applied(keyword, schema, value);
}

bool Schema::check_applied(const QString& keyword, const QJsonObject& schema, const QJsonValue& value) const
{
    const QJsonValue part = schema[keyword];
    if (keyword == "$ref")
        return accepts(m_root["$defs"].toObject()[part.toString().section('/', 2)], value);
    if (keyword == "allOf")
        return count_accepting(part.toArray(), value) == part.toArray().size();
    if (keyword == "oneOf")
        return count_accepting(part.toArray(), value) == 1;
    if (keyword == "if")
        return !accepts(part, value) || accepts(schema["then"], value);
    const QJsonArray items = value.toArray();
    if (keyword == "contains")
        return !value.isArray() || std::ranges::any_of(items, [&](const auto& item) { return accepts(part, item); });
    const QStringList names = value.toObject().keys();
    if (keyword == "propertyNames")
        return std::ranges::all_of(names, [&](const QString& name) { return accepts(part, name); });
    return check_items(schema, items) && check_properties(schema, value.toObject());
}

bool Schema::check_items(const QJsonObject& schema, const QJsonArray& items) const
{
    const QJsonArray prefix = schema["prefixItems"].toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonValue part = i < prefix.size() ? prefix[i] : schema["items"];
        if (!part.isUndefined() && !accepts(part, items[i]))
            return false;
    }
    return true;
}

bool Schema::check_properties(const QJsonObject& schema, const QJsonObject& object) const
{
    const QJsonObject properties = schema["properties"].toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonValue part = properties.contains(it.key()) ? properties[it.key()] : schema["additionalProperties"];
        if (!part.isUndefined() && !accepts(part, it.value()))
            return false;
    }
    return true;
}

qsizetype Schema::count_accepting(const QJsonArray& schemas, const QJsonValue& value) const
{
    return std::ranges::count_if(schemas, [&](const auto& schema) { return accepts(schema, value); });
}
