// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/visibletree.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace nestbox {
namespace {

/// "/" and a path below it, as one.
std::string below(std::string_view folder, std::string_view rest)
{
    if (rest.empty())
        return std::string { folder };
    return (folder == "/" ? std::string {} : std::string { folder }) + '/' + std::string { rest };
}

/// What follows `folder` in `path`, which is within it: no slash at its start.
std::string_view rest_of(std::string_view path, std::string_view folder)
{
    if (path == folder)
        return {};
    return path.substr(folder == "/" ? 1 : folder.size() + 1);
}

std::string with_home(std::string_view path, std::string_view home)
{
    const bool at_home = path == "~" || path.starts_with("~/");
    return at_home ? std::string { home } + std::string { path.substr(1) } : std::string { path };
}

} // namespace

std::string normal_path(std::string_view path, std::string_view home)
{
    const std::string whole = with_home(path, home);
    std::vector<std::string_view> names;
    for (std::string_view left = whole; !left.empty();) {
        const std::size_t end = std::min(left.find('/'), left.size());
        const std::string_view name = left.substr(0, end);
        if (name == "..") {
            if (!names.empty())
                names.pop_back();
        } else if (!name.empty() && name != ".") {
            names.push_back(name);
        }
        left.remove_prefix(std::min(end + 1, left.size()));
    }
    std::string normal;
    for (const std::string_view name : names)
        normal.append("/").append(name);
    return normal.empty() ? "/" : normal;
}

bool is_within(std::string_view path, std::string_view folder)
{
    return folder == "/" || path == folder || (path.starts_with(folder) && path[folder.size()] == '/');
}

const std::string& target_of(const ProfileMount& mount)
{
    const auto* bind = std::get_if<BindMount>(&mount);
    return bind != nullptr ? bind->target : std::get<TmpfsMount>(mount).target;
}

std::vector<std::size_t> mount_order(const std::vector<ProfileMount>& mounts)
{
    std::vector<std::size_t> order(mounts.size());
    std::iota(order.begin(), order.end(), std::size_t { 0 });
    std::ranges::stable_partition(order, [&](std::size_t row) { return normal_path(target_of(mounts[row])) == "/"; });
    return order;
}

VisibleTree::VisibleTree(const Isolation& isolation, std::string_view home)
{
    bool furnished = isolation.root == RootKind::Host;
    if (isolation.root == RootKind::Host)
        m_mounts.push_back({ .source = "/", .target = "/" });
    for (const std::size_t row : mount_order(isolation.mounts)) {
        const bool on_root = normal_path(target_of(isolation.mounts[row])) == "/";
        if (!furnished && !on_root)
            furnish();
        furnished = furnished || !on_root;
        add(isolation.mounts[row], home);
    }
    if (!furnished)
        furnish();
}

/// What an empty root has of its own.
void VisibleTree::furnish()
{
    for (const char* folder : { "/proc", "/dev", "/tmp" })
        m_mounts.push_back({ .source = {}, .target = folder });
}

void VisibleTree::add(const ProfileMount& mount, std::string_view home)
{
    const auto* bind = std::get_if<BindMount>(&mount);
    Mount added { .source = {}, .target = normal_path(target_of(mount)) };
    if (bind != nullptr) {
        added.source = normal_path(bind->source, home);
        added.read_only = bind->read_only;
        added.bound = true;
    }
    m_mounts.push_back(std::move(added));
}

bool VisibleTree::covered_after(std::size_t mount, std::string_view inside) const
{
    return std::any_of(m_mounts.begin() + static_cast<std::ptrdiff_t>(mount) + 1, m_mounts.end(),
        [inside](const Mount& later) { return is_within(inside, later.target); });
}

Sight VisibleTree::sight_of(std::string_view path) const
{
    const std::string wanted = normal_path(path);
    Sight best = Sight::Hidden;
    for (std::size_t i = 0; i < m_mounts.size(); ++i) {
        const Mount& mount = m_mounts[i];
        if (!mount.source || !is_within(wanted, *mount.source))
            continue;
        if (!covered_after(i, below(mount.target, rest_of(wanted, *mount.source))))
            best = std::max(best, mount.read_only ? Sight::ReadOnly : Sight::Writable);
    }
    return best;
}

std::vector<VisibleFolder> VisibleTree::folders() const
{
    std::vector<VisibleFolder> found;
    for (std::size_t i = 0; i < m_mounts.size(); ++i)
        if (m_mounts[i].bound && !covered_after(i, m_mounts[i].target))
            found.push_back({ *m_mounts[i].source, m_mounts[i].read_only });
    return found;
}

} // namespace nestbox
