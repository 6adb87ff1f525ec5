// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/namespaces/capabilityprediction.h"

#include "engine/namespaces/seenid.h"

namespace nestbox {
namespace {

using Reason = CapabilityPrediction::Reason;

/// The node between `home` and `target` (included) that is a child of `home`; absent = `target` is not below it.
std::optional<std::size_t> child_towards(const NamespaceTree& tree, std::size_t home, std::size_t target)
{
    std::size_t at = target;
    while (tree.nodes[at].parent && *tree.nodes[at].parent != home)
        at = *tree.nodes[at].parent;
    return tree.nodes[at].parent ? std::optional { at } : std::nullopt;
}

/// An ancestor of `target` is hidden, and `home` is not where hidden ones cannot be: at the reader or below it.
bool may_be_related(const NamespaceTree& tree, std::size_t home, std::size_t target)
{
    const std::size_t top = tree.path_to_root(target).back();
    return tree.nodes[top].ancestry == Ancestry::Hidden && !(tree.reader && tree.is_within(home, *tree.reader));
}

} // namespace

CapabilityPrediction predict_capabilities(
    const NamespaceTree& tree, std::size_t home, const Credentials& credentials, std::size_t target)
{
    if (home == target)
        return { Reason::Member, credentials.effective, {} };
    const std::optional<std::size_t> child = child_towards(tree, home, target);
    if (!child)
        return { may_be_related(tree, home, target) ? Reason::Unknown : Reason::Outside, {}, {} };
    const std::optional<Id>& owner = tree.nodes[*child].owner_here;
    if (!owner)
        return {};
    if (*owner == credentials.uid.effective && seen_id(tree, IdKind::Uid, *owner) != SeenId::Itself)
        return {};
    if (*owner == credentials.uid.effective)
        return { Reason::Owner, CapabilitySet::full(), child };
    return { Reason::Ancestor, credentials.effective, {} };
}

CapabilityPrediction predict_capabilities(const NamespaceTree& tree, std::size_t process, std::size_t target)
{
    const Process& who = tree.processes[process];
    const std::optional<std::size_t> home = tree.find(inode_of(who.namespaces, NamespaceType::User));
    if (!home || !who.credentials)
        return {};
    return predict_capabilities(tree, *home, *who.credentials, target);
}

} // namespace nestbox
