// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/capabilityset.h"
#include "engine/namespaces/credentials.h"
#include "engine/namespaces/namespacetree.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace nestbox {

/// The capabilities that a process has over a user namespace and what it governs, and why (cap_capable in
/// security/commoncap.c). What a security module forbids on top is not considered.
struct CapabilityPrediction
{
    enum class Reason : std::uint8_t
    {
        Member, ///< it is in the namespace: its effective set counts
        Ancestor, ///< it is in an ancestor: its effective set counts
        Owner, ///< it is in the parent of `decided_by`, which is the namespace or above it, and owns it: has them all
        Outside, ///< its namespace is neither the namespace nor an ancestor: has none
        Unknown, ///< its credentials, or the owner that decides, or an ancestor could not be read, or are ambiguous
    };

    Reason reason = Reason::Unknown;
    CapabilitySet capabilities;
    std::optional<std::size_t> decided_by; ///< Owner only: node whose owner the process is

    friend bool operator==(const CapabilityPrediction&, const CapabilityPrediction&) = default;
};

/// For a process in `home` with `credentials` (in the numbers of the tree's reader).
[[nodiscard]] CapabilityPrediction predict_capabilities(
    const NamespaceTree& tree, std::size_t home, const Credentials& credentials, std::size_t target);

/// For process number `process` of the tree.
[[nodiscard]] CapabilityPrediction predict_capabilities(
    const NamespaceTree& tree, std::size_t process, std::size_t target);

} // namespace nestbox
