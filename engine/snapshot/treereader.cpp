// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/namespaces/assembletree.h"
#include "engine/profile/jsonreader.h"
#include "engine/profile/scalars.h"
#include "engine/profile/utf8.h"
#include "engine/snapshot/processreader.h"
#include "engine/snapshot/treetext.h"

#include <algorithm>
#include <charconv>

namespace nestbox {
namespace {

constexpr std::size_t deepest_nesting = 16;
constexpr std::uint64_t format_version = 1;

class TreeReader
{
public:
    explicit TreeReader(ErrorList& errors)
        : m_errors(errors)
    {
    }

    NamespaceTree read(const JsonNode& root)
    {
        const Place place { root, nullptr, 0, {} };
        const Members members { place,
            { "$schema", "nestbox_namespaces", "reader", "overflow_uid", "overflow_gid", "proc_hides", "users",
                "namespaces", "hidden", "unplaced_processes", "unplaced_governed" },
            m_errors };
        check_version(members);
        read_head(members);
        read_list(members.require("namespaces"), [this](const Place& at) { read_namespace(at); });
        read_list(members.require("hidden"), [this](const Place& at) { read_hidden(at); });
        read_list(members.find("unplaced_processes"), [this](const Place& at) { read_process_of(at, 0); });
        read_list(members.find("unplaced_governed"), [this](const Place& at) { read_governed(at, std::nullopt); });
        if (const auto reader = members.require("reader"))
            read_reader(*reader);
        std::ranges::sort(m_tree.processes, {}, &Process::pid);
        std::ranges::sort(m_tree.governed, {}, &GovernedNamespace::inode);
        attach_all(m_tree);
        return std::move(m_tree);
    }

private:
    void check_version(const Members& members)
    {
        const std::optional<Place> version = members.require("nestbox_namespaces");
        const bool known
            = version && version->node.kind == JsonNode::Kind::Integer && version->node.integer == format_version;
        if (version && !known)
            m_errors.add(version->node.offset,
                { .code = ProfileError::Code::WrongVersion, .key_path = version->key_path(), .detail = {} });
    }

    void read_head(const Members& members)
    {
        if (const auto uid = members.require("overflow_uid"))
            m_tree.overflow_uid = read_id(*uid, Expected::IdValue, m_errors).value_or(0);
        if (const auto gid = members.require("overflow_gid"))
            m_tree.overflow_gid = read_id(*gid, Expected::IdValue, m_errors).value_or(0);
        if (const auto hides = members.require("proc_hides"))
            m_tree.proc_hides = read_boolean(*hides, m_errors).value_or(false);
        if (const auto users = members.find("users"))
            read_users(*users);
    }

    void read_users(const Place& place)
    {
        if (place.node.kind != JsonNode::Kind::Object) {
            wrong_type(place, Expected::Object, m_errors);
            return;
        }
        for (const JsonNode& child : place.node.children) {
            const Place at { child, &place, 0, {} };
            Id id = invalid_id;
            const char* const end = child.key.data() + child.key.size();
            const bool number = std::from_chars(child.key.data(), end, id).ptr == end && id != invalid_id;
            if (!number || std::to_string(id) != child.key)
                wrong_value(at, Expected::IdValue, m_errors);
            m_tree.user_names.emplace(id, read_name(at, m_errors));
        }
    }

    template <typename Read> void read_list(const std::optional<Place>& place, const Read& read)
    {
        if (place)
            for_each_element(*place, m_errors, read);
    }

    void read_namespace(const Place& place)
    {
        const Members members { place,
            { "inode", "id", "parent", "owner", "owner_here", "uid_map", "gid_map", "kept_by", "processes", "governs" },
            m_errors };
        const std::size_t number = m_tree.nodes.size();
        NamespaceNode& node = m_tree.nodes.emplace_back();
        if (const auto inode = members.require("inode"))
            node.inode = read_inode(*inode, m_errors);
        if (node.inode != 0 && !m_node_of.emplace(node.inode, number).second)
            wrong_value(*members.find("inode"), Expected::NoRepetition, m_errors);
        if (const auto id = members.find("id"))
            node.id = read_inode(*id, m_errors);
        if (const auto owner = members.require("owner"))
            node.owner = read_optional_id(*owner, m_errors);
        if (const auto owner = members.require("owner_here"))
            node.owner_here = read_optional_id(*owner, m_errors);
        read_maps(members, node.uid_map, node.gid_map);
        if (const auto holders = members.find("kept_by"))
            node.holders = read_holders(*holders, m_errors);
        const std::uint64_t inode = node.inode;
        if (const auto parent = members.require("parent"))
            read_parent(*parent, number);
        read_list(members.require("processes"), [&](const Place& at) { read_process_of(at, inode); });
        read_list(members.require("governs"), [&](const Place& at) { read_governed(at, inode); });
    }

