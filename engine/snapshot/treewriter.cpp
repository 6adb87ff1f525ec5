// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/holdernames.h"
#include "engine/snapshot/jsonstream.h"
#include "engine/snapshot/treetext.h"

#include <initializer_list>

namespace nestbox {
namespace {

using Layout = JsonStream::Layout;

class Writer
{
public:
    Writer(const NamespaceTree& tree, Redaction redaction)
        : m_tree(tree)
        , m_redact(redaction == Redaction::Personal)
    {
    }

    [[nodiscard]] std::string write()
    {
        m_json.open_object();
        write_head();
        list("namespaces", m_tree.nodes, Layout::Block, [this](const NamespaceNode& node) { write_node(node); });
        list("hidden", m_tree.hidden, Layout::Block, [this](const HiddenGroup& group) { write_hidden(group); });
        list_unless_empty("unplaced_processes", unplaced(m_tree.processes.size(), &NamespaceNode::processes),
            Layout::Block, [this](std::size_t i) { write_process(m_tree.processes[i]); });
        list_unless_empty("unplaced_governed", unplaced(m_tree.governed.size(), &NamespaceNode::governs), Layout::Block,
            [this](std::size_t i) { write_governed(m_tree.governed[i], false); });
        m_json.close_object();
        return m_json.take();
    }

private:
    template <typename Items, typename Write>
    void list(std::string_view key, const Items& items, Layout layout, const Write& write)
    {
        m_json.key(key);
        m_json.open_array(layout);
        for (const auto& item : items)
            write(item);
        m_json.close_array();
    }

    template <typename Items, typename Write>
    void list_unless_empty(std::string_view key, const Items& items, Layout layout, const Write& write)
    {
        if (!items.empty())
            list(key, items, layout, write);
    }

    void member(std::string_view key, std::uint64_t number)
    {
        m_json.key(key);
        m_json.number(number);
    }

    void member(std::string_view key, std::optional<Id> id)
    {
        m_json.key(key);
        id ? m_json.number(*id) : m_json.null();
    }

    void member(std::string_view key, std::string_view text)
    {
        m_json.key(key);
        m_json.text(text);
    }

    void flag(std::string_view key, bool value)
    {
        m_json.key(key);
        m_json.boolean(value);
    }

    void numbers(std::string_view key, const std::vector<std::uint32_t>& values)
    {
        list(key, values, Layout::Line, [this](std::uint32_t value) { m_json.number(value); });
    }

    void member(std::string_view key, const std::optional<IdMap>& map)
    {
        if (map) {
            list(key, map->ranges, Layout::Line, [this](const IdRange& range) { write_range(range); });
            return;
        }
        m_json.key(key);
        m_json.null();
    }

    void write_range(const IdRange& range)
    {
        m_json.open_array();
        for (const Id number : { range.inside, range.outside, range.count })
            m_json.number(number);
        m_json.close_array();
    }

    void write_head()
    {
        member("nestbox_namespaces", 1);
        m_json.key("reader");
        m_tree.reader ? m_json.number(m_tree.nodes[*m_tree.reader].inode) : m_json.null();
        member("overflow_uid", m_tree.overflow_uid);
        member("overflow_gid", m_tree.overflow_gid);
        flag("proc_hides", m_tree.proc_hides);
        if (m_tree.user_names.empty() || m_redact)
            return;
        m_json.key("users");
        m_json.open_object();
        for (const auto& [id, name] : m_tree.user_names)
            member(std::to_string(id), name);
        m_json.close_object();
    }

    void write_node(const NamespaceNode& node)
    {
        m_json.open_object();
        member("inode", node.inode);
        if (node.id != 0)
            member("id", node.id);
        write_parent(node);
        member("owner", node.owner);
        member("owner_here", node.owner_here);
        member("uid_map", node.uid_map);
        member("gid_map", node.gid_map);
        write_holders(node.holders);
        list("processes", node.processes, Layout::Block, [this](std::size_t i) { write_process(m_tree.processes[i]); });
        list("governs", node.governs, Layout::Block,
            [this](std::size_t i) { write_governed(m_tree.governed[i], true); });
        m_json.close_object();
    }

