// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/messages.h"

#include "helper/launch/words.h"

namespace nestbox::launch {

namespace {

std::string because(const Failure& failure)
{
    return failure.error == 0 ? std::string {} : ": " + error_words(failure.error);
}

std::string map_not_written(const Failure& failure)
{
    return "the kernel refused the map in /proc/PID/" + map_name(failure.kind.value_or(IdKind::Uid)) + because(failure)
        + "; a security policy such as AppArmor's restriction of user namespaces may forbid it";
}

std::string tool_failed(const Failure& failure)
{
    const std::string said = on_one_line(failure.detail);
    return failure.subject + " did not write the " + map_name(failure.kind.value_or(IdKind::Uid)) + ": "
        + (said.empty() ? "it said nothing" : said);
}

std::string maps_differ(const Failure& failure)
{
    const std::string found = failure.error != 0 ? error_words(failure.error) : '"' + on_one_line(failure.detail) + '"';
    return failure.subject + " does not read back as asked for but " + found
        + "; check newuidmap, newgidmap and the delegations";
}

std::string not_executable(const Failure& failure)
{
    switch (failure.error) {
    case ENOENT:
        return failure.subject + " cannot be executed: its interpreter (the #! line or the loader) is not there";
    case ENOEXEC:
        return failure.subject
            + " cannot be executed: it is neither a program of this machine nor a script with a #! line";
    case EACCES:
        return failure.subject
            + " cannot be executed: Permission denied; it needs the executable bit and a way there for the IDs inside";
    default:
        return failure.subject + " cannot be executed" + because(failure);
    }
}

std::string step_sentence(const Failure& failure)
{
    switch (failure.code) {
    case FailureCode::DescriptorsNotClosed:
        return "the descriptors from 3 on could not be closed" + because(failure)
            + "; the kernel must be Linux 5.9 or later";
    case FailureCode::ProcessNotStarted:
        return "no child process could be started" + because(failure) + "; check the limit of processes";
    case FailureCode::NameServicesNotAsked:
        return failure.subject + " could not be started to ask the name services" + because(failure)
            + "; install it beside nestbox-launch";
    case FailureCode::ConsentNotAsked:
        return "nestbox could not be asked for an administrator's consent" + because(failure)
            + "; launch the profile with: nestbox run";
    case FailureCode::ConsentRefused:
        return "there is no administrator's consent to these maps: " + failure.subject;
    case FailureCode::ConsentLost:
        return "nestbox ended before it said whether an administrator consents to these maps; launch once more";
    case FailureCode::ConsentTimedOut:
        return "there was no answer whether an administrator consents to these maps; launch once more";
    case FailureCode::SetgroupsNotWritten:
        return "the kernel refused \"deny\" in /proc/self/setgroups" + because(failure)
            + "; a security policy may forbid it";
    case FailureCode::MapNotWritten:
        return map_not_written(failure);
    case FailureCode::ToolFailed:
        return tool_failed(failure);
    case FailureCode::ToolTimedOut:
        return failure.subject + " gave no answer in time; check the name services that it asks";
    case FailureCode::MapsDiffer:
        return maps_differ(failure);
    case FailureCode::GroupsNotSet:
        return "the supplementary groups could not be set" + because(failure) + "; each must be mapped inside";
    case FailureCode::IdsNotSet:
        return "the " + to_words(failure.kind.value_or(IdKind::Uid)) + ' ' + failure.subject
            + " could not be taken inside" + because(failure);
    case FailureCode::CapabilitiesNotSet:
        return "the capabilities could not be limited" + because(failure);
    case FailureCode::NoNewPrivilegesNotSet:
        return "no_new_privs could not be set" + because(failure);
    case FailureCode::TerminalFilterNotSet:
        return "the seccomp filter that protects the terminal could not be set" + because(failure)
            + "; this kernel needs CONFIG_SECCOMP_FILTER";
    case FailureCode::DirectoryNotEntered:
        return "the directory " + failure.subject + " cannot be entered" + because(failure)
            + "; name one that is there and that the IDs inside may enter";
    case FailureCode::ProgramNotFound:
        return failure.subject + " is not there; check "
            + (failure.subject.find('/') == std::string::npos ? "the name and the PATH inside" : "the path");
    case FailureCode::ProgramNotExecutable:
        return not_executable(failure);
    default:
        return std::string { name(failure.code) };
    }
}

/// Below the first level it is worth saying which one.
std::string place(const Failure& failure)
{
    return failure.level == 0 ? std::string {} : "level " + std::to_string(failure.level + 1) + ": ";
}

} // namespace

std::string sentence(const Failure& failure)
{
    if (const auto* error = std::get_if<UsageError>(&failure.cause))
        return sentence(*error);
    if (const auto* error = std::get_if<ProfileError>(&failure.cause))
        return sentence(*error, failure.subject);
    if (const auto* obstacle = std::get_if<Obstacle>(&failure.cause))
        return place(failure) + sentence(*obstacle, failure.error);
    if (const auto* problem = std::get_if<Problem>(&failure.cause))
        return sentence(*problem) + (failure.detail.empty() ? "" : "; " + failure.detail);
    if (auto text = isolation_sentence(failure); !text.empty())
        return text;
    return place(failure) + step_sentence(failure);
}

} // namespace nestbox::launch
