// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/namespaces/namespacetranslation.h"
#include "engine/snapshot/treetext.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

void check(bool condition)
{
    if (!condition)
        std::abort();
}

/// Every node knows its parent, and the parent the node.
void check_shape(const nestbox::NamespaceTree& tree)
{
    for (std::size_t node = 0; node < tree.nodes.size(); ++node) {
        check(tree.path_to_root(node).size() <= nestbox::most_tree_levels);
        for (const std::size_t child : tree.nodes[node].children)
            check(tree.nodes.at(child).parent == node);
        for (const std::size_t process : tree.nodes[node].processes)
            check(process < tree.processes.size());
    }
}

} // namespace

/// What is read can be written and read again, and asked anything.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto tree = nestbox::parse_tree({ reinterpret_cast<const char*>(data), size });
    if (!tree) {
        check(!tree.error().empty());
        return 0;
    }
    check_shape(*tree);
    const std::string text = write_tree(*tree);
    const auto again = nestbox::parse_tree(text);
    check(again.has_value() && write_tree(*again) == text);
    const std::size_t last = tree->nodes.empty() ? 0 : tree->nodes.size() - 1;
    if (!tree->nodes.empty()) {
        (void)translate(*tree, nestbox::IdKind::Uid, 0, last, 0);
        (void)translate(*tree, nestbox::IdKind::Gid, 4294967294, 0, last);
        (void)map_seen_by(*tree, nestbox::IdKind::Uid, last, 0);
    }
    return 0;
}
