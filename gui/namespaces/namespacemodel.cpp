// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/namespacemodel.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace nestbox {

struct NamespaceModel::Item
{
    OutlineEntry entry; ///< without its children
    Item* parent = nullptr;
    std::size_t row = 0;
    Items children;
    Mark mark = Mark::None;
    bool collapsed = false;
};

namespace {

constexpr std::ptrdiff_t mostGone = 8; // below one parent

OutlineEntry alone(OutlineEntry entry)
{
    entry.children.clear();
    return entry;
}

QString iconNameOf(const OutlineEntry& entry)
{
    switch (entry.kind) {
    case OutlineEntry::Kind::Namespace:
        return entry.chips.isEmpty() ? QStringLiteral("nobody") : QStringLiteral("namespaces");
    case OutlineEntry::Kind::Group:
        return QStringLiteral("apps");
    case OutlineEntry::Kind::UnknownAncestors:
    case OutlineEntry::Kind::HiddenProcesses:
        break;
    }
    return QStringLiteral("lock");
}

} // namespace

NamespaceModel::NamespaceModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Item>())
{
}

NamespaceModel::~NamespaceModel() = default;

void NamespaceModel::update(const QList<OutlineEntry>& outline, bool marksNew)
{
    m_lateFinds = !marksNew;
    sync(*m_root, outline);
    m_first = m_first && outline.isEmpty();
}

void NamespaceModel::sync(Item& parent, const QList<OutlineEntry>& wanted)
{
    markGone(parent, wanted);
    QSet<QString> known;
    for (const auto& child : parent.children)
        if (child->mark != Mark::Gone)
            known.insert(child->entry.key);
    std::size_t at = 0;
    for (qsizetype i = 0; i < wanted.size();) {
        while (at < parent.children.size() && parent.children[at]->mark == Mark::Gone)
            ++at;
        if (!known.contains(wanted[i].key)) {
            qsizetype end = i;
            while (end < wanted.size() && !known.contains(wanted[end].key))
                ++end;
            insert(parent, at, wanted, i, end);
            at += static_cast<std::size_t>(end - i);
            i = end;
            continue;
        }
        if (parent.children[at]->entry.key != wanted[i].key) {
            const auto from = std::find_if(parent.children.begin() + static_cast<std::ptrdiff_t>(at),
                parent.children.end(), [&](const auto& child) { return child->entry.key == wanted[i].key; });
            const auto row = static_cast<int>(from - parent.children.begin());
            beginMoveRows(indexOf(parent), row, row, indexOf(parent), static_cast<int>(at));
            std::rotate(parent.children.begin() + static_cast<std::ptrdiff_t>(at), from, from + 1);
            renumber(parent, at);
            endMoveRows();
        }
        refresh(*parent.children[at++], wanted[i++]);
    }
}

void NamespaceModel::markGone(Item& parent, const QList<OutlineEntry>& wanted)
{
    QSet<QString> keys;
    for (const OutlineEntry& entry : wanted)
        keys.insert(entry.key);
    for (const auto& child : parent.children)
        if (child->mark != Mark::Gone && !keys.contains(child->entry.key))
            setGone(*child);
    forgetSurplus(parent);
}

/// Where namespaces come and go by the dozen those that are there would be lost among those that are not.
void NamespaceModel::forgetSurplus(Item& parent)
{
    const auto gone = [](const std::unique_ptr<Item>& child) { return child->mark == Mark::Gone; };
    auto surplus = std::ranges::count_if(parent.children, gone) - mostGone;
    for (auto at = parent.children.begin(); surplus > 0;) {
        const auto first = std::find_if(at, parent.children.end(), gone);
        const auto end = std::find_if_not(first, first + std::min(surplus, parent.children.end() - first), gone);
        surplus -= end - first;
        const auto row = static_cast<std::size_t>(first - parent.children.begin());
        remove(parent, row, static_cast<std::size_t>(end - first));
        at = parent.children.begin() + static_cast<std::ptrdiff_t>(row);
    }
}

void NamespaceModel::remove(Item& parent, std::size_t row, std::size_t count)
{
    beginRemoveRows(indexOf(parent), static_cast<int>(row), static_cast<int>(row + count - 1));
    const auto first = parent.children.begin() + static_cast<std::ptrdiff_t>(row);
    parent.children.erase(first, first + static_cast<std::ptrdiff_t>(count));
    renumber(parent, row);
    endRemoveRows();
}

void NamespaceModel::setGone(Item& item)
{
    m_marks = true;
    item.mark = Mark::Gone;
    const QModelIndex index = indexOf(item);
    emit dataChanged(index, index);
    for (const auto& child : item.children)
        setGone(*child);
}

void NamespaceModel::refresh(Item& item, const OutlineEntry& wanted)
{
    if (OutlineEntry entry = alone(wanted); entry != item.entry) {
        item.entry = std::move(entry);
        const QModelIndex index = indexOf(item);
        emit dataChanged(index, index);
    }
    sync(item, wanted.children);
}

