// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/shellscript.h"

#include <utility>

namespace nestbox {
namespace {

/// A command and the here-document that follows its line.
struct Command
{
    std::string line;
    std::string document;
};

std::string map_file(IdKind kind)
{
    return kind == IdKind::Gid ? "\"/proc/$pid/gid_map\"" : "\"/proc/$pid/uid_map\"";
}

/// In decimal, without leading zeros: the tools read 010 as eight.
Command tool_command(IdKind kind, const IdMap& map)
{
    std::string line = kind == IdKind::Gid ? "newgidmap \"$pid\"" : "newuidmap \"$pid\"";
    for (const IdRange& range : map.ranges)
        for (const Id number : { range.inside, range.outside, range.count })
            line.append(" ").append(std::to_string(number));
    return { std::move(line), {} };
}

Command map_command(IdKind kind, const Assessment::Map& map)
{
    if (map.route == Route::Subordinate)
        return tool_command(kind, map.map);
    const std::string text = map.map.to_kernel_text();
    if (map.route == Route::Administrator)
        return { "sudo tee " + map_file(kind) + " >/dev/null <<'MAP'", text + "MAP\n" };
    if (map.map.ranges.size() == 1)
        return { "echo " + shell_quoted(std::string_view { text }.substr(0, text.size() - 1)) + " >" + map_file(kind),
            {} };
    return { "cat >" + map_file(kind) + " <<'MAP'", text + "MAP\n" };
}

/// What is done to the maps of process $pid, each step only if the ones before it succeeded.
std::string map_commands(const Assessment::Level& level)
{
    std::string text;
    const auto add = [&](const Command& command) {
        text.append("    ").append(command.line).append(" &&\n").append(command.document);
    };
    if (level.setgroups == Setgroups::Deny) // too late once gid_map is written
        add({ "echo deny >\"/proc/$pid/setgroups\"", {} });
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid })
        if (level.of(kind).route != Route::Unmapped)
            add(map_command(kind, level.of(kind)));
    return text;
}

} // namespace

std::string shell_quoted(std::string_view word)
{
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+./:,@%=";
    if (!word.empty() && word.find_first_not_of(plain) == std::string_view::npos)
        return std::string { word };
    std::string quoted = "'";
    for (const char c : word)
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += c;
    return quoted + '\'';
}

/// The first half of the pipe writes the maps and says so; the second half becomes the namespace, says its PID through
/// a FIFO and waits. If it could not be created, an empty line lets the first half end. The FIFO is held open, so that
/// no half waits for the other to open it.
std::string script_mapped_from_outside(const Assessment::Level& level, const InnerCommand& command)
{
    const bool keep = command.keeps_capabilities || !command.identity.empty();
    const std::string setpriv = command.identity.empty() ? "" : "setpriv " + command.identity;
    return R"((
  d=$(mktemp -d) && mkfifo "$d/pid" || exit
  trap 'rm -rf "$d"' EXIT
  exec 4<>"$d/pid"
  {
    read -r pid <&4 && [ -n "$pid" ] &&
)" + map_commands(level)
        + R"(    echo mapped
  } | {
    unshare --user)"
        + (keep ? " --keep-caps" : "") + R"( sh -c 'echo $$ >"$0" && read -r mapped && exec )" + setpriv
        + R"("$@" <&3 3<&- 4<&-' "$d/pid" )" + command.words + R"(
    status=$?
    echo >&4
    exit "$status"
  }
) 3<&0
)";
}

} // namespace nestbox
