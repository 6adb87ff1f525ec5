// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/mountcheck.h"

#include "engine/profile/legalnames.h"
#include "engine/profile/visibletree.h"

#include <algorithm>
#include <optional>

namespace nestbox {
namespace {

using Code = MountFinding::Code;

class Checker
{
public:
    Checker(const Isolation& isolation, std::string_view home, const PathProbe& probe)
        : m_isolation(isolation)
        , m_home(home)
        , m_probe(probe)
        , m_order(mount_order(isolation.mounts))
    {
    }

    [[nodiscard]] std::vector<MountFinding> findings() const
    {
        std::vector<MountFinding> found;
        for (std::size_t row = 0; row < m_isolation.mounts.size(); ++row)
            if (std::optional<MountFinding> finding = check(row)) {
                finding->row = row;
                found.push_back(std::move(*finding));
            }
        return found;
    }

private:
    [[nodiscard]] const BindMount* bind_at(std::size_t row) const
    {
        return std::get_if<BindMount>(&m_isolation.mounts[row]);
    }

    [[nodiscard]] const std::string& target_of(std::size_t row) const
    {
        return nestbox::target_of(m_isolation.mounts[row]);
    }

    [[nodiscard]] static MountFinding finding(Code code, std::string path = {})
    {
        return { .code = code, .row = 0, .other = 0, .path = std::move(path) };
    }

    [[nodiscard]] std::optional<MountFinding> check(std::size_t row) const
    {
        const BindMount* bind = bind_at(row);
        if (bind != nullptr && !is_absolute_or_home_path(bind->source))
            return finding(Code::SourceNotAbsolute);
        if (!is_absolute_path(target_of(row)))
            return finding(Code::TargetNotAbsolute);
        PathState source = PathState::Folder;
        if (bind != nullptr) {
            const std::string path = normal_path(bind->source, m_home);
            source = m_probe(path);
            if (source == PathState::Missing || source == PathState::Unreachable)
                return finding(source == PathState::Missing ? Code::SourceMissing : Code::SourceUnreachable, path);
        }
        if (auto wrong = check_target(row, source))
            return wrong;
        return check_cover(row);
    }

    [[nodiscard]] std::optional<MountFinding> check_target(std::size_t row, PathState source) const
    {
        const std::string target = normal_path(target_of(row));
        if (m_isolation.root == RootKind::Private && is_within(target, "/proc"))
            return finding(Code::HidesProc);
        const std::optional<std::string> on_host = host_path(target, row);
        if (!on_host)
            return std::nullopt;
        const PathState state = m_probe(*on_host);
        if (state == PathState::Missing || state == PathState::Unreachable)
            return finding(Code::TargetMissing, *on_host);
        if (state != source)
            return finding(Code::KindsDiffer, *on_host);
        return std::nullopt;
    }

    /// Which path of the host the target lies on when mount `row` is made: through the last mount made before that is
    /// above it. nullopt: in memory, where it is made.
    [[nodiscard]] std::optional<std::string> host_path(const std::string& target, std::size_t row) const
    {
        auto earlier = std::ranges::find(m_order, row);
        while (earlier != m_order.begin()) {
            --earlier;
            const std::string above = normal_path(target_of(*earlier));
            if (!is_within(target, above))
                continue;
            if (bind_at(*earlier) == nullptr)
                return std::nullopt;
            const std::string source = normal_path(bind_at(*earlier)->source, m_home);
            return normal_path(source + '/' + target.substr(above.size()));
        }
        if (m_isolation.root == RootKind::Private)
            return std::nullopt;
        return target;
    }

    [[nodiscard]] std::optional<MountFinding> check_cover(std::size_t row) const
    {
        const std::string target = normal_path(target_of(row));
        for (auto later = std::ranges::find(m_order, row) + 1; later != m_order.end(); ++later)
            if (is_within(target, normal_path(target_of(*later)))) {
                MountFinding covered = finding(Code::Covered);
                covered.other = *later;
                return covered;
            }
        return std::nullopt;
    }

    const Isolation& m_isolation;
    std::string_view m_home;
    const PathProbe& m_probe;
    std::vector<std::size_t> m_order; ///< in which the mounts are made
};

} // namespace

bool stops_launch(MountFinding::Code code)
{
    return code != Code::Covered && code != Code::HidesProc;
}

std::vector<MountFinding> check_mounts(const Isolation& isolation, std::string_view home, const PathProbe& probe)
{
    return Checker { isolation, home, probe }.findings();
}

} // namespace nestbox
