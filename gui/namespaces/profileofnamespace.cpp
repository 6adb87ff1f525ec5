// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/profileofnamespace.h"

#include "gui/text/namespacetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProfileOfNamespace)
};

std::vector<ProfileRange> rangesOf(const IdMap& map)
{
    std::vector<ProfileRange> ranges;
    for (const IdRange& range : map.ranges)
        ranges.push_back({ range.inside, { OutsideId::Symbol::Number, range.outside, {}, {} }, range.count });
    return ranges;
}

} // namespace

std::optional<Profile> profileOfNamespace(const NamespaceTree& tree, std::size_t node)
{
    if (!tree.reader || node == *tree.reader || !tree.is_within(node, *tree.reader))
        return std::nullopt;
    Profile profile;
    profile.levels.clear();
    for (std::size_t at = node; at != *tree.reader; at = *tree.nodes[at].parent) {
        const NamespaceNode& place = tree.nodes[at];
        if (!place.uid_map || !place.gid_map)
            return std::nullopt;
        profile.levels.insert(profile.levels.begin(), { rangesOf(*place.uid_map), rangesOf(*place.gid_map), {} });
    }
    profile.name = namespaceTitle(tree, node).toStdString();
    profile.description = Words::tr("The maps of %1").arg(namespaceName(tree.nodes[node].inode)).toStdString();
    return profile;
}

} // namespace nestbox
