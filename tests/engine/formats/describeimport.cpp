// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "describeimport.h"

#include <QStringList>
#include <array>

using namespace nestbox;

namespace {

using Code = ImportError::Code;

QString code_name(Code code)
{
    static const std::array names { "TooLarge", "Unrecognised", "Ambiguous", "MixedFormats", "NothingMapped",
        "UnclosedQuote", "UnknownCommand", "UnknownOption", "UnsupportedOption", "MissingValue", "UnknownValue",
        "NumberExpected", "NumberTooLarge", "NoSuchId", "CountIsZero", "RangeTooLong", "RangeReversed", "SizesDiffer",
        "MissingField", "TrailingText", "UnknownKey", "DuplicateKey", "WrongType", "BadSyntax", "UnknownAccount",
        "NotDelegated", "NoDelegation", "SeenFromElsewhere" };
    return QString::fromLatin1(names.at(static_cast<std::size_t>(code)));
}

QString warning_name(ImportWarning::Code code)
{
    static const std::array names { "ProjidSkipped", "OldUnshareDiffers", "HoleCut", "OneKindForBoth", "RestFilled",
        "OwnIdByDefault", "MixedTools", "LaidOverDefault" };
    return QString::fromLatin1(names.at(static_cast<std::size_t>(code)));
}

QString outside_text(const OutsideId& outside)
{
    switch (outside.symbol) {
    case OutsideId::Symbol::Number:
        return QString::number(outside.number);
    case OutsideId::Symbol::Me:
        return QStringLiteral("me");
    case OutsideId::Symbol::User:
    case OutsideId::Symbol::Group:
        return QStringLiteral("@") + QString::fromStdString(outside.name);
    case OutsideId::Symbol::Subordinate:
        break;
    }
    return outside.offset ? QStringLiteral("sub+%1").arg(*outside.offset) : QStringLiteral("sub");
}

QString map_text(const ImportedMap& map)
{
    QStringList words { ::name_of(map.format) };
    if (map.names_kinds)
        words << QStringLiteral("u") + ::describe(map.uid) << QStringLiteral("g") + ::describe(map.gid);
    else
        words << ::describe(map.uid);
    if (map.setgroups)
        words << (*map.setgroups == Setgroups::Deny ? QStringLiteral("deny") : QStringLiteral("allow"));
    for (const ImportWarning& warning : map.warnings)
        words << QStringLiteral("!") + warning_name(warning.code)
                + (warning.line == 0 ? QString {} : QString::number(warning.line));
    return words.join(' ');
}

QString error_text(const ImportError& error)
{
    QStringList words { code_name(error.code) };
    if (error.line != 0)
        words << QString::number(error.line)
                + (error.column == 0 ? QString {} : QStringLiteral(":%1+%2").arg(error.column).arg(error.length));
    if (!error.detail.empty())
        words << QStringLiteral("'%1'").arg(QString::fromStdString(error.detail));
    for (const MapFormat candidate : error.candidates)
        words << ::name_of(candidate);
    return words.join(' ');
}

} // namespace

QString name_of(MapFormat format)
{
    static const std::array names { "Kernel", "NewIdMap", "Unshare", "Podman", "PodmanRootless", "LxcConfig",
        "LxcUsernsExec", "OciRuntime", "Nsjail", "Incus", "Bubblewrap" };
    return QString::fromLatin1(names.at(static_cast<std::size_t>(format)));
}

QString describe(const std::vector<ProfileRange>& ranges)
{
    QStringList parts;
    for (const ProfileRange& range : ranges)
        parts << QStringLiteral("%1 %2 %3")
                     .arg(range.inside)
                     .arg(outside_text(range.outside),
                         range.count ? QString::number(*range.count) : QStringLiteral("rest"));
    return QStringLiteral("[%1]").arg(parts.join(QStringLiteral(", ")));
}

QString describe(const std::expected<ImportedMap, std::vector<ImportError>>& result)
{
    if (result)
        return map_text(*result);
    QStringList parts;
    for (const ImportError& error : result.error())
        parts << error_text(error);
    return parts.join(QStringLiteral("; "));
}
