// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/corpus/corpusfile.h"

#include "tests/support/corpus/delegatedcase.h"
#include "tests/support/corpus/translatecase.h"
#include "tests/support/corpus/writecase.h"

#include <fstream>

namespace nestbox::corpus {

namespace {

using nlohmann::json;

/// Reads one file; later records refer to earlier ones.
class Reader
{
public:
    /// Empty, or how the engine disagrees.
    std::string check(const json& record)
    {
        if (record.contains("actor"))
            return check_write(record);
        if (record.contains("program"))
            return check_delegated(record, m_header);
        const std::string type = record.at("type").get<std::string>();
        if (type == "view")
            return m_translate.check_view(record);
        if (type == "id")
            return m_translate.check_id(record);
        return "unknown type " + type;
    }

    /// Whether the record only describes others.
    bool take_description(const json& record)
    {
        if (record.contains("header"))
            m_header = record;
        else if (record.value("type", "") == "tree")
            m_translate.add_tree(record);
        else
            return false;
        return true;
    }

private:
    json m_header;
    TranslateCases m_translate;
};

void check_line(const std::string& line, std::size_t number, Reader& reader, Agreement& agreement)
{
    std::string name = "line " + std::to_string(number);
    std::string disagreement;
    try {
        const json record = json::parse(line);
        if (reader.take_description(record))
            return;
        if (record.contains("id") && record.at("id").is_string())
            name = record.at("id").get<std::string>();
        disagreement = reader.check(record);
    } catch (const std::exception& error) {
        disagreement = error.what();
    }
    if (disagreement.empty()) {
        ++agreement.passed;
    } else {
        ++agreement.failed;
        agreement.disagreements.push_back(name + ": " + disagreement);
    }
}

} // namespace

Agreement check_file(const std::filesystem::path& path)
{
    Agreement agreement;
    Reader reader;
    std::ifstream file { path };
    if (!file) {
        agreement.failed = 1;
        agreement.disagreements.push_back("cannot be read");
    }
    std::string line;
    for (std::size_t number = 1; std::getline(file, line); ++number)
        if (!line.empty())
            check_line(line, number, reader, agreement);
    return agreement;
}

} // namespace nestbox::corpus
