// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordedtree.h"

#include "engine/namespaces/namespacetranslation.h"

#include <QJsonArray>

namespace nestbox::test {

namespace {

std::string text_of(const QJsonArray& lines)
{
    std::string map;
    for (const QJsonValue& line : lines)
        map += std::to_string(line[0].toInteger()) + ' ' + std::to_string(line[1].toInteger()) + ' '
            + std::to_string(line[2].toInteger()) + '\n';
    return map;
}

IdKind kind_of(const QJsonObject& record)
{
    return record["kind"] == "gid" ? IdKind::Gid : IdKind::Uid;
}

} // namespace

bool RecordedTree::make(const QJsonObject& record)
{
    m_nests.clear();
    for (const QJsonValue& node : record["nodes"].toArray()) {
        const Nest* parent = nest(node["parent"].toString());
        auto& made = m_nests[node["ns"].toString()];
        made = std::make_unique<Nest>(
            Nest::Maps { text_of(node["uid"].toArray()), text_of(node["gid"].toArray()) }, parent);
        if (!made->made())
            return false;
    }
    return true;
}

const Nest* RecordedTree::nest(const QString& name) const
{
    const auto found = m_nests.find(name);
    return found == m_nests.end() ? nullptr : found->second.get();
}

std::uint64_t RecordedTree::inode(const QString& name) const
{
    const Nest* const found = nest(name);
    return found == nullptr ? m_home : found->inode();
}

bool RecordedTree::answers(const QJsonObject& record, const NamespaceTree& tree) const
{
    using Status = NamespaceTranslation::Status;
    const NamespaceTranslation answer = translate(tree, kind_of(record), static_cast<Id>(record["id"].toInteger()),
        tree.find(inode(record["from"].toString())).value_or(0), tree.find(inode(record["to"].toString())).value_or(0));
    const QString status = record["status"].toString();
    if (status == "mapped")
        return answer.status == Status::Mapped && answer.id == record["result"].toInteger();
    return answer.status == (status == "unmapped" ? Status::Unmapped : Status::Invalid);
}

bool RecordedTree::shows(const QJsonObject& record, const NamespaceTree& tree) const
{
    const std::optional<IdMap> seen
        = map_seen_by(tree, kind_of(record), tree.find(inode(record["ns"].toString())).value_or(0),
            tree.find(inode(record["opener"].toString())).value_or(0));
    IdMap expected;
    for (const QJsonValue& line : record["lines"].toArray())
        expected.ranges.push_back({ static_cast<Id>(line[0].toInteger()), static_cast<Id>(line[1].toInteger()),
            static_cast<Id>(line[2].toInteger()) });
    return seen == expected;
}

} // namespace nestbox::test
