// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace nestbox {

/// The service that answers for subordinate IDs by the `text` of nsswitch.conf(5), read as shadow reads it (lib/nss.c,
/// nss_init): the first word of the first "subid:" line that has one; only one service is asked. "files" = the files.
[[nodiscard]] std::string subid_service(std::string_view text);

} // namespace nestbox
