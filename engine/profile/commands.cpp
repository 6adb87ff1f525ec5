// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/commands.h"

#include "engine/profile/exportwriters.h"
#include "engine/profile/shellscript.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace nestbox {
namespace {

/// The IDs that a process has in the innermost namespace made so far; nullopt = they have no number there.
struct Identity
{
    std::optional<Id> uid;
    std::optional<Id> gid;

    [[nodiscard]] const std::optional<Id>& of(IdKind kind) const { return kind == IdKind::Gid ? gid : uid; }
};

std::string program_words(const Program& program)
{
    if (program.command.empty())
        return "\"${SHELL:-/bin/sh}\"";
    std::string words;
    for (const std::string& word : program.command)
        words.append(words.empty() ? "" : " ").append(shell_quoted(word));
    return words;
}

/// Both maps are written by unshare itself, or not at all.
bool is_written_by_unshare(const Assessment::Level& level)
{
    return std::ranges::all_of(std::array { level.uid.route, level.gid.route },
        [](Route route) { return route == Route::Self || route == Route::Unmapped; });
}

/// An ID under which the next namespace can be made: the present one, else root, else any that is mapped (C4).
std::optional<Id> usable_id(const std::optional<Id>& present, const IdMap& map)
{
    if (present || map.ranges.empty())
        return present;
    return map.outside_of(0) ? 0 : map.ranges.front().inside;
}

class CommandWriter
{
public:
    CommandWriter(const Assessment& assessment, const HostFacts& facts, const Profile& profile)
        : m_assessment { assessment }
        , m_facts { facts }
        , m_program { profile.program }
    {
    }

    [[nodiscard]] std::string write()
    {
        Identity identity { m_facts.uid.me, m_facts.gid.me };
        std::vector<std::string> scripts;
        for (std::size_t level = 0; level < m_assessment.levels.size(); ++level) {
            const Identity now = inside(m_assessment.levels[level], identity);
            const Identity wanted = wanted_identity(level, now);
            scripts.push_back(level_script(level, identity_options(level, now, wanted)));
            identity = wanted;
        }
        return assembled(scripts);
    }

private:
    [[nodiscard]] bool is_last(std::size_t level) const { return level + 1 == m_assessment.levels.size(); }

    static Identity inside(const Assessment::Level& level, const Identity& outside)
    {
        const auto translate
            = [](const IdMap& map, const std::optional<Id>& id) { return id ? map.inside_of(*id) : std::nullopt; };
        return { translate(level.uid.map, outside.uid), translate(level.gid.map, outside.gid) };
    }

    [[nodiscard]] Identity wanted_identity(std::size_t level, const Identity& now) const
    {
        if (is_last(level))
            return { m_assessment.user ? m_assessment.user : now.uid,
                m_assessment.group ? m_assessment.group : now.gid };
        const Assessment::Level& maps = m_assessment.levels[level];
        return { usable_id(now.uid, maps.uid.map), usable_id(now.gid, maps.gid.map) };
    }

    [[nodiscard]] std::string group_option(std::size_t level, bool needed) const
    {
        if (!is_last(level) || !m_program.groups)
            return needed ? "--keep-groups " : "";
        std::string list;
        for (const Id group : *m_program.groups)
            list.append(list.empty() ? "" : ",").append(std::to_string(group));
        return list.empty() ? "--clear-groups " : "--groups=" + list + ' ';
    }

    [[nodiscard]] std::string identity_options(std::size_t level, const Identity& now, const Identity& wanted) const
    {
        std::string options;
        if (wanted.uid != now.uid)
            options += "--reuid=" + std::to_string(*wanted.uid) + ' ';
        const bool other_group = wanted.gid != now.gid;
        if (other_group)
            options += "--regid=" + std::to_string(*wanted.gid) + ' ';
        return options + group_option(level, other_group);
    }

    /// The program; on the way to it the scripts of the inner levels, which lie side by side in one directory.
    [[nodiscard]] std::string inner_words(std::size_t level) const
    {
        const std::string program = level == 0 ? program_words(m_program) : "\"$@\"";
        if (is_last(level))
            return program;
        const std::string directory = level == 0 ? "$levels" : "${0%/*}";
        return "sh \"" + directory + "/" + std::to_string(level + 2) + "\" " + program;
    }

    [[nodiscard]] std::string level_script(std::size_t level, const std::string& identity) const
    {
        const Assessment::Level& maps = m_assessment.levels[level];
        const InnerCommand command { inner_words(level), identity, !is_last(level) };
        const auto options = write_unshare(maps, m_facts);
        if (!is_written_by_unshare(maps) || !identity.empty() || !options)
            return script_mapped_from_outside(maps, command);
        return options->substr(0, options->size() - 1) + (is_last(level) ? "" : " --keep-caps") + " -- " + command.words
            + '\n';
    }

    static std::string assembled(const std::vector<std::string>& scripts)
    {
        if (scripts.size() == 1)
            return scripts.front();
        std::string text = "(\nlevels=$(mktemp -d) || exit\ntrap 'rm -rf \"$levels\"' EXIT\n";
        for (std::size_t i = 1; i < scripts.size(); ++i) {
            const std::string number = std::to_string(i + 1);
            text += "cat >\"$levels/" + number + "\" <<'LEVEL" + number + "'\n" + scripts[i] + "LEVEL" + number + '\n';
        }
        return text + "chmod -R a+rX \"$levels\"\n" + scripts.front() + ")\n";
    }

    const Assessment& m_assessment;
    const HostFacts& m_facts;
    const Program& m_program;
};

} // namespace

std::optional<std::string> equivalent_commands(
    const Assessment& assessment, const HostFacts& facts, const Profile& profile)
{
    if (!can_write_every_map(assessment))
        return std::nullopt;
    return CommandWriter { assessment, facts, profile }.write();
}

} // namespace nestbox
