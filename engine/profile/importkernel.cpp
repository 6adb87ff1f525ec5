// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile/importnumbers.h"
#include "engine/profile/importreaders.h"

#include <algorithm>
#include <optional>

namespace nestbox {
namespace {

using Code = ImportError::Code;

constexpr std::string_view header_words[] { "==>", "<==", "$", "#", "cat", "head", "tail", "grep", "." };

/// The map file that a path, or a bare name, ends in.
std::optional<IdKind> map_file(std::string_view path)
{
    if (path.ends_with("uid_map"))
        return IdKind::Uid;
    if (path.ends_with("gid_map"))
        return IdKind::Gid;
    return path.ends_with("projid_map") ? std::optional { IdKind::Projid } : std::nullopt;
}

/// "/proc/1/uid_map:" as grep puts it before a line, or as people write above the lines.
std::optional<IdKind> labelled_map(const TextPiece& word)
{
    const std::size_t colon = word.text.find(':');
    return map_file(std::string_view { word.text }.substr(0, colon));
}

class KernelReader
{
public:
    explicit KernelReader(ImportSink& sink)
        : m_sink { sink }
    {
    }

    void read()
    {
        for (const TextPiece& line : split_lines(m_sink.text()))
            read_line(split_blanks(line.text, line.offset));
        m_sink.map().names_kinds = m_kind.has_value();
    }

private:
    void read_line(std::vector<TextPiece> words)
    {
        const auto label
            = std::ranges::find_if(words, [](const TextPiece& word) { return labelled_map(word).has_value(); });
        if (label != words.end())
            words = read_header(words, *label);
        if (!words.empty())
            read_row(words);
    }

    /// Answers what is left of the line: grep prints the row behind the colon.
    std::vector<TextPiece> read_header(const std::vector<TextPiece>& words, const TextPiece& label)
    {
        if (!m_kind && !(m_sink.map().uid.empty() && !m_sink.failed()))
            m_sink.error(Code::MixedFormats, label);
        m_kind = labelled_map(label);
        if (m_kind == IdKind::Projid)
            m_sink.warn(ImportWarning::Code::ProjidSkipped, label);
        const std::size_t colon = label.text.find(':');
        std::vector<TextPiece> rest;
        if (colon < label.text.size() - 1)
            rest.push_back(label.part(colon + 1));
        for (const TextPiece& word : words)
            if (is_header_word(word))
                continue;
            else if (&word > &label)
                rest.push_back(word);
            else if (&word < &label)
                m_sink.error(Code::TrailingText, word);
        return rest;
    }

    static bool is_header_word(const TextPiece& word)
    {
        return std::ranges::find(header_words, word.text) != std::end(header_words);
    }

    void read_row(const std::vector<TextPiece>& words)
    {
        if (words.size() < 3)
            return m_sink.error(Code::MissingField, words.back());
        if (words.size() > 3)
            return m_sink.error(Code::TrailingText, words[3]);
        if (words[1].text == "4294967295")
            return m_sink.error(Code::SeenFromElsewhere, words[1]);
        if (m_kind != IdKind::Projid)
            add_range({ words[0], words[1], words[2] }, kinds(), NumberBase::Ten, m_sink);
    }

    [[nodiscard]] const std::vector<IdKind>& kinds() const
    {
        if (!m_kind)
            return both_kinds;
        return *m_kind == IdKind::Gid ? gid_only : uid_only;
    }

    ImportSink& m_sink;
    std::optional<IdKind> m_kind; ///< of the section; nullopt = no header yet
};

} // namespace

bool claims_kernel(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return false;
    const std::string_view line = text.substr(first, text.find('\n', first) - first);
    return (line[0] >= '0' && line[0] <= '9') || line.contains("id_map");
}

void read_kernel(ImportSink& sink)
{
    KernelReader { sink }.read();
}

} // namespace nestbox
