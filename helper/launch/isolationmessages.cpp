// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/messages.h"
#include "helper/launch/words.h"

#include <cerrno>

namespace nestbox::launch {

namespace {

std::string because(const Failure& failure)
{
    return failure.error == 0 ? std::string {} : ": " + error_words(failure.error);
}

/// user_namespaces(7) and namespaces(7): /proc/sys/user.
std::string isolation_refused(const Failure& failure)
{
    const std::string text = "the kernel refused a " + failure.subject + " namespace" + because(failure);
    const std::string limit = "user.max_" + (failure.subject == "mount" ? "mnt" : failure.subject) + "_namespaces";
    if (failure.error == ENOSPC || failure.error == EUSERS)
        return text + "; the limit " + limit + " or, of pid namespaces, the depth of 32 is reached; raise it";
    if (failure.error == EINVAL || failure.error == ENOSYS)
        return text + "; this kernel is built without them: leave it out";
    return text + "; a security policy or a seccomp filter may forbid it: leave it out";
}

std::string source_not_there(const Failure& failure)
{
    if (failure.error == EACCES)
        return "you may not look into " + failure.subject + ", which is to be bound; bind what you can reach yourself";
    if (failure.error == EINVAL)
        return failure.subject
            + " cannot be bound: mounts of another namespace lie below it; bind what lies beside them";
    return failure.subject + " cannot be bound" + because(failure) + "; name a file or folder that is there";
}

std::string target_not_there(const Failure& failure)
{
    switch (failure.error) {
    case EROFS:
        return failure.subject
            + " is no place to mount: it is not there, and nothing is made outside of the memory's file systems; name "
              "one that is there";
    case ENOTDIR:
        return failure.subject + " is no place to mount: a folder goes onto a folder, a file onto a file";
    case ELOOP:
        return failure.subject
            + " is no place to mount: a symbolic link lies on the way, which could lead anywhere; name the place "
              "itself";
    default:
        return failure.subject + " is no place to mount" + because(failure) + "; name one that is there";
    }
}

std::string proc_not_mounted(const Failure& failure)
{
    const std::string text = "a fresh /proc could not be mounted" + because(failure);
    if (failure.error == EPERM)
        return text + "; parts of /proc are hidden here, as in most containers: leave out the pid namespace";
    return text + "; leave out the pid namespace";
}

std::string root_not_made(const Failure& failure)
{
    return failure.subject + " of the private root could not be made" + because(failure) + "; use the host's root";
}

} // namespace

std::string isolation_sentence(const Failure& failure)
{
    if (failure.error == EOVERFLOW)
        return "what is mounted needs files in memory, and here nobody can own one; map at least one UID and one GID";
    switch (failure.code) {
    case FailureCode::IsolationRefused:
        return isolation_refused(failure);
    case FailureCode::TreeNotPrivate:
        return "the host's mounts could not be cut off" + because(failure)
            + "; a security policy may forbid mounting: leave out the mount namespace";
    case FailureCode::MountSourceNotThere:
        return source_not_there(failure);
    case FailureCode::MountTargetNotThere:
        return target_not_there(failure);
    case FailureCode::MountRefused:
        return "the kernel refused the mount at " + failure.subject + because(failure) + "; leave it out";
    case FailureCode::ReadOnlyRefused:
        return failure.subject + " could not be made read-only" + because(failure)
            + "; leave it out, or bind it writable if the program may change it";
    case FailureCode::ProcNotMounted:
        return proc_not_mounted(failure);
    case FailureCode::ProcHidden:
        return "the tree that was mounted has no /proc that the launcher could write the maps inside to; mount nothing "
               "over /proc, and add the pid namespace if there is none";
    case FailureCode::RootNotMade:
        return root_not_made(failure);
    case FailureCode::RootNotEntered:
        return "the private root could not become the root" + because(failure) + "; use the host's root";
    case FailureCode::HostnameNotSet:
        return "the host name " + failure.subject + " could not be set" + because(failure) + "; leave it out";
    case FailureCode::LoopbackNotUp:
        return "the loopback interface could not be switched on" + because(failure) + "; leave out the net namespace";
    default:
        return {};
    }
}

} // namespace nestbox::launch
