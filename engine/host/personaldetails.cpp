// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/personaldetails.h"

#include "engine/host/account.h"
#include "engine/host/procfs.h"

#include <set>
#include <string_view>

namespace nestbox {
namespace {

std::vector<std::string> read_command_below(int proc, std::uint32_t pid)
{
    std::string text;
    if (!read_proc_file(proc, ProcPath { pid, "cmdline" }.c_str(), text))
        return {};
    std::vector<std::string> command;
    for (std::string_view rest { text }; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\0'), rest.size());
        command.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return command;
}

void collect(const std::vector<Process>& processes, std::set<Id>& users)
{
    for (const Process& process : processes)
        if (process.credentials)
            users.insert(process.credentials->uid.effective);
}

} // namespace

void add_user_names(NamespaceTree& tree)
{
    std::set<Id> users;
    for (const NamespaceNode& node : tree.nodes)
        if (node.owner_here)
            users.insert(*node.owner_here);
    collect(tree.processes, users);
    for (const HiddenGroup& group : tree.hidden)
        collect(group.processes, users);
    for (const Id user : users)
        if (!tree.user_names.contains(user))
            if (const auto account = find_account(user))
                tree.user_names.emplace(user, account->name);
}

void add_commands(NamespaceTree& tree)
{
    const FileDescriptor proc = open_proc();
    for (Process& process : tree.processes)
        process.command = read_command_below(proc.get(), process.pid);
    for (HiddenGroup& group : tree.hidden)
        for (Process& process : group.processes)
            process.command = read_command_below(proc.get(), process.pid);
}

std::vector<std::string> read_command(std::uint32_t pid)
{
    return read_command_below(open_proc().get(), pid);
}

} // namespace nestbox
