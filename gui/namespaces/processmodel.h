// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/namespacetree.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace nestbox {

/// Processes of a tree as a table: who they are where it was seen from, inside their namespace, and from a third one.
class ProcessModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        PidColumn,
        NameColumn,
        NamespaceColumn,
        InsideColumn, ///< effective UID in its own namespace
        HereColumn, ///< in the reader's numbers
        ThereColumn, ///< in the chosen one
        CapabilitiesColumn,
        columnTotal
    };

    explicit ProcessModel(QObject* parent = nullptr);

    /// `processes`: numbers in the tree, by pid. `there`: the third namespace.
    void show(const std::shared_ptr<const NamespaceTree>& tree, const std::vector<std::size_t>& processes,
        std::optional<std::size_t> there);
    [[nodiscard]] std::optional<std::size_t> processAt(int row) const; ///< its number in the tree
    [[nodiscard]] int rowOfPid(std::uint32_t pid) const; ///< -1 = it is not there

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Process& process, int column) const;
    [[nodiscard]] QString uidIn(const Process& process, std::optional<std::size_t> node) const;

    std::shared_ptr<const NamespaceTree> m_tree;
    std::vector<std::size_t> m_processes;
    std::vector<std::uint32_t> m_pids;
    std::optional<std::size_t> m_there;
};

} // namespace nestbox