    void write_parent(const NamespaceNode& node)
    {
        m_json.key("parent");
        if (node.parent)
            m_json.number(m_tree.nodes[*node.parent].inode);
        else if (node.ancestry == Ancestry::Initial)
            m_json.null();
        else
            m_json.text("unknown");
    }

    void write_holders(const std::vector<Holder>& holders)
    {
        list_unless_empty("kept_by", holders, Layout::Block, [this](const Holder& holder) {
            m_json.open_object(Layout::Line);
            member("kind", holder_name(holder.kind));
            if (holder.pid != 0)
                member("pid", holder.pid);
            if (holder.number != 0 || holder.kind == Holder::Kind::Descriptor)
                member("number", holder.number);
            if (!holder.path.empty() && !m_redact)
                member("path", holder.path);
            m_json.close_object();
        });
    }

    /// All on one line.
    void write_process(const Process& process)
    {
        m_json.open_object(Layout::Line);
        member("pid", process.pid);
        member("name", process.name);
        if (process.credentials)
            write_credentials(*process.credentials);
        if (process.namespaces != NamespaceInodes {})
            write_namespaces(process.namespaces);
        if (!m_redact)
            list_unless_empty("command", process.command, Layout::Line,
                [this](const std::string& argument) { m_json.text(argument); });
        m_json.close_object();
    }

    void write_credentials(const Credentials& credentials)
    {
        write_ids("uid", credentials.uid);
        write_ids("gid", credentials.gid);
        numbers("groups", credentials.groups);
        m_json.key("capabilities");
        m_json.open_object();
        write_set("effective", credentials.effective);
        write_set("permitted", credentials.permitted);
        write_set("inheritable", credentials.inheritable);
        write_set("bounding", credentials.bounding);
        write_set("ambient", credentials.ambient);
        m_json.close_object();
        flag("no_new_privileges", credentials.no_new_privileges);
        numbers("pids", credentials.pids);
    }

    void write_ids(std::string_view key, const Credentials::Ids& ids)
    {
        m_json.key(key);
        m_json.open_array();
        for (const Id id : { ids.real, ids.effective, ids.saved, ids.filesystem })
            m_json.number(id);
        m_json.close_array();
    }

    /// As /proc/PID/status prints it.
    void write_set(std::string_view key, CapabilitySet set)
    {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string text(16, '0');
        for (std::size_t i = 0; i < text.size(); ++i)
            text[i] = digits[set.bits >> (60 - 4 * i) & 15U];
        member(key, text);
    }

    void write_namespaces(const NamespaceInodes& inodes)
    {
        m_json.key("namespaces");
        m_json.open_object();
        for (const NamespaceType type : all_namespace_types)
            if (inode_of(inodes, type) != 0)
                member(type_name(type), inode_of(inodes, type));
        m_json.close_object();
    }

    void write_governed(const GovernedNamespace& governed, bool placed)
    {
        m_json.open_object(Layout::Line);
        member("type", type_name(governed.type));
        member("inode", governed.inode);
        if (governed.id != 0)
            member("id", governed.id);
        if (!placed && governed.governor)
            member("governor", *governed.governor);
        write_holders(governed.holders);
        m_json.close_object();
    }

    void write_hidden(const HiddenGroup& group)
    {
        m_json.open_object();
        member("uid_map", group.uid_map);
        member("gid_map", group.gid_map);
        list("processes", group.processes, Layout::Block, [this](const Process& process) { write_process(process); });
        m_json.close_object();
    }

    /// Those that belong to no namespace of the tree: gone while it was read, or hidden above the reader.
    [[nodiscard]] std::vector<std::size_t> unplaced(
        std::size_t count, std::vector<std::size_t> NamespaceNode::* place) const
    {
        std::vector<bool> placed(count, false);
        for (const NamespaceNode& node : m_tree.nodes)
            for (const std::size_t i : node.*place)
                placed[i] = true;
        std::vector<std::size_t> left;
        for (std::size_t i = 0; i < count; ++i)
            if (!placed[i])
                left.push_back(i);
        return left;
    }

    const NamespaceTree& m_tree;
    bool m_redact;
    JsonStream m_json;
};

} // namespace

std::string write_tree(const NamespaceTree& tree, Redaction redaction)
{
    return Writer { tree, redaction }.write();
}

} // namespace nestbox
