// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe.h"

#include <array>

namespace {

/// In the order of the enumerations.
constexpr std::array codes { "CannotRead", "TooLarge", "TooDeep", "NotJson", "NotUtf8", "UnknownKey", "DuplicateKey",
    "MissingKey", "WrongType", "WrongValue", "WrongVersion" };
constexpr std::array expectations { "Nothing", "Object", "Array", "String", "Boolean", "Integer", "IdValue",
    "CountValue", "IdList", "OutsideValue", "OutsideNumber", "OneToThirtyThreeLevels", "SetgroupsValue",
    "NamespaceName", "RootValue", "Mount", "AbsolutePath", "AbsoluteOrHomePath", "Hostname", "Command",
    "EnvironmentName", "CapabilityValue", "CapabilityName", "NonEmptyString", "SubordinateOnly", "MountNamespace",
    "PidNamespace", "UtsNamespace", "NoNulByte", "SymbolOfThisKind", "NoRepetition", "ByteString", "MapName", "MapLine",
    "ParentMaps", "WriteMode", "ActorPlace", "ActorCapabilities" };

QString describe(const nestbox::ProfileError& error)
{
    QString line = QStringLiteral("%1 %2 %3")
                       .arg(error.line)
                       .arg(QString::fromStdString(error.key_path))
                       .arg(QLatin1String(codes.at(static_cast<std::size_t>(error.code))));
    if (error.expected != nestbox::ProfileError::Expected::Nothing)
        line += QLatin1Char(' ') + QLatin1String(expectations.at(static_cast<std::size_t>(error.expected)));
    if (!error.detail.empty())
        line += QStringLiteral(" <%1>").arg(QString::fromStdString(error.detail));
    return line;
}

} // namespace

QStringList describe(const std::vector<nestbox::ProfileError>& errors)
{
    QStringList lines;
    for (const nestbox::ProfileError& error : errors)
        lines += describe(error);
    return lines;
}
