// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/rootfolder.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace nestbox::launch {

bool RootFolder::open(Links links)
{
    m_links = links;
    m_root = Descriptor { ::open("/", O_PATH | O_DIRECTORY | O_CLOEXEC) };
    return m_root.valid();
}

bool RootFolder::replace(Descriptor tree, bool in_memory)
{
    if (!attach(tree, m_root))
        return false;
    if (in_memory) {
        remember(tree);
        m_links = Links::Refuse;
    }
    m_root = std::move(tree);
    m_replaced = true;
    return true;
}

bool RootFolder::mount(const Descriptor& tree, const std::string& path, bool in_memory)
{
    const bool is_folder = is_directory(tree);
    const Descriptor place = find_or_make(path, is_folder ? S_IFDIR | 0755 : S_IFREG | 0444);
    if (!place.valid())
        return false;
    if (is_directory(place) != is_folder)
        return errno = ENOTDIR, false;
    if (m_links == Links::Follow && is_same_place(place, m_root)) // what lay on it would hide the old root from its end
        return errno = ELOOP, false;
    if (in_memory)
        remember(tree);
    return attach(tree, place);
}

Descriptor RootFolder::folder(const std::string& path, mode_t mode)
{
    return find_or_make(path, S_IFDIR | mode);
}

bool RootFolder::link(const std::string& path, const char* target) const
{
    const std::size_t slash = path.rfind('/');
    const Descriptor parent = open_within(m_root, path.substr(0, slash + 1), m_links);
    if (!parent.valid() || !is_in_memory(parent))
        return parent.valid();
    return symlinkat(target, parent.get(), path.c_str() + slash + 1) == 0 || errno == EEXIST;
}

bool RootFolder::is_in_memory(const Descriptor& place) const
{
    struct stat status {};
    return fstat(place.get(), &status) == 0 && m_memory.contains(status.st_dev);
}

/// Each further component is looked up from the root again, so that none can lead out of it.
Descriptor RootFolder::find_or_make(const std::string& path, mode_t mode) const
{
    Descriptor found = open_within(m_root, path, m_links);
    if (found.valid() || errno != ENOENT)
        return found;
    Descriptor parent = open_within(m_root, "/", m_links);
    for (std::size_t start = path.find_first_not_of('/'); start != std::string::npos;) {
        const std::size_t end = path.find('/', start);
        const std::size_t next = path.find_first_not_of('/', end);
        const std::string name = path.substr(start, end - start);
        found = open_within(m_root, path.substr(0, end), m_links);
        if (!found.valid() && errno == ENOENT && make(parent, name, next == std::string::npos ? mode : S_IFDIR | 0755))
            found = open_within(m_root, path.substr(0, end), m_links);
        if (!found.valid())
            return {};
        parent = std::move(found);
        start = next;
    }
    return parent;
}

bool RootFolder::make(const Descriptor& parent, const std::string& name, mode_t mode) const
{
    if (!is_in_memory(parent))
        return errno = m_memory.empty() ? ENOENT : EROFS, false;
    return S_ISDIR(mode) ? mkdirat(parent.get(), name.c_str(), mode & ~S_IFMT) == 0
                         : mknodat(parent.get(), name.c_str(), mode, 0) == 0;
}

void RootFolder::remember(const Descriptor& tree)
{
    struct stat status {};
    if (fstat(tree.get(), &status) == 0)
        m_memory.insert(status.st_dev);
}

} // namespace nestbox::launch
