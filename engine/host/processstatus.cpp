// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/processstatus.h"

#include <array>
#include <charconv>
#include <string>

namespace nestbox {
namespace {

/// Reads numbers between blanks, one after the other.
class Numbers
{
public:
    explicit Numbers(std::string_view text, int base = 10)
        : m_at(text.data())
        , m_end(text.data() + text.size())
        , m_base(base)
    {
    }

    template <typename Number> bool next(Number& number)
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\t'))
            ++m_at;
        const auto [stop, error] = std::from_chars(m_at, m_end, number, m_base);
        m_at = stop;
        return error == std::errc {};
    }

private:
    const char* m_at;
    const char* m_end;
    int m_base;
};

void read_ids(std::string_view value, Credentials::Ids& ids)
{
    Numbers numbers { value };
    numbers.next(ids.real) && numbers.next(ids.effective) && numbers.next(ids.saved) && numbers.next(ids.filesystem);
}

void read_list(std::string_view value, std::vector<std::uint32_t>& list)
{
    list.clear();
    Numbers numbers { value };
    for (std::uint32_t number = 0; numbers.next(number);)
        list.push_back(number);
}

void read_set(std::string_view value, CapabilitySet& set)
{
    Numbers { value, 16 }.next(set.bits);
}

/// The kernel writes a newline in the name as \n and a backslash as \\ (proc_task_name).
std::string unescaped(std::string_view text)
{
    std::string name;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == '\\' && i + 1 < text.size();
        name += !escape ? text[i] : text[i + 1] == 'n' ? '\n' : text[i + 1];
        i += escape ? 1 : 0;
    }
    return name;
}

void read_name(std::string_view value, std::string& name)
{
    value.remove_prefix(value.starts_with('\t') ? 1 : 0);
    if (value.find('\\') == std::string_view::npos)
        name.assign(value);
    else
        name = unescaped(value);
}

struct Line
{
    std::string_view key;
    void (*read)(std::string_view, Process&);
};

/// In the order of the file.
constexpr std::array lines {
    Line { "Name", [](std::string_view v, Process& p) { read_name(v, p.name); } },
    Line { "Uid", [](std::string_view v, Process& p) { read_ids(v, p.credentials->uid); } },
    Line { "Gid", [](std::string_view v, Process& p) { read_ids(v, p.credentials->gid); } },
    Line { "Groups", [](std::string_view v, Process& p) { read_list(v, p.credentials->groups); } },
    Line { "NSpid", [](std::string_view v, Process& p) { read_list(v, p.credentials->pids); } },
    Line { "CapInh", [](std::string_view v, Process& p) { read_set(v, p.credentials->inheritable); } },
    Line { "CapPrm", [](std::string_view v, Process& p) { read_set(v, p.credentials->permitted); } },
    Line { "CapEff", [](std::string_view v, Process& p) { read_set(v, p.credentials->effective); } },
    Line { "CapBnd", [](std::string_view v, Process& p) { read_set(v, p.credentials->bounding); } },
    Line { "CapAmb", [](std::string_view v, Process& p) { read_set(v, p.credentials->ambient); } },
    Line { "NoNewPrivs", [](std::string_view v, Process& p) { p.credentials->no_new_privileges = v.ends_with('1'); } },
};

} // namespace

void parse_process_status(std::string_view text, Process& process)
{
    process.credentials.emplace();
    auto expected = lines.begin();
    while (!text.empty() && expected != lines.end()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        for (auto at = expected; at != lines.end(); ++at)
            if (line.starts_with(at->key) && line.substr(at->key.size()).starts_with(':')) {
                at->read(line.substr(at->key.size() + 1), process);
                expected = at + 1;
                break;
            }
    }
}

} // namespace nestbox
