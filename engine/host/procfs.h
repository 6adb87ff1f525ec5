// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/filedescriptor.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nestbox {

/// One process as a listing of /proc shows it.
struct ListedProcess
{
    std::uint32_t pid = 0;
    std::uint64_t inode = 0; ///< of /proc/PID: a pid that is used again gets another one (proc_fill_cache)
};

/// The processes in `proc`, an open /proc, by pid, into `processes` (its storage is used again). False = errno says
/// why.
[[nodiscard]] bool list_processes(int proc, std::vector<ListedProcess>& processes);

/// A path below /proc, kept small and without allocation: "PID" or "PID/TAIL".
class ProcPath
{
public:
    explicit ProcPath(std::uint32_t pid, const char* tail = nullptr);
    [[nodiscard]] const char* c_str() const { return m_text; }

private:
    char m_text[64] {};
};

/// An open /proc/PID; it stays that of this process: once it is gone, all below says ESRCH.
[[nodiscard]] FileDescriptor open_process(int proc, std::uint32_t pid);

/// What readlink(2) of a namespace link said.
struct NamespaceLink
{
    std::uint64_t inode = 0; ///< of "user:[4026531837]"; 0 = could not be read
    int error = 0; ///< errno

    /// The process exists, yet the reader may not see its namespaces (or, with hidepid=1, anything).
    [[nodiscard]] bool denied() const;
};

/// /proc, or nothing and an errno: ENODEV = something else is mounted there.
[[nodiscard]] FileDescriptor open_proc();

[[nodiscard]] NamespaceLink read_namespace_link(int directory, const char* path);

/// The number of "TYPE:[NUMBER]"; 0 = `text` is nothing of the kind.
[[nodiscard]] std::uint64_t inode_of_link(const char* text, std::size_t length);

/// Reads a procfs file whose lines are shorter than half a page into `text`. False = errno says why.
[[nodiscard]] bool read_proc_file(int directory, const char* path, std::string& text);

/// Likewise, with lines of any length: mountinfo has lines of several pages (overlays), and seq_read_iter() ends a read
/// early where the next line does not fit. Takes one read more.
[[nodiscard]] bool read_long_proc_file(int directory, const char* path, std::string& text);

} // namespace nestbox
