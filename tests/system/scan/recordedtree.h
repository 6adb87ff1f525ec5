// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/namespacetree.h"
#include "nest.h"

#include <QJsonObject>
#include <QString>

#include <map>
#include <memory>

namespace nestbox::test {

/// A tree of the file of recorded translations, made anew out of real namespaces.
class RecordedTree
{
public:
    /// `home`: the namespace that stands for its root.
    explicit RecordedTree(std::uint64_t home)
        : m_home(home)
    {
    }

    /// Ends the tree before and makes that of `record`, whose "type" is "tree". Owners do not matter to translation.
    [[nodiscard]] bool make(const QJsonObject& record);

    [[nodiscard]] std::uint64_t inode(const QString& name) const;
    [[nodiscard]] const Nest* nest(const QString& name) const; ///< null: the root

    /// Whether the engine answers a record of type "id" or "view" as the kernel did.
    [[nodiscard]] bool answers(const QJsonObject& record, const NamespaceTree& tree) const;
    [[nodiscard]] bool shows(const QJsonObject& record, const NamespaceTree& tree) const;

private:
    std::uint64_t m_home;
    std::map<QString, std::unique_ptr<Nest>> m_nests;
};

} // namespace nestbox::test
