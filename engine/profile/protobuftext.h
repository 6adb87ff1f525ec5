// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/importsink.h"

#include <vector>

namespace nestbox {

/// A field of a message in protobuf's text format, with its place.
struct ProtobufField
{
    TextPiece name;
    TextPiece value; ///< of a scalar; a string without its quotes and escapes
    bool is_string = false;
    bool is_message = false;
    std::vector<ProtobufField> fields; ///< of a message
};

/// Reads the sink's text as one message (protobuf.dev, Text Format Language Specification); a list becomes repeated
/// fields. Reports the first thing that does not belong there and answers what was read so far.
[[nodiscard]] std::vector<ProtobufField> read_protobuf_text(ImportSink& sink);

} // namespace nestbox
