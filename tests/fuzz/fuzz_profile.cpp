// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/profiletext.h"

#include <cstdint>
#include <cstdlib>

namespace {

void demand(bool holds)
{
    if (!holds)
        std::abort();
}

void check_errors(const std::vector<nestbox::ProfileError>& errors)
{
    demand(!errors.empty());
    for (const nestbox::ProfileError& error : errors)
        demand(error.line > 0 || error.code == nestbox::ProfileError::Code::TooLarge);
}

void check_round_trip(const nestbox::Profile& profile)
{
    demand(nestbox::parse_profile(nestbox::write_profile(profile)) == profile);
}

} // namespace

/// Any text is read or refused with a place; what is read can be written, and reads the same again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto read = nestbox::parse_profile({ reinterpret_cast<const char*>(data), size });
    if (read)
        check_round_trip(*read);
    else
        check_errors(read.error());
    return 0;
}
