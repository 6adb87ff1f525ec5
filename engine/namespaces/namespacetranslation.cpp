// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/namespaces/namespacetranslation.h"

#include "engine/idmap/idmaptree.h"

#include <algorithm>
#include <iterator>

namespace nestbox {
namespace {

/// The nodes between two namespaces, and their maps. A namespace with a hidden parent stands below a nameless one, so
/// that its map has a place to lead to.
class Way
{
public:
    Way(const NamespaceTree& tree, IdKind kind, std::size_t from, std::size_t to)
        : m_tree(tree)
        , m_kind(kind)
    {
        const std::vector<std::size_t> up = tree.path_to_root(from);
        std::vector<std::size_t> down = tree.path_to_root(to);
        const auto meeting
            = std::ranges::find_if(up, [&](std::size_t node) { return std::ranges::find(down, node) != down.end(); });
        if (meeting == up.end())
            return;
        add_ancestors(*meeting);
        m_nodes.assign(up.begin(), meeting + 1);
        down.erase(std::ranges::find(down, *meeting), down.end());
        m_nodes.insert(m_nodes.end(), down.rbegin(), down.rend());
        const auto turn = m_nodes.begin() + (meeting - up.begin());
        for (auto at = std::make_reverse_iterator(turn); at != m_nodes.rend(); ++at)
            add(*at);
        for (auto at = turn + 1; at != m_nodes.end(); ++at)
            add(*at);
    }

    /// Everything on the way could be read.
    [[nodiscard]] bool known() const { return !m_nodes.empty() && m_known; }
    [[nodiscard]] const std::vector<std::size_t>& nodes() const { return m_nodes; }
    [[nodiscard]] const IdMapTree& maps() const { return m_maps; }
    /// Of a node on the way, within maps().
    [[nodiscard]] std::size_t place(std::size_t node) const
    {
        return static_cast<std::size_t>(std::ranges::find(m_places, node) - m_places.begin());
    }

private:
    static constexpr std::size_t nameless = static_cast<std::size_t>(-1);

    /// Its map says which IDs exist; where it leads to matters to who reads it.
    void add_ancestors(std::size_t meeting)
    {
        const std::optional<std::size_t>& parent = m_tree.nodes[meeting].parent;
        m_places.push_back(nameless);
        m_maps.nodes.push_back({});
        if (parent)
            m_places.back() = *parent;
        add(meeting);
    }

    void add(std::size_t node)
    {
        const std::optional<IdMap>& map = m_tree.nodes[node].map(m_kind);
        m_known = m_known && map.has_value();
        m_maps.nodes.push_back({ parent_place(node), map.value_or(IdMap {}) });
        m_places.push_back(node);
    }

    [[nodiscard]] std::size_t parent_place(std::size_t node) const
    {
        const std::optional<std::size_t>& parent = m_tree.nodes[node].parent;
        return parent ? place(*parent) : 0;
    }

    const NamespaceTree& m_tree;
    IdKind m_kind;
    bool m_known = true;
    std::vector<std::size_t> m_nodes; ///< up, then down
    std::vector<std::size_t> m_places; ///< node at each place of the maps
    IdMapTree m_maps;
};

NamespaceTranslation::Status status_of(MappedId::Status status)
{
    switch (status) {
    case MappedId::Status::Mapped:
        return NamespaceTranslation::Status::Mapped;
    case MappedId::Status::Unmapped:
        return NamespaceTranslation::Status::Unmapped;
    case MappedId::Status::Invalid:
        break;
    }
    return NamespaceTranslation::Status::Invalid;
}

} // namespace

NamespaceTranslation translate(const NamespaceTree& tree, IdKind kind, Id id, std::size_t from, std::size_t to)
{
    const Way way { tree, kind, from, to };
    if (!way.known())
        return {};
    NamespaceTranslation result;
    for (const std::size_t node : way.nodes())
        result.path.push_back({ node, way.maps().translate(id, way.place(from), way.place(node)) });
    const MappedId last = result.path.back().id;
    result.status = status_of(last.status);
    result.id = last.id;
    if (result.status == NamespaceTranslation::Status::Invalid)
        result.path.resize(1); // what does not exist has no way
    return result;
}

std::optional<IdMap> map_seen_by(const NamespaceTree& tree, IdKind kind, std::size_t node, std::size_t opener)
{
    const Way way { tree, kind, node, opener };
    if (!way.known())
        return std::nullopt;
    return way.maps().seen_map(way.place(node), way.place(opener));
}

} // namespace nestbox
