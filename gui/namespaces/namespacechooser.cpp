// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/namespacechooser.h"

#include "gui/text/namespacetext.h"

#include <QAbstractListModel>
#include <QSignalBlocker>

namespace nestbox {

/// Texts are made when they are shown: there may be thousands.
class NamespaceChooser::List : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void setTree(const std::shared_ptr<const NamespaceTree>& tree)
    {
        beginResetModel();
        m_tree = tree;
        endResetModel();
    }

    [[nodiscard]] const std::shared_ptr<const NamespaceTree>& tree() const { return m_tree; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() || !m_tree ? 0 : static_cast<int>(m_tree->nodes.size());
    }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (role != Qt::DisplayRole || !index.isValid())
            return {};
        return longNamespaceName(*m_tree, static_cast<std::size_t>(index.row()));
    }

private:
    std::shared_ptr<const NamespaceTree> m_tree;
};

NamespaceChooser::NamespaceChooser(QWidget* parent)
    : QComboBox(parent)
    , m_list(new List(this))
{
    setModel(m_list);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
    connect(this, &QComboBox::activated, this, [this](int row) {
        m_inode = m_list->tree()->nodes[static_cast<std::size_t>(row)].inode;
        emit chosen();
    });
}

void NamespaceChooser::setTree(const std::shared_ptr<const NamespaceTree>& tree, std::size_t otherwise)
{
    if (m_list->tree() != tree) {
        const QSignalBlocker quiet(this);
        m_list->setTree(tree);
    }
    choose(tree->find(m_inode).value_or(otherwise));
}

void NamespaceChooser::choose(std::size_t node)
{
    m_inode = m_list->tree()->nodes[node].inode;
    setCurrentIndex(static_cast<int>(node));
}

std::optional<std::size_t> NamespaceChooser::node() const
{
    return currentIndex() < 0 ? std::nullopt : std::optional { static_cast<std::size_t>(currentIndex()) };
}

} // namespace nestbox
