// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/isolationreader.h"

#include "engine/profile/legalnames.h"
#include "engine/profile/namespacename.h"
#include "engine/profile/scalars.h"

namespace nestbox {
namespace {

bool is_namespace_name(std::string_view name)
{
    return namespace_of_name(name).has_value();
}

std::set<NamespaceKind> read_namespaces(const Place& place, ErrorList& errors)
{
    std::set<NamespaceKind> kinds;
    for (const std::string& name : read_string_set(place, Expected::NamespaceName, is_namespace_name, errors))
        kinds.insert(*namespace_of_name(name));
    return kinds;
}

RootKind read_root(const Place& place, ErrorList& errors)
{
    const std::optional<std::string> text = read_string(place, errors, Expected::RootValue);
    if (text && text != "host" && text != "private")
        wrong_value(place, Expected::RootValue, errors);
    return text == "private" ? RootKind::Private : RootKind::Host;
}

BindMount read_bind(const Place& place, ErrorList& errors)
{
    BindMount mount;
    const Members members { place, { "bind", "at", "read_only" }, errors };
    if (const auto source = members.find("bind"))
        mount.source
            = read_legal_string(*source, Expected::AbsoluteOrHomePath, is_absolute_or_home_path, errors).value_or("");
    if (const auto target = members.require("at"))
        mount.target = read_legal_string(*target, Expected::AbsolutePath, is_absolute_path, errors).value_or("");
    if (const auto read_only = members.find("read_only"))
        mount.read_only = read_boolean(*read_only, errors).value_or(false);
    return mount;
}

TmpfsMount read_tmpfs(const Place& place, ErrorList& errors)
{
    TmpfsMount mount;
    const Members members { place, { "tmpfs" }, errors };
    if (const auto target = members.find("tmpfs"))
        mount.target = read_legal_string(*target, Expected::AbsolutePath, is_absolute_path, errors).value_or("");
    return mount;
}

bool has_key(const JsonNode& node, std::string_view key)
{
    for (const JsonNode& child : node.children)
        if (child.key == key)
            return true;
    return false;
}

/// Either {"bind", "at", "read_only"} or {"tmpfs"}.
ProfileMount read_mount(const Place& place, ErrorList& errors)
{
    const bool bind = has_key(place.node, "bind");
    const bool tmpfs = has_key(place.node, "tmpfs");
    if (place.node.kind != JsonNode::Kind::Object)
        wrong_type(place, Expected::Mount, errors);
    else if (bind == tmpfs)
        wrong_value(place, Expected::Mount, errors);
    else if (bind)
        return read_bind(place, errors);
    else
        return read_tmpfs(place, errors);
    return TmpfsMount {};
}

std::vector<ProfileMount> read_mounts(const Place& place, ErrorList& errors)
{
    std::vector<ProfileMount> mounts;
    if (place.node.kind != JsonNode::Kind::Array) {
        wrong_type(place, Expected::Array, errors);
        return mounts;
    }
    for (std::size_t i = 0; i < place.node.children.size(); ++i)
        mounts.push_back(read_mount(place.element(i), errors));
    return mounts;
}

/// What a key needs of the "namespaces" beside it.
void check_needs(const Isolation& isolation, const Members& members, ErrorList& errors)
{
    const auto need = [&](std::string_view key, NamespaceKind kind, Expected expected) {
        if (const auto at = members.find(key); at && !isolation.namespaces.contains(kind))
            wrong_value(*at, expected, errors);
    };
    if (isolation.hostname)
        need("hostname", NamespaceKind::Uts, Expected::UtsNamespace);
    if (isolation.root == RootKind::Private) {
        need("root", NamespaceKind::Mount, Expected::MountNamespace);
        need("root", NamespaceKind::Pid, Expected::PidNamespace);
    }
    if (!isolation.mounts.empty())
        need("mounts", NamespaceKind::Mount, Expected::MountNamespace);
}

} // namespace

Isolation read_isolation(const Place& place, ErrorList& errors)
{
    Isolation isolation;
    const Members members { place, { "namespaces", "hostname", "root", "mounts" }, errors };
    const std::size_t errors_before = errors.size();
    if (const auto at = members.find("namespaces"))
        isolation.namespaces = read_namespaces(*at, errors);
    const bool namespaces_known = errors.size() == errors_before;
    if (const auto at = members.find("hostname"))
        isolation.hostname = read_legal_string(*at, Expected::Hostname, is_hostname, errors);
    if (const auto at = members.find("root"))
        isolation.root = read_root(*at, errors);
    if (const auto at = members.find("mounts"))
        isolation.mounts = read_mounts(*at, errors);
    if (namespaces_known)
        check_needs(isolation, members, errors);
    return isolation;
}

} // namespace nestbox
