// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A service for subordinate IDs as nsswitch.conf may name it: shadow loads it by the name libsubid_fake.so.
#include <cstdlib>
#include <sys/types.h>

namespace {

struct Range
{
    unsigned long start;
    unsigned long count;
};

enum Status : int
{
    success = 0,
    error = 3
};

constexpr int type_uid = 1;

} // namespace

extern "C" {

int shadow_subid_has_range(const char*, unsigned long, unsigned long, int, bool* result)
{
    *result = true;
    return success;
}

int shadow_subid_list_owner_ranges(const char*, int type, Range** ranges, int* count)
{
    *ranges = static_cast<Range*>(std::malloc(sizeof(Range)));
    if (*ranges == nullptr)
        return error;
    **ranges = { type == type_uid ? 700000UL : 800000UL, 10 };
    *count = 1;
    return success;
}

int shadow_subid_find_subid_owners(unsigned long, int, uid_t**, int* count)
{
    *count = 0;
    return success;
}

void shadow_subid_free(void* ranges)
{
    std::free(ranges);
}

} // extern "C"
