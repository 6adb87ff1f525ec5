// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/messages.h"
#include "helper/launch/words.h"

namespace nestbox::launch {

namespace {

using Code = ProfileError::Code;
using Expected = ProfileError::Expected;

std::string_view words(Expected expected)
{
    switch (expected) {
    case Expected::Object:
        return "an object";
    case Expected::Array:
        return "a list";
    case Expected::String:
        return "a string";
    case Expected::Boolean:
        return "true or false";
    case Expected::Integer:
        return "a whole number";
    case Expected::IdValue:
        return "an ID from 0 to 4294967294";
    case Expected::CountValue:
        return "a count from 1 to 4294967295, or \"rest\" for subordinate IDs";
    case Expected::IdList:
        return "a list of IDs";
    case Expected::OutsideValue:
        return "an ID, \"me\", \"subordinate\", \"user:NAME\" or \"group:NAME\"";
    case Expected::OutsideNumber:
        return "an ID (symbols are for the first level)";
    case Expected::OneToThirtyThreeLevels:
        return "1 to 33 levels";
    case Expected::SetgroupsValue:
        return "\"allow\" or \"deny\"";
    case Expected::NamespaceName:
        return "\"cgroup\", \"ipc\", \"mount\", \"net\", \"pid\" or \"uts\"";
    case Expected::RootValue:
        return "\"host\" or \"private\"";
    case Expected::Mount:
        return "a mount: \"bind\" and \"at\", or \"tmpfs\"";
    case Expected::AbsolutePath:
        return "an absolute path";
    case Expected::AbsoluteOrHomePath:
        return "a path that starts with / or ~";
    case Expected::Hostname:
        return "a host name";
    case Expected::Command:
        return "a list of a program and its arguments";
    case Expected::EnvironmentName:
        return "a variable's name";
    case Expected::CapabilityValue:
        return "\"all\", \"none\" or a list of capabilities";
    case Expected::CapabilityName:
        return "a capability's name such as \"cap_net_admin\"";
    case Expected::NonEmptyString:
        return "a string that is not empty";
    case Expected::SubordinateOnly:
        return "\"outside\": \"subordinate\" beside it";
    case Expected::MountNamespace:
        return "\"mount\" among the namespaces";
    case Expected::PidNamespace:
        return "\"pid\" among the namespaces";
    case Expected::UtsNamespace:
        return "\"uts\" among the namespaces";
    case Expected::NoNulByte:
        return "text without a NUL byte";
    case Expected::SymbolOfThisKind:
        return "\"user:NAME\" for UIDs, \"group:NAME\" for GIDs";
    case Expected::NoRepetition:
        return "each name once";
    default: // of other files than profiles
        return "something else";
    }
}

std::string reason(const ProfileError& error)
{
    switch (error.code) {
    case Code::CannotRead:
        return "cannot be read: " + error_words(error.error);
    case Code::TooLarge:
        return "is over 1 MiB, the limit of a profile";
    case Code::TooDeep:
        return "is nested deeper than 16";
    case Code::NotJson:
        return "is not JSON here; check the commas, quotes and brackets near " + error.detail;
    case Code::NotUtf8:
        return "is not UTF-8 text";
    case Code::UnknownKey:
        return "no profile has this key; remove it or correct its name";
    case Code::DuplicateKey:
        return "this key is there twice; remove one";
    case Code::MissingKey:
        return "this key is missing; add it";
    case Code::WrongType:
    case Code::WrongValue:
        return "expected " + std::string { words(error.expected) };
    case Code::WrongVersion:
        return "only version 1 of the format is known: \"nestbox\": 1";
    }
    return {};
}

} // namespace

std::string sentence(const ProfileError& error, const std::string& path)
{
    std::string place = path;
    if (error.line > 0)
        place += ':' + std::to_string(error.line);
    if (!error.key_path.empty())
        place += ": " + error.key_path;
    return "profile " + place + ": " + reason(error);
}

} // namespace nestbox::launch
