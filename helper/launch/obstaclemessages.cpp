// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/messages.h"
#include "helper/launch/words.h"

namespace nestbox::launch {

std::string sentence(Obstacle obstacle, int error)
{
    const std::string refusal = "the kernel refused a user namespace: " + error_words(error) + "; ";
    switch (obstacle) {
    case Obstacle::Depth:
        return refusal
            + "the limit of nesting (33 levels) or of user.max_user_namespaces here or in a namespace above is "
              "reached; "
              "leave a namespace or raise that limit";
    case Obstacle::Disabled:
        return refusal + "user.max_user_namespaces is 0; sudo sysctl user.max_user_namespaces=15000";
    case Obstacle::UnmappedIds:
        return refusal + "your own IDs are not mapped in the namespace you are in; enter one where they are";
    case Obstacle::UnprivilegedDenied:
        return refusal + "kernel.unprivileged_userns_clone is 0; sudo sysctl kernel.unprivileged_userns_clone=1";
    case Obstacle::AppArmor:
        return refusal
            + "AppArmor restricts them (kernel.apparmor_restrict_unprivileged_userns is 1); load an AppArmor profile "
              "for "
              "nestbox-launch that says userns";
    case Obstacle::SystemCallFilter:
        return refusal
            + "a seccomp filter is on this process, as in most containers; start the container with one that allows "
              "unshare";
    case Obstacle::ChrootOrPolicy:
        return refusal
            + "it does so in a chroot, or a security policy such as SELinux forbids it; leave the chroot or change the "
              "policy";
    case Obstacle::NotBuiltIn:
        return refusal + "this kernel is built without them; start one with CONFIG_USER_NS";
    }
    return {};
}

} // namespace nestbox::launch
