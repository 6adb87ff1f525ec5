// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profile/hostfacts.h"
#include "engine/profile/importedmap.h"
#include "engine/profile/importerror.h"
#include "engine/profile/textpiece.h"

#include <cstddef>
#include <expected>
#include <string_view>
#include <utility>
#include <vector>

namespace nestbox {

/// Where a format's reader puts what it finds in a text.
class ImportSink
{
public:
    ImportSink(std::string_view text, const HostFacts& facts, MapFormat format);

    [[nodiscard]] std::string_view text() const { return m_text; }
    [[nodiscard]] const HostFacts& facts() const { return m_facts; }
    [[nodiscard]] MapFormat format() const { return m_map.format; }
    [[nodiscard]] ImportedMap& map() { return m_map; }
    [[nodiscard]] bool failed() const { return !m_errors.empty(); }

    /// Errors and warnings after the hundredth are dropped: nobody reads more, and each line is counted from the start.

    /// At `piece`, whose text is the detail.
    void error(ImportError::Code code, const TextPiece& piece);
    void error(ImportError::Code code, const TextPiece& piece, std::string_view detail);
    /// On the line of byte `offset`, where the column is not known.
    void error_in_line(ImportError::Code code, std::size_t offset, std::string_view detail);
    /// `line` is filled in here.
    void warn(ImportWarning::Code code, const TextPiece& piece);
    void warn(ImportWarning::Code code) { m_map.warnings.push_back({ code, 0 }); }

    /// The errors in the order of the text, else the map; a map without a range is an error as well.
    [[nodiscard]] std::expected<ImportedMap, std::vector<ImportError>> take();

private:
    [[nodiscard]] std::size_t line_of(std::size_t offset) const;
    [[nodiscard]] std::size_t column_of(std::size_t offset) const;

    std::string_view m_text;
    const HostFacts& m_facts;
    ImportedMap m_map;
    std::vector<std::pair<std::size_t, ImportError>> m_errors;
};

} // namespace nestbox