    void read_maps(const Members& members, std::optional<IdMap>& uid, std::optional<IdMap>& gid)
    {
        if (const auto map = members.require("uid_map"))
            uid = read_id_map(*map, m_errors);
        if (const auto map = members.require("gid_map"))
            gid = read_id_map(*map, m_errors);
    }

    /// null, "unknown", or the inode of a namespace that came before.
    void read_parent(const Place& place, std::size_t number)
    {
        if (place.node.kind == JsonNode::Kind::Null) {
            m_tree.nodes[number].ancestry = Ancestry::Initial;
            return;
        }
        if (place.node.string() && place.node.text == "unknown")
            return;
        const auto parent = m_node_of.find(read_inode(place, m_errors));
        const bool placed = parent != m_node_of.end() && parent->second != number;
        m_levels.resize(m_tree.nodes.size());
        const std::size_t level = placed ? m_levels[parent->second] + 1 : 0;
        m_levels[number] = level;
        if (!placed || level >= most_tree_levels)
            wrong_value(place, Expected::Integer, m_errors);
        else
            adopt(m_tree, number, parent->second);
    }

    void read_process_of(const Place& place, std::uint64_t home)
    {
        Process process = read_process(place, m_errors);
        if (home != 0 && inode_of(process.namespaces, NamespaceType::User) != home)
            wrong_value(place, Expected::Integer, m_errors);
        m_tree.processes.push_back(std::move(process));
    }

    void read_governed(const Place& place, std::optional<std::uint64_t> governor)
    {
        const Members members { place, { "type", "inode", "id", "governor", "kept_by" }, m_errors };
        GovernedNamespace governed;
        governed.governor = governor;
        if (const auto type = members.require("type"))
            governed.type = read_namespace_type(*type, m_errors);
        if (const auto inode = members.require("inode"))
            governed.inode = read_inode(*inode, m_errors);
        if (const auto id = members.find("id"))
            governed.id = read_inode(*id, m_errors);
        if (const auto at = members.find("governor"); at && !governor)
            governed.governor = read_inode(*at, m_errors);
        else if (at)
            wrong_value(*at, Expected::Nothing, m_errors);
        if (const auto holders = members.find("kept_by"))
            governed.holders = read_holders(*holders, m_errors);
        m_tree.governed.push_back(std::move(governed));
    }

    void read_hidden(const Place& place)
    {
        const Members members { place, { "uid_map", "gid_map", "processes" }, m_errors };
        HiddenGroup& group = m_tree.hidden.emplace_back();
        read_maps(members, group.uid_map, group.gid_map);
        read_list(members.require("processes"),
            [&](const Place& at) { group.processes.push_back(read_process(at, m_errors)); });
    }

    void read_reader(const Place& place)
    {
        if (place.node.kind == JsonNode::Kind::Null)
            return;
        const auto node = m_node_of.find(read_inode(place, m_errors));
        if (node == m_node_of.end())
            wrong_value(place, Expected::Integer, m_errors);
        else
            m_tree.reader = node->second;
    }

    ErrorList& m_errors;
    NamespaceTree m_tree;
    std::vector<std::size_t> m_levels; ///< of those nodes that have a parent
    IndexOfInode m_node_of;
};

} // namespace

std::expected<NamespaceTree, std::vector<ProfileError>> parse_tree(std::string_view text)
{
    if (text.size() > largest_tree_text)
        return std::unexpected(std::vector { ProfileError { .code = ProfileError::Code::TooLarge } });
    ErrorList errors { text };
    if (const std::size_t legal = utf8_prefix(text); legal < text.size()) {
        errors.add(legal, { .code = ProfileError::Code::NotUtf8 });
        return std::unexpected(errors.take_in_file_order());
    }
    const std::optional<JsonNode> root = read_json(text, deepest_nesting, errors, most_tree_values);
    NamespaceTree tree = root ? TreeReader { errors }.read(*root) : NamespaceTree {};
    if (!errors.empty())
        return std::unexpected(errors.take_in_file_order());
    return tree;
}

} // namespace nestbox
