// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/idmaptree.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>

namespace nestbox::corpus {

/// The recorded trees of a file, and its records of IDs and views.
class TranslateCases
{
public:
    void add_tree(const nlohmann::json& record);

    /// Empty, or how the engine disagrees.
    [[nodiscard]] std::string check_view(const nlohmann::json& record) const;
    [[nodiscard]] std::string check_id(const nlohmann::json& record) const;

private:
    struct Tree
    {
        std::map<std::string, std::size_t> node_of; ///< by name; NS0 is the initial namespace
        IdMapTree uid;
        IdMapTree gid;
    };
    [[nodiscard]] const Tree& tree_of(const nlohmann::json& record) const;
    [[nodiscard]] static const IdMapTree& maps_of(const Tree& tree, const nlohmann::json& record);

    std::map<std::string, Tree> m_trees;
};

} // namespace nestbox::corpus
