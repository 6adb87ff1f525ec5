// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/namespacetree.h"
#include "gui/namespaces/outlineentry.h"

#include <QMetaType>

#include <memory>

namespace nestbox {

/// What one look at the machine found: the tree, and the same in words.
struct NamespaceSight
{
    std::shared_ptr<const NamespaceTree> tree;
    QList<OutlineEntry> outline;
    bool firstSearch = false; ///< the first with namespaces that have no process: these are not new
};

} // namespace nestbox

Q_DECLARE_METATYPE(nestbox::NamespaceSight)
