// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/corpus/latin1.h"

namespace nestbox::corpus {

std::string bytes_of(std::string_view utf8)
{
    std::string bytes;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const bool two_bytes = lead >= 0x80 && i + 1 < utf8.size();
        bytes += two_bytes ? static_cast<char>(((lead & 0x03) << 6) | (utf8[++i] & 0x3F)) : utf8[i];
    }
    return bytes;
}

} // namespace nestbox::corpus
