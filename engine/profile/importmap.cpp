// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/importmap.h"

#include "engine/profile/importreaders.h"

#include <algorithm>
#include <array>
#include <utility>

namespace nestbox {
namespace {

using Result = std::expected<ImportedMap, std::vector<ImportError>>;

constexpr std::size_t longest_text = 1U << 20;

constexpr std::array readers {
    ImportReader { MapFormat::OciRuntime, claims_oci, read_oci },
    ImportReader { MapFormat::Nsjail, claims_nsjail, read_nsjail },
    ImportReader { MapFormat::LxcConfig, claims_lxc_config, read_lxc_config },
    ImportReader { MapFormat::Incus, claims_incus, read_incus },
    ImportReader { MapFormat::Unshare, claims_unshare, read_unshare },
    ImportReader { MapFormat::Podman, claims_podman, read_podman },
    ImportReader { MapFormat::PodmanRootless, claims_podman, read_podman },
    ImportReader { MapFormat::LxcUsernsExec, claims_lxc_usernsexec, read_lxc_usernsexec },
    ImportReader { MapFormat::Bubblewrap, claims_bubblewrap, read_bubblewrap },
    ImportReader { MapFormat::Kernel, claims_kernel, read_kernel },
    ImportReader { MapFormat::NewIdMap, claims_new_id_map, read_new_id_map },
};

Result failure(ImportError error)
{
    return std::unexpected { std::vector { std::move(error) } };
}

Result read_as(const ImportReader& reader, std::string_view text, const HostFacts& facts)
{
    ImportSink sink { text, facts, reader.format };
    reader.read(sink);
    return sink.take();
}

bool same_maps(const ImportedMap& a, const ImportedMap& b)
{
    return a.uid == b.uid && a.gid == b.gid && a.names_kinds == b.names_kinds;
}

/// The one that could be read, or several that mean the same; where they differ, somebody must choose.
Result agree(std::vector<ImportedMap> readings)
{
    const auto differs = [&](const ImportedMap& map) { return !same_maps(map, readings.front()); };
    if (std::ranges::none_of(readings, differs))
        return std::move(readings.front());
    ImportError error { .code = ImportError::Code::Ambiguous };
    for (const ImportedMap& map : readings)
        error.candidates.push_back(map.format);
    return failure(std::move(error));
}

} // namespace

Result import_map(std::string_view text, const HostFacts& facts, std::optional<MapFormat> format)
{
    if (text.size() > longest_text)
        return failure({ .code = ImportError::Code::TooLarge });
    std::vector<ImportedMap> readings;
    std::vector<ImportError> first_errors;
    for (const ImportReader& reader : readers) {
        if (format ? reader.format != *format : !reader.claims(text))
            continue;
        Result result = read_as(reader, text, facts);
        if (result)
            readings.push_back(std::move(*result));
        else if (first_errors.empty())
            first_errors = std::move(result.error());
    }
    if (!readings.empty())
        return agree(std::move(readings));
    if (!first_errors.empty())
        return std::unexpected { std::move(first_errors) };
    return failure({ .code = ImportError::Code::Unrecognised });
}

} // namespace nestbox
