// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/profileerrortext.h"

#include <QCoreApplication>
#include <QStringList>

#include <system_error>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProfileErrorText)
};

QString expectedText(ProfileError::Expected expected)
{
    using Expected = ProfileError::Expected;
    switch (expected) {
    case Expected::Nothing:
        return Words::tr("Something else is expected here.");
    case Expected::Object:
        return Words::tr("An object {…} is expected.");
    case Expected::Array:
        return Words::tr("A list […] is expected.");
    case Expected::String:
        return Words::tr("A text in quotes is expected.");
    case Expected::Boolean:
        return Words::tr("true or false is expected.");
    case Expected::Integer:
        return Words::tr("A whole number is expected.");
    case Expected::IdValue:
        return Words::tr("An ID is expected: a whole number from 0 to 4294967294.");
    case Expected::CountValue:
        return Words::tr("A count is expected: a whole number from 1 to 4294967295, or \"rest\".");
    case Expected::IdList:
        return Words::tr("A list of IDs is expected.");
    case Expected::OutsideValue:
        return Words::tr("A number, \"me\", \"subordinate\", \"user:NAME\" or \"group:NAME\" is expected.");
    case Expected::OutsideNumber:
        return Words::tr("A number is expected: from the second level on, names have no meaning.");
    case Expected::OneToThirtyThreeLevels:
        return Words::tr("A list of 1 to 33 levels is expected.");
    case Expected::SetgroupsValue:
        return Words::tr("\"allow\" or \"deny\" is expected.");
    case Expected::NamespaceName:
        return Words::tr("One of cgroup, ipc, mount, net, pid and uts is expected, each at most once.");
    case Expected::RootValue:
        return Words::tr("\"host\" or \"private\" is expected.");
    case Expected::Mount:
        return Words::tr("A mount is expected: \"bind\" with \"at\", or \"tmpfs\".");
    case Expected::AbsolutePath:
        return Words::tr("An absolute path is expected.");
    case Expected::Hostname:
        return Words::tr("A host name of 1 to 64 characters is expected.");
    case Expected::Command:
        return Words::tr("A command is expected: a list of texts, the program first.");
    case Expected::EnvironmentName:
        return Words::tr("The name of an environment variable is expected, without “=”.");
    case Expected::CapabilityValue:
        return Words::tr("\"all\", \"none\" or a list of capability names is expected.");
    case Expected::CapabilityName:
        return Words::tr("A capability's name is expected, such as \"cap_net_admin\".");
    case Expected::NonEmptyString:
        return Words::tr("A text that is not empty is expected.");
    case Expected::SubordinateOnly:
        return Words::tr("This goes with \"outside\": \"subordinate\" only.");
    case Expected::MountNamespace:
        return Words::tr("This needs \"mount\" among the namespaces.");
    case Expected::PidNamespace:
        return Words::tr("This needs \"pid\" among the namespaces.");
    case Expected::UtsNamespace:
        return Words::tr("This needs \"uts\" among the namespaces.");
    case Expected::AbsoluteOrHomePath:
        return Words::tr("An absolute path, or one that begins with ~, is expected.");
    case Expected::SymbolOfThisKind:
        return Words::tr("UIDs take \"user:NAME\", GIDs take \"group:NAME\".");
    case Expected::NoRepetition:
        return Words::tr("This value stands in the list twice.");
    case Expected::NoNulByte:
        return Words::tr("A text without a zero byte is expected.");
    case Expected::ByteString:
        return Words::tr("A text is expected whose characters stand for bytes, U+0000 to U+00FF.");
    case Expected::MapName:
        return Words::tr("\"uid\", \"gid\" or \"projid\" is expected.");
    case Expected::MapLine:
        return Words::tr("Three numbers are expected: [inside, outside, count].");
    case Expected::ParentMaps:
        return Words::tr("\"initial\" or an object with the parent's maps is expected.");
    case Expected::WriteMode:
        return Words::tr("\"write\", \"append\", \"lseek:N\", \"pwrite:N\", \"split:N\" or \"writev:N\" is expected.");
    case Expected::ActorPlace:
        return Words::tr("\"parent\", \"self\", \"joined\", \"sibling\" or \"ancestor\" is expected.");
    case Expected::ActorCapabilities:
        return Words::tr("\"all\", \"none\", or names such as \"all-setfcap\" or \"setuid+setgid\" are expected.");
    }
    return {};
}

} // namespace

QString profileErrorText(const ProfileError& error)
{
    using Code = ProfileError::Code;
    const QString detail = QString::fromStdString(error.detail);
    switch (error.code) {
    case Code::CannotRead:
        return Words::tr("The file cannot be read: %1.")
            .arg(QString::fromStdString(std::generic_category().message(error.error)));
    case Code::TooLarge:
        return Words::tr("The file is over 1 MiB; no profile is that large.");
    case Code::TooDeep:
        return Words::tr("The file is nested deeper than 16 levels of brackets.");
    case Code::NotJson:
        return detail.isEmpty() ? Words::tr("This is not JSON.") : Words::tr("This is not JSON: met “%1”.").arg(detail);
    case Code::NotUtf8:
        return Words::tr("The text is not UTF-8.");
    case Code::UnknownKey:
        return Words::tr("This key is unknown; nothing that a profile asks for is ignored.");
    case Code::DuplicateKey:
        return Words::tr("This key stands here twice.");
    case Code::MissingKey:
        return Words::tr("This key is missing.");
    case Code::WrongType:
    case Code::WrongValue:
        return expectedText(error.expected);
    case Code::WrongVersion:
        return Words::tr("This version of the profile format is unknown; \"nestbox\": 1 is expected.");
    }
    return {};
}

QString placedProfileErrorText(const ProfileError& error)
{
    const QString path = QString::fromStdString(error.key_path);
    const QString text = profileErrorText(error);
    if (error.line == 0)
        return path.isEmpty() ? text : Words::tr("%1: %2").arg(path, text);
    if (path.isEmpty())
        return Words::tr("Line %1: %2").arg(error.line).arg(text);
    return Words::tr("Line %1, %2: %3").arg(error.line).arg(path, text);
}

QString profileErrorsText(const std::vector<ProfileError>& errors)
{
    QStringList lines;
    for (const ProfileError& error : errors)
        lines.append(placedProfileErrorText(error));
    return lines.join(QLatin1Char('\n'));
}

} // namespace nestbox
