// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/document/isolationedits.h"

#include <utility>

namespace nestbox {

std::optional<IsolationNeed> needOf(const Isolation& isolation, NamespaceKind kind)
{
    const bool forRoot = kind == NamespaceKind::Mount || kind == NamespaceKind::Pid;
    if (isolation.root == RootKind::Private && forRoot)
        return IsolationNeed::PrivateRoot;
    if (kind == NamespaceKind::Mount && !isolation.mounts.empty())
        return IsolationNeed::Mounts;
    if (kind == NamespaceKind::Uts && isolation.hostname)
        return IsolationNeed::Hostname;
    return std::nullopt;
}

void addNamespace(Isolation& isolation, NamespaceKind kind)
{
    isolation.namespaces.insert(kind);
}

void removeNamespace(Isolation& isolation, NamespaceKind kind)
{
    isolation.namespaces.erase(kind);
    if (kind == NamespaceKind::Mount || kind == NamespaceKind::Pid)
        isolation.root = RootKind::Host;
    if (kind == NamespaceKind::Mount)
        isolation.mounts.clear();
    if (kind == NamespaceKind::Uts)
        isolation.hostname.reset();
}

void setRoot(Isolation& isolation, RootKind root)
{
    isolation.root = root;
    if (root == RootKind::Private)
        isolation.namespaces.insert({ NamespaceKind::Mount, NamespaceKind::Pid });
}

void setHostname(Isolation& isolation, const std::string& name)
{
    if (name.empty()) {
        isolation.hostname.reset();
        return;
    }
    isolation.hostname = name;
    isolation.namespaces.insert(NamespaceKind::Uts);
}

void addMount(Isolation& isolation, ProfileMount mount)
{
    isolation.mounts.push_back(std::move(mount));
    isolation.namespaces.insert(NamespaceKind::Mount);
}

bool moveMount(Isolation& isolation, std::size_t row, int step)
{
    const auto to = static_cast<std::ptrdiff_t>(row) + step;
    if (row >= isolation.mounts.size() || to < 0 || to >= std::ssize(isolation.mounts))
        return false;
    std::swap(isolation.mounts[row], isolation.mounts[static_cast<std::size_t>(to)]);
    return true;
}

} // namespace nestbox
