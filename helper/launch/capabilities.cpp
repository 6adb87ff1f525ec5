// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/capabilities.h"

#include <cerrno>
#include <memory>
#include <vector>

#include <sys/capability.h>
#include <unistd.h>

namespace nestbox::launch {

namespace {

struct Free
{
    void operator()(void* memory) const { cap_free(memory); }
};
using Sets = std::unique_ptr<_cap_struct, Free>;

std::unexpected<Failure> refused()
{
    return failed(FailureCode::CapabilitiesNotSet, errno);
}

std::string name_of(cap_value_t capability)
{
    const std::unique_ptr<char, Free> name { cap_to_name(capability) };
    return name.get();
}

bool wanted(const CapabilityChoice& choice, cap_value_t capability)
{
    if (choice.kind != CapabilityChoice::Kind::List)
        return choice.kind == CapabilityChoice::Kind::All;
    return choice.names.contains(name_of(capability));
}

/// Of those this kernel knows.
std::vector<cap_value_t> wanted(const CapabilityChoice& choice)
{
    std::vector<cap_value_t> list;
    for (cap_value_t capability = 0; CAP_IS_SUPPORTED(capability); ++capability)
        if (wanted(choice, capability))
            list.push_back(capability);
    return list;
}

bool drop_from_bounding_set(const CapabilityChoice& choice)
{
    for (cap_value_t capability = 0; CAP_IS_SUPPORTED(capability); ++capability)
        if (!wanted(choice, capability) && cap_drop_bound(capability) != 0)
            return false;
    return true;
}

/// UID 0 needs no inheritable ones.
bool hold_exactly(const std::vector<cap_value_t>& list, bool inheritable)
{
    const Sets sets { cap_init() };
    const auto count = static_cast<int>(list.size());
    for (const cap_flag_t flag : { CAP_PERMITTED, CAP_EFFECTIVE, CAP_INHERITABLE }) {
        const bool left_clear = count == 0 || (flag == CAP_INHERITABLE && !inheritable);
        if (!sets || (!left_clear && cap_set_flag(sets.get(), flag, count, list.data(), CAP_SET) != 0))
            return false;
    }
    return cap_set_proc(sets.get()) == 0;
}

bool make_effective()
{
    const Sets sets { cap_get_proc() };
    return sets && cap_fill(sets.get(), CAP_EFFECTIVE, CAP_PERMITTED) == 0 && cap_set_proc(sets.get()) == 0;
}

bool raise_ambient(const std::vector<cap_value_t>& list)
{
    for (const cap_value_t capability : list)
        if (cap_set_ambient(capability, CAP_SET) != 0)
            return false;
    return true;
}

} // namespace

std::optional<std::string> unknown_capability(const CapabilityChoice& choice)
{
    std::set<std::string> unknown = choice.names;
    for (cap_value_t capability = 0; !unknown.empty() && CAP_IS_SUPPORTED(capability); ++capability)
        unknown.erase(name_of(capability));
    return unknown.empty() ? std::nullopt : std::optional { *unknown.begin() };
}

Result limit_capabilities(const CapabilityChoice& choice)
{
    const bool root = geteuid() == 0;
    if (root && choice.kind == CapabilityChoice::Kind::All)
        return {}; // a new namespace's sets are full, and UID 0 keeps them at the exec
    if (!make_effective() || !drop_from_bounding_set(choice))
        return refused();
    const std::vector<cap_value_t> list = wanted(choice);
    if (!hold_exactly(list, !root) || (!root && !raise_ambient(list)))
        return refused();
    return {};
}

} // namespace nestbox::launch
