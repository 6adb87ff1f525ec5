// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/namespaces/outlineentry.h"

#include <QAbstractItemModel>
#include <QHash>

#include <memory>
#include <vector>

namespace nestbox {

/// The user namespaces of a machine as rows below rows; the picture and the tree read it. An update changes what
/// changed and nothing else. What is new says so for a moment, and what is gone stays for one, if it is
/// not too much.
class NamespaceModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role
    {
        DetailRole = Qt::UserRole + 1,
        IconNameRole,
        SearchRole,
        KeyRole,
        CollapsedRole, ///< may be set: its children are not to be shown
    };

    enum class Mark
    {
        None,
        New,
        Gone
    };

    explicit NamespaceModel(QObject* parent = nullptr);
    ~NamespaceModel() override;

    /// `outline` as buildOutline() makes it. `marksNew` false: what has no process may have been there before, and
    /// is only found now.
    void update(const QList<OutlineEntry>& outline, bool marksNew = true);
    /// The moment is over: marks of new ones go, and so do the gone ones.
    void forgetMarks();
    /// Empties it; the next update marks nothing as new, and folds what was folded.
    void clear();

    [[nodiscard]] const OutlineEntry& entry(const QModelIndex& index) const; ///< without its children
    [[nodiscard]] Mark mark(const QModelIndex& index) const;
    [[nodiscard]] bool hasMarks() const { return m_marks; }
    [[nodiscard]] QModelIndex indexOfKey(const QString& key) const;
    [[nodiscard]] QModelIndex indexOfInode(quint64 inode) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    struct Item;
    using Items = std::vector<std::unique_ptr<Item>>;

    [[nodiscard]] Item* itemAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const Item& item) const;
    void sync(Item& parent, const QList<OutlineEntry>& wanted);
    void markGone(Item& parent, const QList<OutlineEntry>& wanted);
    void forgetSurplus(Item& parent);
    void remove(Item& parent, std::size_t row, std::size_t count);
    void setGone(Item& item);
    void refresh(Item& item, const OutlineEntry& wanted);
    void insert(Item& parent, std::size_t at, const QList<OutlineEntry>& entries, qsizetype first, qsizetype end);
    [[nodiscard]] std::unique_ptr<Item> made(const OutlineEntry& entry, Item& parent, std::size_t row) const;
    void forgetMarksBelow(Item& parent);
    void renumber(Item& parent, std::size_t from);
    [[nodiscard]] const Item* find(const Item& parent, const QString& key, quint64 inode) const;

    bool m_lateFinds = false; ///< what has no process is not marked as new
    QHash<QString, bool> m_folded; ///< by somebody, by key: it stays so if the same comes again
    std::unique_ptr<Item> m_root;
    bool m_first = true; ///< nothing was shown yet
    bool m_marks = false;
};

} // namespace nestbox
