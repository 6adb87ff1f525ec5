// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/profile.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace nestbox {

/// What a capability is about, as one looks for it.
enum class CapabilityGroup : std::uint8_t
{
    Files,
    Identities,
    Processes,
    Network,
    System,
    Machine ///< hardware and the kernel as a whole: no namespace has one of its own
};

inline constexpr std::size_t capability_group_count = 6;

/// Whether holding a capability inside changes anything there.
struct CapabilityEffect
{
    enum class Code : std::uint8_t
    {
        Works,
        NeedsNamespace, ///< void until the sandbox has a `needed` namespace of its own
        NothingMapped, ///< void while no ID of the kind it is about is mapped
        Never ///< the kernel asks for it in the initial user namespace only (capable())
    };
    Code code = Code::Works;
    std::optional<NamespaceKind> needed; ///< NeedsNamespace only

    [[nodiscard]] bool is_void() const { return code != Code::Works; }
    friend bool operator==(const CapabilityEffect&, const CapabilityEffect&) = default;
};

/// The libcap names of a group in the order of their numbers. Each capability is in exactly one group.
[[nodiscard]] std::span<const std::string_view> capabilities_of(CapabilityGroup group);

/// What `capability` (a libcap name) does in the sandbox of `profile`: decided by which namespace the kernel asks it
/// in (ns_capable(), capable_wrt_inode_uidgid() or capable() at its uses; user_namespaces(7)).
[[nodiscard]] CapabilityEffect capability_effect(std::string_view capability, const Profile& profile);

/// True when the program is to hold `capability`.
[[nodiscard]] bool is_chosen(const CapabilityChoice& choice, std::string_view capability);

} // namespace nestbox
