// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/kernelfacts.h"

#include "engine/host/readfile.h"
#include "engine/idmap/maptext.h"

#include <charconv>
#include <memory>
#include <sys/capability.h>
#include <unistd.h>

namespace nestbox {
namespace {

/// 340 lines of 33 bytes, and a sysctl is much shorter.
constexpr std::size_t longest_proc_file = 64UL * 1024;

std::optional<std::string> proc_text(const char* path)
{
    const auto text = read_file(path, longest_proc_file);
    return text ? std::optional { *text } : std::nullopt;
}

/// The map of this process's namespace. Its first column counts in that namespace's own numbers, whoever reads it.
bool read_own_map(const char* path, IdMap& map)
{
    const std::optional<std::string> text = proc_text(path);
    if (text)
        map = parse_map_text(*text).map;
    return text.has_value();
}

void read_parent(HostFacts& facts)
{
    if (!read_own_map("/proc/self/uid_map", facts.uid.parent))
        facts.max_user_namespaces.reset(); // the kernel has no user namespaces
    read_own_map("/proc/self/gid_map", facts.gid.parent);
    facts.setgroups_denied = proc_text("/proc/self/setgroups").value_or("").starts_with("deny");
}

/// The number in a sysctl file; nullopt = no such sysctl.
std::optional<std::uint64_t> sysctl(const char* path)
{
    const std::optional<std::string> text = proc_text(path);
    std::uint64_t value = 0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), value).ec != std::errc {})
        return std::nullopt;
    return value;
}

void read_limits(HostFacts& facts)
{
    if (facts.max_user_namespaces)
        facts.max_user_namespaces
            = sysctl("/proc/sys/user/max_user_namespaces").value_or(*facts.max_user_namespaces); // since Linux 4.9
    facts.unprivileged_denied = sysctl("/proc/sys/kernel/unprivileged_userns_clone") == 0U;
    facts.apparmor_restricts = sysctl("/proc/sys/kernel/apparmor_restrict_unprivileged_userns").value_or(0) != 0;
}

using Capabilities = std::unique_ptr<_cap_struct, decltype(&cap_free)>;

bool is_effective(cap_t capabilities, cap_value_t capability)
{
    cap_flag_value_t value = CAP_CLEAR;
    return cap_get_flag(capabilities, capability, CAP_EFFECTIVE, &value) == 0 && value == CAP_SET;
}

std::set<std::string> effective_capabilities()
{
    std::set<std::string> names;
    const Capabilities capabilities { cap_get_proc(), &cap_free };
    for (cap_value_t i = 0; capabilities && i < cap_max_bits(); ++i) {
        if (!is_effective(capabilities.get(), i))
            continue;
        const std::unique_ptr<char, decltype(&cap_free)> name { cap_to_name(i), &cap_free };
        if (name)
            names.emplace(name.get());
    }
    return names;
}

} // namespace

HostFacts gather_kernel_facts(HostQuestions questions)
{
    HostFacts facts;
    facts.uid.me = geteuid();
    facts.gid.me = getegid();
    if (questions.parent)
        read_parent(facts);
    facts.capabilities = effective_capabilities();
    facts.page_size = static_cast<unsigned>(sysconf(_SC_PAGESIZE));
    if (questions.limits)
        read_limits(facts);
    return facts;
}

} // namespace nestbox