void NamespaceModel::insert(
    Item& parent, std::size_t at, const QList<OutlineEntry>& entries, qsizetype first, qsizetype end)
{
    const int row = static_cast<int>(at);
    beginInsertRows(indexOf(parent), row, row + static_cast<int>(end - first) - 1);
    Items added;
    for (qsizetype i = first; i < end; ++i)
        added.push_back(made(entries[i], parent, 0));
    parent.children.insert(
        parent.children.begin() + row, std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
    renumber(parent, at);
    m_marks = m_marks || !m_first;
    endInsertRows();
}

std::unique_ptr<NamespaceModel::Item> NamespaceModel::made(
    const OutlineEntry& entry, Item& parent, std::size_t row) const
{
    auto item = std::make_unique<Item>();
    item->entry = alone(entry);
    item->parent = &parent;
    item->row = row;
    item->mark = m_first || (m_lateFinds && entry.chips.isEmpty()) ? Mark::None : Mark::New;
    item->collapsed = m_folded.value(entry.key, entry.kind == OutlineEntry::Kind::Group);
    for (const OutlineEntry& child : entry.children)
        item->children.push_back(made(child, *item, item->children.size()));
    return item;
}

void NamespaceModel::forgetMarks()
{
    if (m_marks)
        forgetMarksBelow(*m_root);
    m_marks = false;
}

void NamespaceModel::forgetMarksBelow(Item& parent)
{
    for (std::size_t i = parent.children.size(); i-- > 0;) {
        Item& child = *parent.children[i];
        if (child.mark == Mark::Gone) {
            remove(parent, i, 1);
            continue;
        }
        if (child.mark == Mark::New) {
            child.mark = Mark::None;
            emit dataChanged(indexOf(child), indexOf(child));
        }
        forgetMarksBelow(child);
    }
}

void NamespaceModel::clear()
{
    beginResetModel();
    m_root = std::make_unique<Item>();
    m_first = true;
    m_marks = false;
    endResetModel();
}

void NamespaceModel::renumber(Item& parent, std::size_t from)
{
    for (std::size_t i = from; i < parent.children.size(); ++i)
        parent.children[i]->row = i;
}

NamespaceModel::Item* NamespaceModel::itemAt(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Item*>(index.internalPointer()) : m_root.get();
}

QModelIndex NamespaceModel::indexOf(const Item& item) const
{
    return item.parent ? createIndex(static_cast<int>(item.row), 0, &item) : QModelIndex();
}

const OutlineEntry& NamespaceModel::entry(const QModelIndex& index) const
{
    return itemAt(index)->entry;
}

NamespaceModel::Mark NamespaceModel::mark(const QModelIndex& index) const
{
    return itemAt(index)->mark;
}

const NamespaceModel::Item* NamespaceModel::find(const Item& parent, const QString& key, quint64 inode) const
{
    for (const auto& child : parent.children) {
        if (key.isEmpty() ? child->entry.inode == inode : child->entry.key == key)
            return child.get();
        if (const Item* const below = find(*child, key, inode))
            return below;
    }
    return nullptr;
}

QModelIndex NamespaceModel::indexOfKey(const QString& key) const
{
    const Item* const found = key.isEmpty() ? nullptr : find(*m_root, key, 0);
    return found ? indexOf(*found) : QModelIndex();
}

QModelIndex NamespaceModel::indexOfInode(quint64 inode) const
{
    const Item* const found = inode == 0 ? nullptr : find(*m_root, {}, inode);
    return found ? indexOf(*found) : QModelIndex();
}

QModelIndex NamespaceModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, itemAt(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex NamespaceModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOf(*itemAt(child)->parent) : QModelIndex();
}

int NamespaceModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(itemAt(parent)->children.size());
}

int NamespaceModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant NamespaceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Item& item = *itemAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return item.mark == Mark::New ? tr("%1 (new)").arg(item.entry.title)
            : item.mark == Mark::Gone ? tr("%1 (gone)").arg(item.entry.title)
                                      : item.entry.title;
    case Qt::ToolTipRole:
        return QStringList { item.entry.title, item.entry.line, item.entry.maps }.join(QLatin1Char('\n'));
    case Qt::AccessibleDescriptionRole:
        return tr("%1; %2; %3").arg(item.entry.line, item.entry.maps, item.entry.detail);
    case DetailRole:
        return item.entry.detail;
    case IconNameRole:
        return iconNameOf(item.entry);
    case SearchRole:
        return item.entry.search;
    case KeyRole:
        return item.entry.key;
    case CollapsedRole:
        return item.collapsed;
    default:
        return {};
    }
}

bool NamespaceModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != CollapsedRole)
        return false;
    Item& item = *itemAt(index);
    if (item.collapsed != value.toBool()) {
        m_folded.insert(item.entry.key, value.toBool());
        item.collapsed = value.toBool();
        emit dataChanged(index, index, { CollapsedRole });
    }
    return true;
}

} // namespace nestbox
