// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/corpus/translatecase.h"

#include "tests/support/corpus/mapjson.h"

namespace nestbox::corpus {

namespace {

using nlohmann::json;

std::string text_of(MappedId id)
{
    switch (id.status) {
    case MappedId::Status::Mapped:
        return "mapped " + std::to_string(id.id);
    case MappedId::Status::Unmapped:
        return "unmapped";
    case MappedId::Status::Invalid:
        break;
    }
    return "invalid";
}

} // namespace

void TranslateCases::add_tree(const json& record)
{
    Tree tree;
    const std::string root = "NS0";
    tree.node_of[root] = 0;
    tree.uid = tree.gid = IdMapTree { { IdMapTree::Node {} } };
    for (const json& node : record.at("nodes")) {
        const std::size_t parent = tree.node_of.at(node.at("parent").get<std::string>());
        tree.node_of[node.at("ns").get<std::string>()] = tree.uid.nodes.size();
        tree.uid.nodes.push_back({ parent, map_of(node.at("uid")) });
        tree.gid.nodes.push_back({ parent, map_of(node.at("gid")) });
    }
    m_trees[record.at("tree").get<std::string>()] = std::move(tree);
}

std::string TranslateCases::check_view(const json& record) const
{
    const Tree& tree = tree_of(record);
    const IdMap seen = maps_of(tree, record)
                           .seen_map(tree.node_of.at(record.at("ns").get<std::string>()),
                               tree.node_of.at(record.at("opener").get<std::string>()));
    const IdMap observed = map_of(record.at("lines"));
    return seen == observed ? "" : corpus::text_of(seen) + ", observed " + corpus::text_of(observed);
}

std::string TranslateCases::check_id(const json& record) const
{
    const Tree& tree = tree_of(record);
    const IdMapTree& maps = maps_of(tree, record);
    const std::size_t from = tree.node_of.at(record.at("from").get<std::string>());
    const std::size_t to = tree.node_of.at(record.at("to").get<std::string>());
    const Id id = record.at("id").get<Id>();
    const std::string status = record.at("status").get<std::string>();
    const std::string observed
        = status == "mapped" ? "mapped " + std::to_string(record.at("result").get<Id>()) : status;
    const std::string single = text_of(maps.translate(id, from, to));
    const std::string composed = text_of(maps.translator(from, to).translate(id));
    if (single == observed && composed == observed)
        return {};
    return single + " (composed: " + composed + "), observed " + observed;
}

const TranslateCases::Tree& TranslateCases::tree_of(const json& record) const
{
    return m_trees.at(record.at("tree").get<std::string>());
}

const IdMapTree& TranslateCases::maps_of(const Tree& tree, const json& record)
{
    return record.at("kind") == "gid" ? tree.gid : tree.uid;
}

} // namespace nestbox::corpus
