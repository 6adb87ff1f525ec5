// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomprofile.h"

#include "engine/idmap/idkind.h"

#include <array>
#include <limits>

using namespace nestbox;

namespace {

/// Draws legal values for every key.
class Generator
{
public:
    explicit Generator(std::mt19937& random)
        : m_random(random)
    {
    }

    Profile profile()
    {
        Profile profile;
        profile.name = "n" + text();
        profile.description = text();
        profile.levels.clear();
        for (unsigned i = 0, levels = 1 + below(33); i < levels; ++i)
            profile.levels.push_back(level(i == 0));
        if (coin())
            profile.isolation = isolation();
        if (coin())
            profile.program = program();
        return profile;
    }

private:
    std::uint32_t below(std::uint32_t end)
    {
        return std::uniform_int_distribution<std::uint32_t> { 0, end - 1 }(m_random);
    }
    bool coin() { return below(2) == 0; }

    std::uint32_t number()
    {
        constexpr std::uint32_t highest = std::numeric_limits<std::uint32_t>::max();
        constexpr std::array<std::uint32_t, 6> edges { 0, 1, 65536, 0x7fffffff, 0x80000000, highest };
        return coin() ? edges.at(below(edges.size())) : below(highest);
    }
    Id id() { return std::min(number(), invalid_id - 1); }

    std::string text()
    {
        static const std::array<std::string, 12> pieces { "a", " ", "\"", "\\", "\n", "\x01", "\x7f", "é", "€", "😀",
            "/", "{}" };
        std::string text;
        for (unsigned i = 0, length = below(40); i < length; ++i)
            text += pieces.at(below(pieces.size()));
        return text;
    }

    OutsideId outside(bool first_level, IdKind kind)
    {
        OutsideId id { .number = this->id(), .name = {}, .offset = {} };
        if (!first_level || coin())
            return id;
        const auto named = kind == IdKind::Uid ? OutsideId::Symbol::User : OutsideId::Symbol::Group;
        const std::array symbols { OutsideId::Symbol::Me, OutsideId::Symbol::Subordinate, named };
        id = { .symbol = symbols.at(below(symbols.size())), .name = {}, .offset = {} };
        if (id.symbol == named)
            id.name = "x" + text();
        if (id.symbol == OutsideId::Symbol::Subordinate && coin())
            id.offset = number();
        return id;
    }

    std::vector<ProfileRange> ranges(bool first_level, IdKind kind)
    {
        std::vector<ProfileRange> ranges(below(4));
        for (ProfileRange& range : ranges) {
            range = { .inside = id(), .outside = outside(first_level, kind), .count = number() };
            if (range.outside.symbol == OutsideId::Symbol::Subordinate && coin())
                range.count.reset();
        }
        return ranges;
    }

    ProfileLevel level(bool first)
    {
        ProfileLevel level { .uid = ranges(first, IdKind::Uid), .gid = ranges(first, IdKind::Gid), .setgroups = {} };
        if (coin())
            level.setgroups = coin() ? Setgroups::Allow : Setgroups::Deny;
        return level;
    }

    ProfileMount mount()
    {
        if (coin())
            return TmpfsMount { "/" + text() };
        return BindMount { (coin() ? "/" : "~/") + text(), "/" + text(), coin() };
    }

    Isolation isolation()
    {
        Isolation isolation;
        for (unsigned kind = 0; kind < 6; ++kind)
            if (coin())
                isolation.namespaces.insert(static_cast<NamespaceKind>(kind));
        const auto has = [&](NamespaceKind kind) { return isolation.namespaces.contains(kind); };
        if (has(NamespaceKind::Uts) && coin())
            isolation.hostname = "nest-" + std::to_string(number());
        if (has(NamespaceKind::Mount) && has(NamespaceKind::Pid) && coin())
            isolation.root = RootKind::Private;
        for (unsigned i = 0, mounts = has(NamespaceKind::Mount) ? below(4) : 0; i < mounts; ++i)
            isolation.mounts.push_back(mount());
        return isolation;
    }

    Program program()
    {
        Program program;
        for (unsigned i = 0, words = below(4); i < words; ++i)
            program.command.push_back((i == 0 ? "/" : "") + text());
        if (coin())
            program.user = id();
        if (coin())
            program.group = id();
        if (coin())
            program.groups = std::vector<Id>(below(5), id());
        if (coin())
            program.directory = coin() ? "~" : "/" + text();
        for (unsigned i = below(4); i > 0; --i)
            program.set_environment["x" + text()] = text();
        for (unsigned i = below(4); i > 0; --i)
            program.unset_environment.insert("x" + text());
        program.terminal = coin();
        program.capabilities = capabilities();
        program.no_new_privileges = coin();
        return program;
    }

    CapabilityChoice capabilities()
    {
        CapabilityChoice choice { .kind = static_cast<CapabilityChoice::Kind>(below(3)), .names = {} };
        if (choice.kind == CapabilityChoice::Kind::List && coin())
            choice.names = { "cap_net_admin", "cap_checkpoint_restore" };
        return choice;
    }

    std::mt19937& m_random;
};

} // namespace

Profile random_profile(std::mt19937& random)
{
    return Generator { random }.profile();
}
