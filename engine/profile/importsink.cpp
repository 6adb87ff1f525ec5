// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/importsink.h"

#include "engine/profile/utf8.h"

#include <algorithm>

namespace nestbox {
namespace {

constexpr std::size_t longest_detail = 80;
constexpr std::size_t most_reported = 100;

} // namespace

ImportSink::ImportSink(std::string_view text, const HostFacts& facts, MapFormat format)
    : m_text { text }
    , m_facts { facts }
{
    m_map.format = format;
}

void ImportSink::error(ImportError::Code code, const TextPiece& piece)
{
    error(code, piece, piece.text);
}

void ImportSink::error(ImportError::Code code, const TextPiece& piece, std::string_view detail)
{
    if (m_errors.size() >= most_reported)
        return;
    m_errors.emplace_back(piece.offset,
        ImportError { code, line_of(piece.offset), column_of(piece.offset), piece.length,
            printable(detail, longest_detail), {} });
}

void ImportSink::error_in_line(ImportError::Code code, std::size_t offset, std::string_view detail)
{
    if (m_errors.size() >= most_reported)
        return;
    m_errors.emplace_back(offset, ImportError { code, line_of(offset), 0, 0, printable(detail, longest_detail), {} });
}

void ImportSink::warn(ImportWarning::Code code, const TextPiece& piece)
{
    if (m_map.warnings.size() < most_reported)
        m_map.warnings.push_back({ code, line_of(piece.offset) });
}

std::expected<ImportedMap, std::vector<ImportError>> ImportSink::take()
{
    if (m_errors.empty() && m_map.uid.empty() && m_map.gid.empty())
        m_errors.emplace_back(0, ImportError { ImportError::Code::NothingMapped, 0, 0, 0, {}, {} });
    if (m_errors.empty())
        return std::move(m_map);
    std::ranges::stable_sort(m_errors, {}, [](const auto& entry) { return entry.first; });
    std::vector<ImportError> errors;
    for (auto& entry : m_errors)
        errors.push_back(std::move(entry.second));
    return std::unexpected { std::move(errors) };
}

std::size_t ImportSink::line_of(std::size_t offset) const
{
    return 1 + static_cast<std::size_t>(std::ranges::count(m_text.substr(0, offset), '\n'));
}

std::size_t ImportSink::column_of(std::size_t offset) const
{
    const std::size_t newline = offset == 0 ? std::string_view::npos : m_text.rfind('\n', offset - 1);
    return newline == std::string_view::npos ? offset + 1 : offset - newline;
}

} // namespace nestbox
