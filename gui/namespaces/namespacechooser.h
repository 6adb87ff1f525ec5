// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/namespaces/namespacetree.h"

#include <QComboBox>

#include <memory>
#include <optional>

namespace nestbox {

/// One namespace out of a tree. Keeps its choice by inode while the tree changes.
class NamespaceChooser : public QComboBox
{
    Q_OBJECT

public:
    explicit NamespaceChooser(QWidget* parent = nullptr);

    /// What was chosen stays chosen if it is still there, else `otherwise` is.
    void setTree(const std::shared_ptr<const NamespaceTree>& tree, std::size_t otherwise);
    void choose(std::size_t node);
    [[nodiscard]] std::optional<std::size_t> node() const;

signals:
    void chosen();

private:
    class List;

    List* m_list;
    quint64 m_inode = 0;
};

} // namespace nestbox
