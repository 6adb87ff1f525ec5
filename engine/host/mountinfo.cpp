// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/mountinfo.h"

#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <sys/sysmacros.h>

namespace nestbox {
namespace {

/// The next word, which is taken off `text`.
std::string_view take_word(std::string_view& text)
{
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return word;
}

bool octal(char c)
{
    return c >= '0' && c <= '7';
}

/// Blank, tab, newline and backslash stand as \\ and three octal digits (mangle_path).
std::string unmangled(std::string_view text)
{
    std::string path;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape
            = text[i] == '\\' && i + 3 < text.size() && octal(text[i + 1]) && octal(text[i + 2]) && octal(text[i + 3]);
        if (!escape) {
            path += text[i];
            continue;
        }
        path += static_cast<char>((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
        i += 3;
    }
    return path;
}

std::optional<dev_t> parse_device(std::string_view text)
{
    unsigned major_number = 0;
    unsigned minor_number = 0;
    const char* const end = text.data() + text.size();
    const auto [colon, error] = std::from_chars(text.data(), end, major_number);
    if (error != std::errc {} || colon == end || *colon != ':')
        return std::nullopt;
    if (std::from_chars(colon + 1, end, minor_number).ec != std::errc {})
        return std::nullopt;
    return makedev(major_number, minor_number);
}

/// ID, parent's ID, device, root, mount point, options, [tags …,] "-", type, source, options of the file system
std::optional<Mount> parse_line(std::string_view line)
{
    take_word(line);
    take_word(line);
    const std::optional<dev_t> device = parse_device(take_word(line));
    Mount mount;
    mount.root = unmangled(take_word(line));
    mount.point = unmangled(take_word(line));
    std::string_view word = take_word(line);
    while (word != "-" && !line.empty())
        word = take_word(line);
    mount.type = take_word(line);
    take_word(line);
    mount.options = take_word(line);
    if (!device || mount.type.empty())
        return std::nullopt;
    mount.device = *device;
    return mount;
}

} // namespace

bool Mount::hidepid() const
{
    constexpr std::string_view key = "hidepid=";
    const std::size_t at = options.find(key);
    if (type != "proc" || at == std::string::npos)
        return false;
    const std::string_view value = std::string_view { options }.substr(at + key.size());
    return !value.starts_with('0') && !value.starts_with("off");
}

std::vector<Mount> parse_mountinfo(std::string_view text)
{
    std::vector<Mount> mounts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (std::optional<Mount> mount = parse_line(text.substr(0, end)))
            mounts.push_back(std::move(*mount));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return mounts;
}

} // namespace nestbox
