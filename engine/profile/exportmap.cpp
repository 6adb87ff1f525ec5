// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/exportmap.h"

#include "engine/profile/exportwriters.h"

#include <utility>

namespace nestbox {
namespace {

using Text = std::expected<std::string, ExportError>;

/// "newuidmap" and the like, with the numbers of a map: inside, outside, count.
std::string tool_line(IdKind kind, const IdMap& map)
{
    std::string line = kind == IdKind::Gid ? "newgidmap" : "newuidmap";
    line += " \"$pid\"";
    for (const IdRange& range : map.ranges)
        line.append(1, ' ').append(joined(range, ' '));
    return line + '\n';
}

std::string kernel_section(IdKind kind, const IdMap& map)
{
    return (kind == IdKind::Gid ? "gid_map:\n" : "uid_map:\n") + map.to_kernel_text();
}

std::string lxc_lines(IdKind kind, const IdMap& map)
{
    std::string lines;
    for (const IdRange& range : map.ranges)
        lines.append("lxc.idmap = ").append(kind == IdKind::Gid ? "g " : "u ").append(joined(range, ' ')).append("\n");
    return lines;
}

/// One piece of text a kind that is mapped.
std::string by_kind(const Assessment::Level& level, std::string (*write)(IdKind, const IdMap&))
{
    std::string text;
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid })
        if (!level.of(kind).map.ranges.empty())
            text += write(kind, level.of(kind).map);
    return text;
}

std::string usernsexec_options(std::string_view letter, const IdMap& map)
{
    std::string options;
    for (const IdRange& range : map.ranges)
        options.append(" -m ").append(letter).append(":").append(joined(range, ':'));
    return options;
}

std::string write_usernsexec(const Assessment::Level& level)
{
    std::string line = "lxc-usernsexec";
    if (level.uid.map == level.gid.map)
        line += usernsexec_options("b", level.uid.map);
    else
        line += usernsexec_options("u", level.uid.map) + usernsexec_options("g", level.gid.map);
    return line + '\n';
}

std::string incus_span(Id first, Id count)
{
    std::string text = std::to_string(first);
    return count == 1 ? text : text + '-' + std::to_string(std::uint64_t { first } + count - 1);
}

std::string incus_lines(std::string_view word, const IdMap& map)
{
    std::string lines;
    for (const IdRange& range : map.ranges)
        lines.append(word)
            .append(" ")
            .append(incus_span(range.outside, range.count)) // the host's IDs come first
            .append(" ")
            .append(incus_span(range.inside, range.count))
            .append("\n");
    return lines;
}

std::string write_incus(const Assessment::Level& level)
{
    if (level.uid.map == level.gid.map)
        return incus_lines("both", level.uid.map);
    return incus_lines("uid", level.uid.map) + incus_lines("gid", level.gid.map);
}

} // namespace

Text export_map(const Assessment::Level& level, MapFormat format, const HostFacts& facts)
{
    if (level.uid.map.ranges.empty() && level.gid.map.ranges.empty())
        return std::unexpected { ExportError {} };
    switch (format) {
    case MapFormat::Kernel:
        return by_kind(level, kernel_section);
    case MapFormat::NewIdMap:
        return by_kind(level, tool_line);
    case MapFormat::Unshare:
        return write_unshare(level, facts);
    case MapFormat::Podman:
        return write_podman(level);
    case MapFormat::PodmanRootless:
        return write_rootless_podman(level, facts);
    case MapFormat::LxcConfig:
        return by_kind(level, lxc_lines);
    case MapFormat::LxcUsernsExec:
        return write_usernsexec(level);
    case MapFormat::OciRuntime:
        return write_oci(level);
    case MapFormat::Nsjail:
        return write_nsjail(level);
    case MapFormat::Incus:
        return write_incus(level);
    case MapFormat::Bubblewrap:
        return write_bubblewrap(level, facts);
    }
    return std::unexpected { ExportError {} };
}

} // namespace nestbox
