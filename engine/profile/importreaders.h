// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/importsink.h"

#include <string_view>

namespace nestbox {

/// A reader of one format. `claims` says by the marks of the format alone whether a text is meant to be in it; `read`
/// puts what the text says into the sink, and everything that is wrong with it.
struct ImportReader
{
    MapFormat format;
    bool (*claims)(std::string_view text);
    void (*read)(ImportSink& sink);
};

[[nodiscard]] bool claims_kernel(std::string_view text);
void read_kernel(ImportSink& sink);

[[nodiscard]] bool claims_new_id_map(std::string_view text);
void read_new_id_map(ImportSink& sink);

[[nodiscard]] bool claims_unshare(std::string_view text);
void read_unshare(ImportSink& sink);

/// Podman and PodmanRootless, by the sink's format.
[[nodiscard]] bool claims_podman(std::string_view text);
void read_podman(ImportSink& sink);

[[nodiscard]] bool claims_lxc_config(std::string_view text);
void read_lxc_config(ImportSink& sink);

[[nodiscard]] bool claims_lxc_usernsexec(std::string_view text);
void read_lxc_usernsexec(ImportSink& sink);

[[nodiscard]] bool claims_oci(std::string_view text);
void read_oci(ImportSink& sink);

[[nodiscard]] bool claims_nsjail(std::string_view text);
void read_nsjail(ImportSink& sink);

[[nodiscard]] bool claims_incus(std::string_view text);
void read_incus(ImportSink& sink);

[[nodiscard]] bool claims_bubblewrap(std::string_view text);
void read_bubblewrap(ImportSink& sink);

} // namespace nestbox
