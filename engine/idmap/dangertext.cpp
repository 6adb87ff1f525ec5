// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/dangertext.h"

#include "engine/idmap/outsideintervals.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace nestbox {

namespace {

enum Danger : std::uint8_t
{
    Mighty,
    System,
    Somebody,
    Nobody
};

constexpr std::uint64_t first_person = 1000; // system accounts lie below (login.defs, sysusers.d)
constexpr std::size_t names_shown = 8;

/// Groups through which one becomes root.
bool is_mighty(std::string_view name)
{
    static constexpr std::array<std::string_view, 10> mighty { "adm", "disk", "docker", "incus-admin", "kmem",
        "libvirt", "lxd", "shadow", "sudo", "wheel" };
    return std::ranges::find(mighty, name) != mighty.end();
}

struct Described
{
    Danger danger = Nobody;
    std::string text;
};

Danger danger_of(IdInterval interval, const std::vector<std::string_view>& held)
{
    if (!held.empty() && is_mighty(held.front()))
        return Mighty;
    if (interval.first < first_person)
        return System;
    return held.empty() ? Nobody : Somebody;
}

Described describe(IdInterval interval, const IdNames& names)
{
    std::vector<std::string_view> held;
    for (const auto& [id, name] : names)
        if (interval.contains(id))
            held.push_back(name);
    std::ranges::stable_partition(held, is_mighty);
    std::string list;
    for (std::size_t i = 0; i < std::min(held.size(), names_shown); ++i)
        list.append(list.empty() ? "" : ", ").append(held[i]);
    if (held.size() > names_shown)
        list += ", +" + std::to_string(held.size() - names_shown);
    return { danger_of(interval, held), interval_text({ interval }) + (list.empty() ? "" : " (" + list + ')') };
}

} // namespace

std::string danger_text(const std::vector<IdInterval>& intervals, const IdNames& names)
{
    std::vector<Described> described;
    for (const IdInterval interval : intervals)
        described.push_back(describe(interval, names));
    std::ranges::stable_sort(described, {}, &Described::danger);
    std::string text;
    for (const Described& one : described)
        text.append(text.empty() ? "" : "; ").append(one.text);
    return text.empty() ? "-" : text;
}

} // namespace nestbox
