// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/idmap/rule.h"

#include <array>
#include <cerrno>

namespace nestbox {

namespace {

struct RuleFacts
{
    std::string_view code;
    std::string_view source;
    int error;
};

constexpr std::array<RuleFacts, 21> facts { {
    { "C4", "create_user_ns", EPERM },
    { "O1", "task_dump_owner", EACCES },
    { "W0", "seq_open", ESPIPE },
    { "W1", "proc_uid_map_write", EPERM },
    { "W2", "map_write", EINVAL },
    { "W3", "map_write", EINVAL },
    { "W4", "map_write", EPERM },
    { "W5", "file_ns_capable", EPERM },
    { "P1", "map_write", EINVAL },
    { "P2", "map_write", EINVAL },
    { "P3", "map_write", EINVAL },
    { "P4", "map_write", EINVAL },
    { "P5", "map_write", EINVAL },
    { "P6", "mappings_overlap", EINVAL },
    { "P7", "mappings_overlap", EINVAL },
    { "P8", "map_write", EINVAL },
    { "A1", "verify_root_map", EPERM },
    { "A2", "new_idmap_permitted", EPERM },
    { "M0", "map_id_range_down", EPERM },
    { "M1", "map_id_range_down", EPERM },
    { "M2", "map_id_range_down", EPERM },
} };
static_assert(facts.size() == static_cast<std::size_t>(last_rule) + 1);

constexpr const RuleFacts& facts_of(Rule rule)
{
    return facts.at(static_cast<std::size_t>(rule));
}

} // namespace

std::string_view rule_code(Rule rule)
{
    return facts_of(rule).code;
}

std::string_view rule_source(Rule rule)
{
    return facts_of(rule).source;
}

int rule_error(Rule rule)
{
    return facts_of(rule).error;
}

} // namespace nestbox
