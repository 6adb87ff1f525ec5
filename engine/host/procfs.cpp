// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/procfs.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <optional>
#include <string_view>
#include <sys/statfs.h>
#include <sys/syscall.h>

namespace nestbox {
namespace {

constexpr std::size_t proc_page = 4096;

/// Of struct linux_dirent64 (getdents64(2)): glibc names the same layout struct dirent64.
using Entry = struct dirent64;

std::optional<std::uint32_t> pid_of(const char* name)
{
    std::uint32_t pid = 0;
    const char* const end = name + std::strlen(name);
    const auto [stop, error] = std::from_chars(name, end, pid);
    if (error != std::errc {} || stop != end)
        return std::nullopt;
    return pid;
}

void take_entries(const char* buffer, std::size_t size, std::vector<ListedProcess>& processes)
{
    for (std::size_t at = 0; at < size;) {
        const Entry* const entry = reinterpret_cast<const Entry*>(buffer + at);
        if (const std::optional<std::uint32_t> pid = pid_of(entry->d_name))
            processes.push_back({ *pid, entry->d_ino });
        at += entry->d_reclen;
    }
}

} // namespace

bool list_processes(int proc, std::vector<ListedProcess>& processes)
{
    alignas(Entry) std::array<char, 32768> buffer;
    processes.clear();
    if (::lseek(proc, 0, SEEK_SET) < 0)
        return false;
    for (;;) {
        const long size = ::syscall(SYS_getdents64, proc, buffer.data(), buffer.size());
        if (size <= 0)
            return size == 0;
        take_entries(buffer.data(), static_cast<std::size_t>(size), processes);
    }
}

ProcPath::ProcPath(std::uint32_t pid, const char* tail)
{
    char* end = std::to_chars(m_text, m_text + 11, pid).ptr;
    if (tail == nullptr)
        return;
    *end++ = '/';
    std::strncpy(end, tail, static_cast<std::size_t>(m_text + sizeof m_text - 1 - end));
}

FileDescriptor open_process(int proc, std::uint32_t pid)
{
    return FileDescriptor { ::openat(proc, ProcPath { pid }.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC) };
}

bool NamespaceLink::denied() const
{
    return error == EACCES || error == EPERM;
}

std::uint64_t inode_of_link(const char* text, std::size_t length)
{
    const std::string_view link { text, length };
    const std::size_t open = link.find(":[");
    if (open == std::string_view::npos || link.starts_with('/') || link.back() != ']')
        return 0;
    std::uint64_t inode = 0;
    const char* const end = text + length - 1;
    const auto [stop, error] = std::from_chars(text + open + 2, end, inode);
    return error == std::errc {} && stop == end ? inode : 0;
}

FileDescriptor open_proc()
{
    FileDescriptor proc { ::open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC) };
    struct statfs file_system;
    if (!proc || ::fstatfs(proc.get(), &file_system) != 0 || file_system.f_type == PROC_SUPER_MAGIC)
        return proc;
    errno = ENODEV;
    return {};
}

NamespaceLink read_namespace_link(int directory, const char* path)
{
    char text[64];
    const ssize_t length = ::readlinkat(directory, path, text, sizeof text);
    if (length < 0)
        return { 0, errno };
    return { inode_of_link(text, static_cast<std::size_t>(length)), 0 };
}

namespace {

/// Until a read gets less than `enough`.
bool read_while(int directory, const char* path, std::string& text, std::size_t enough)
{
    text.clear();
    const FileDescriptor file { ::openat(directory, path, O_RDONLY | O_CLOEXEC) };
    if (!file)
        return false;
    for (;;) {
        std::array<char, proc_page> page;
        const ssize_t size = ::read(file.get(), page.data(), page.size());
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            return size == 0;
        text.append(page.data(), static_cast<std::size_t>(size));
        if (static_cast<std::size_t>(size) < enough)
            return true;
    }
}

} // namespace

bool read_proc_file(int directory, const char* path, std::string& text)
{
    return read_while(directory, path, text, proc_page / 2); // seq_file fills a read as far as whole lines fit
}

bool read_long_proc_file(int directory, const char* path, std::string& text)
{
    return read_while(directory, path, text, 1);
}

} // namespace nestbox
