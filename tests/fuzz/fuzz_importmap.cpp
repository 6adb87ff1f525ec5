// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/importmap.h"

#include <cstdint>
#include <cstdlib>

namespace {

using namespace nestbox;

void demand(bool holds)
{
    if (!holds)
        std::abort();
}

HostFacts make_facts()
{
    HostFacts facts;
    facts.uid.me = 1000;
    facts.gid.me = 1001;
    facts.uid.delegated = facts.gid.delegated = { { 100000, 165536 }, { 4294967000, 4294967295 }, { 5, 6 } };
    facts.find_user = facts.find_group = [](std::string_view name) { return std::optional<Id> { Id(name.size()) }; };
    return facts;
}

void check_ranges(const std::vector<ProfileRange>& ranges)
{
    for (const ProfileRange& range : ranges) {
        const std::uint64_t count = range.count.value_or(1);
        demand(count > 0 && range.inside + count <= id_space_end);
        demand(range.count || range.outside.symbol == OutsideId::Symbol::Subordinate);
        demand(range.outside.number + count <= id_space_end || range.outside.symbol != OutsideId::Symbol::Number);
    }
}

void check_errors(const std::vector<ImportError>& errors, std::string_view text)
{
    demand(!errors.empty());
    for (const ImportError& error : errors) {
        demand(error.column == 0 || error.line > 0);
        demand(error.column <= text.size() + 1 && error.length <= text.size());
        demand((error.code == ImportError::Code::Ambiguous) == !error.candidates.empty());
    }
}

void import_as(std::string_view text, std::optional<MapFormat> format)
{
    static const HostFacts facts = make_facts();
    const auto result = import_map(text, facts, format);
    if (!result)
        return check_errors(result.error(), text);
    demand(!format || result->format == *format);
    demand(!result->uid.empty() || !result->gid.empty());
    check_ranges(result->uid);
    check_ranges(result->gid);
}

} // namespace

/// Any text is read or refused in every format, with ranges that exist and places that lie within the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text { reinterpret_cast<const char*>(data), size };
    import_as(text, std::nullopt);
    for (const MapFormat format : all_map_formats)
        import_as(text, format);
    return 0;
}
