// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace nestbox {

/// Why a profile file cannot be read, with the place. `key_path` as in "levels[0].uid[2].count", "" = the whole file.
struct ProfileError
{
    enum class Code : std::uint8_t
    {
        CannotRead, ///< `error` = errno of open/read
        TooLarge, ///< over 1 MiB, or whatever else the reader takes
        TooDeep, ///< nested deeper than 16
        NotJson, ///< `detail` = what the parser met (a token, never a sentence)
        NotUtf8,
        UnknownKey,
        DuplicateKey,
        MissingKey,
        WrongType, ///< `expected`
        WrongValue, ///< `expected`
        WrongVersion, ///< "nestbox" is not 1
    };
    enum class Expected : std::uint8_t
    {
        Nothing,
        Object,
        Array,
        String,
        Boolean,
        Integer,
        IdValue,
        CountValue,
        IdList,
        OutsideValue,
        OutsideNumber,
        OneToThirtyThreeLevels,
        SetgroupsValue,
        NamespaceName,
        RootValue,
        Mount,
        AbsolutePath,
        AbsoluteOrHomePath, ///< absolute, or "~" with or without a path behind it
        Hostname,
        Command,
        EnvironmentName,
        CapabilityValue,
        CapabilityName,
        NonEmptyString,
        SubordinateOnly,
        MountNamespace,
        PidNamespace,
        UtsNamespace,
        NoNulByte,
        SymbolOfThisKind, ///< "user:NAME" belongs to uid, "group:NAME" to gid
        NoRepetition, ///< the list names `detail` twice
        ByteString, ///< characters U+0000 to U+00FF
        MapName, ///< "uid", "gid" or "projid"
        MapLine, ///< [inside, outside, count]
        ParentMaps, ///< "initial" or an object
        WriteMode, ///< "write", "append", "lseek:N", "pwrite:N", "split:N" or "writev:N"
        ActorPlace, ///< "parent", "self", "joined", "sibling" or "ancestor"
        ActorCapabilities, ///< "all", "none", "all-x-y" or "x+y"
    };

    Code code = Code::NotJson;
    std::size_t line = 0; ///< 1-based; 0 = no line (file-wide)
    std::string key_path;
    Expected expected = Expected::Nothing;
    std::string detail;
    int error = 0;

    friend bool operator==(const ProfileError&, const ProfileError&) = default;
};

} // namespace nestbox
