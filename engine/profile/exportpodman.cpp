// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/exportwriters.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace nestbox {
namespace {

using Text = std::expected<std::string, ExportError>;

std::string_view option(IdKind kind)
{
    return kind == IdKind::Gid ? " --gidmap=" : " --uidmap=";
}

/// Host IDs and the numbers that a rootless Podman gives them: 0 for the own ID, then the delegation in its order.
struct Step
{
    IdInterval host;
    std::uint64_t intermediate = 0;
};

std::vector<Step> steps_of(const HostFacts::PerKind& facts)
{
    std::vector<Step> steps { { { facts.me, std::uint64_t { facts.me } + 1 }, 0 } };
    std::uint64_t next = 1;
    for (const IdInterval line : facts.delegated) {
        steps.push_back({ line, next });
        next += line.size();
    }
    return steps;
}

/// The options for one range, which is split where the delegation's lines end; nullopt = not all of it is delegated.
std::optional<std::string> intermediate_options(IdRange range, IdKind kind, const std::vector<Step>& steps)
{
    std::string text;
    while (range.count > 0) {
        const auto step = std::ranges::find_if(steps, [&](const Step& s) { return s.host.contains(range.outside); });
        if (step == steps.end())
            return std::nullopt;
        const std::uint64_t offset = range.outside - step->host.first;
        const Id count = static_cast<Id>(std::min<std::uint64_t>(range.count, step->host.size() - offset));
        const IdRange part { range.inside, static_cast<Id>(step->intermediate + offset), count };
        text.append(option(kind)).append(joined(part, ':'));
        range = { range.inside + count, range.outside + count, range.count - count };
    }
    return text;
}

} // namespace

/// Podman applies the options of one kind to both, unless a flag says otherwise (Podman 4.7 and newer).
std::string write_podman(const Assessment::Level& level)
{
    const bool one_kind = level.uid.map.ranges.empty() || level.gid.map.ranges.empty();
    std::string line = "podman run";
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid })
        for (const IdRange& range : level.of(kind).map.ranges)
            line.append(option(kind))
                .append(one_kind ? (kind == IdKind::Gid ? "g" : "u") : "")
                .append(joined(range, ':'));
    return line + '\n';
}

Text write_rootless_podman(const Assessment::Level& level, const HostFacts& facts)
{
    std::string line = "podman run";
    for (const IdKind kind : { IdKind::Uid, IdKind::Gid }) {
        const std::vector<IdRange>& ranges = level.of(kind).map.ranges;
        if (ranges.empty())
            return std::unexpected { ExportError { ExportError::Code::BothKindsNeeded, kind, {} } };
        const std::vector<Step> steps = steps_of(facts.of(kind));
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            const auto options = intermediate_options(ranges[i], kind, steps);
            if (!options)
                return std::unexpected { ExportError { ExportError::Code::NotDelegated, kind, { i } } };
            line += *options;
        }
    }
    return line + '\n';
}

} // namespace nestbox
