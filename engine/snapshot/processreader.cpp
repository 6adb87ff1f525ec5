// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/processreader.h"

#include "engine/snapshot/holdernames.h"
#include "engine/snapshot/treetext.h"

#include <array>
#include <charconv>

namespace nestbox {
namespace {

template <std::size_t Size> std::array<std::uint32_t, Size> read_numbers(const Place& place, ErrorList& errors)
{
    std::array<std::uint32_t, Size> numbers {};
    if (place.node.kind != JsonNode::Kind::Array || place.node.children.size() != Size) {
        wrong_type(place, Expected::IdList, errors);
        return numbers;
    }
    for (std::size_t i = 0; i < Size; ++i)
        numbers[i] = read_number(place.element(i), Expected::Integer, errors).value_or(0);
    return numbers;
}

Credentials::Ids read_ids(const Place& place, ErrorList& errors)
{
    const std::array<std::uint32_t, 4> ids = read_numbers<4>(place, errors);
    return { ids[0], ids[1], ids[2], ids[3] };
}

std::vector<std::uint32_t> read_number_list(const Place& place, ErrorList& errors)
{
    std::vector<std::uint32_t> numbers;
    for_each_element(place, errors,
        [&](const Place& at) { numbers.push_back(read_number(at, Expected::Integer, errors).value_or(0)); });
    return numbers;
}

/// Sixteen hexadecimal digits.
CapabilitySet read_set(const Place& place, ErrorList& errors)
{
    CapabilitySet set;
    const std::optional<std::string> text = read_string(place, errors);
    const char* const end = text ? text->data() + text->size() : nullptr;
    if (text && (text->size() != 16 || std::from_chars(text->data(), end, set.bits, 16).ptr != end))
        wrong_value(place, Expected::CapabilityValue, errors);
    return set;
}

void read_capabilities(const Place& place, Credentials& credentials, ErrorList& errors)
{
    const Members members { place, { "effective", "permitted", "inheritable", "bounding", "ambient" }, errors };
    if (const auto set = members.require("effective"))
        credentials.effective = read_set(*set, errors);
    if (const auto set = members.require("permitted"))
        credentials.permitted = read_set(*set, errors);
    if (const auto set = members.require("inheritable"))
        credentials.inheritable = read_set(*set, errors);
    if (const auto set = members.require("bounding"))
        credentials.bounding = read_set(*set, errors);
    if (const auto set = members.require("ambient"))
        credentials.ambient = read_set(*set, errors);
}

Credentials read_credentials(const Members& members, ErrorList& errors)
{
    Credentials credentials;
    if (const auto uid = members.require("uid"))
        credentials.uid = read_ids(*uid, errors);
    if (const auto gid = members.require("gid"))
        credentials.gid = read_ids(*gid, errors);
    if (const auto groups = members.require("groups"))
        credentials.groups = read_number_list(*groups, errors);
    if (const auto capabilities = members.require("capabilities"))
        read_capabilities(*capabilities, credentials, errors);
    if (const auto flag = members.require("no_new_privileges"))
        credentials.no_new_privileges = read_boolean(*flag, errors).value_or(false);
    if (const auto pids = members.require("pids"))
        credentials.pids = read_number_list(*pids, errors);
    return credentials;
}

NamespaceInodes read_inodes(const Place& place, ErrorList& errors)
{
    NamespaceInodes inodes {};
    const Members members { place, { "cgroup", "ipc", "mnt", "net", "pid", "time", "user", "uts" }, errors };
    for (const NamespaceType type : all_namespace_types)
        if (const auto inode = members.find(type_name(type)))
            inodes[static_cast<std::size_t>(type)] = read_inode(*inode, errors);
    return inodes;
}

Holder read_holder(const Place& place, ErrorList& errors)
{
    Holder holder;
    const Members members { place, { "kind", "pid", "number", "path" }, errors };
    if (const auto at = members.require("kind")) {
        const std::optional<std::string> name = read_string(*at, errors);
        const std::optional<Holder::Kind> kind = name ? holder_of_name(*name) : std::nullopt;
        if (name && !kind)
            wrong_value(*at, Expected::String, errors);
        holder.kind = kind.value_or(Holder::Kind::Unknown);
    }
    if (const auto pid = members.find("pid"))
        holder.pid = read_number(*pid, Expected::Integer, errors).value_or(0);
    if (const auto number = members.find("number"))
        holder.number = read_number(*number, Expected::Integer, errors).value_or(0);
    if (const auto path = members.find("path"))
        holder.path = read_string(*path, errors).value_or("");
    return holder;
}

/// A row that the kernel could have written: IDs inside that exist.
void check_row(const IdRange& row, const Place& place, ErrorList& errors)
{
    if (row.count == 0 || std::uint64_t { row.inside } + row.count > invalid_id)
        wrong_value(place, Expected::Integer, errors);
}

} // namespace

std::string read_name(const Place& place, ErrorList& errors)
{
    std::string name = read_string(place, errors).value_or("");
    if (name.size() > longest_tree_name)
        wrong_value(place, Expected::String, errors);
    return name;
}

Process read_process(const Place& place, ErrorList& errors)
{
    Process process;
    const Members members { place,
        { "pid", "name", "uid", "gid", "groups", "capabilities", "no_new_privileges", "pids", "namespaces", "command" },
        errors };
    if (const auto pid = members.require("pid"))
        process.pid = read_number(*pid, Expected::Integer, errors).value_or(0);
    if (const auto name = members.require("name"))
        process.name = read_name(*name, errors);
    if (members.find("uid"))
        process.credentials = read_credentials(members, errors);
    if (const auto namespaces = members.find("namespaces"))
        process.namespaces = read_inodes(*namespaces, errors);
    if (const auto command = members.find("command"))
        for_each_element(*command, errors,
            [&](const Place& at) { process.command.push_back(read_string(at, errors).value_or("")); });
    return process;
}

std::vector<Holder> read_holders(const Place& place, ErrorList& errors)
{
    std::vector<Holder> holders;
    for_each_element(place, errors, [&](const Place& at) { holders.push_back(read_holder(at, errors)); });
    return holders;
}

std::optional<IdMap> read_id_map(const Place& place, ErrorList& errors)
{
    if (place.node.kind == JsonNode::Kind::Null)
        return std::nullopt;
    IdMap map;
    for_each_element(place, errors, [&](const Place& at) {
        const std::size_t errors_before = errors.size();
        const std::array<std::uint32_t, 3> row = read_numbers<3>(at, errors);
        map.ranges.push_back({ row[0], row[1], row[2] });
        if (errors.size() == errors_before)
            check_row(map.ranges.back(), at, errors);
    });
    return map;
}

std::optional<Id> read_optional_id(const Place& place, ErrorList& errors)
{
    if (place.node.kind == JsonNode::Kind::Null)
        return std::nullopt;
    return read_id(place, Expected::IdValue, errors);
}

std::uint64_t read_inode(const Place& place, ErrorList& errors)
{
    if (!place.node.any_integer())
        wrong_type(place, Expected::Integer, errors);
    else if (place.node.kind != JsonNode::Kind::Integer || place.node.integer == 0)
        wrong_value(place, Expected::Integer, errors);
    return place.node.kind == JsonNode::Kind::Integer ? place.node.integer : 0;
}

NamespaceType read_namespace_type(const Place& place, ErrorList& errors)
{
    const std::optional<std::string> name = read_string(place, errors);
    const std::optional<NamespaceType> type = name ? type_of_name(*name) : std::nullopt;
    if (name && !type)
        wrong_value(place, Expected::NamespaceName, errors);
    return type.value_or(NamespaceType::Mnt);
}

} // namespace nestbox
