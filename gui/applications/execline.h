// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace nestbox {

/// What the field codes %c, %i and %k stand for.
struct ExecFields
{
    QString name;
    QString iconName;
    QString path;
};

/// The words of an Exec line (Desktop Entry Specification, "The Exec key"): double quotes with backslash before ", `, $
/// and \; codes for files and URLs vanish, as nothing is opened. nullopt: an open quote, an unknown code, no program.
[[nodiscard]] std::optional<QStringList> parseExec(const QString& exec, const ExecFields& fields);

} // namespace nestbox
