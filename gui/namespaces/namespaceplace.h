// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/namespacetree.h"
#include "gui/namespaces/outlineentry.h"

#include <cstddef>
#include <memory>
#include <optional>

namespace nestbox {

/// The namespace that is looked into, in the tree it is part of.
struct NamespacePlace
{
    std::shared_ptr<const NamespaceTree> tree;
    std::optional<std::size_t> node;
    bool live = true; ///< not from a snapshot: its processes are there to be asked
    OutlineEntry entry; ///< what is selected, with its children if it is no namespace

    [[nodiscard]] bool valid() const { return tree && node; }
    [[nodiscard]] const NamespaceNode& namespaceNode() const { return tree->nodes[*node]; }
};

} // namespace nestbox
