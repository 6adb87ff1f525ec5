// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/boxaccessible.h"

#include "gui/namespaces/namespacepicture.h"

namespace nestbox {

BoxAccessible::BoxAccessible(NamespacePicture& picture, const QString& key)
    : m_picture(picture)
    , m_key(key)
{
}

QModelIndex BoxAccessible::index() const
{
    return m_picture.model().indexOfKey(m_key);
}

bool BoxAccessible::isValid() const
{
    return index().isValid() && m_picture.itemOf(m_key) != nullptr;
}

QAccessibleInterface* BoxAccessible::parent() const
{
    return QAccessible::queryAccessibleInterface(&m_picture);
}

QString BoxAccessible::text(QAccessible::Text text) const
{
    if (!isValid())
        return {};
    switch (text) {
    case QAccessible::Name:
        return index().data().toString();
    case QAccessible::Description:
        return index().data(Qt::AccessibleDescriptionRole).toString();
    case QAccessible::Value:
        return m_picture.model().entry(index()).maps;
    default:
        return {};
    }
}

QRect BoxAccessible::rect() const
{
    return m_picture.screenRect(index());
}

QAccessible::State BoxAccessible::state() const
{
    const QModelIndex box = index();
    const bool selected = box.isValid() && box == m_picture.selectedBox();
    const bool folded = box.data(NamespaceModel::CollapsedRole).toBool();
    QAccessible::State state;
    state.selectable = state.focusable = true;
    state.selected = selected;
    state.focused = selected && m_picture.hasFocus();
    state.expandable = m_picture.model().hasChildren(box);
    state.collapsed = state.expandable && folded;
    state.expanded = state.expandable && !folded;
    state.invalid = !isValid();
    return state;
}

QStringList BoxAccessible::actionNames() const
{
    return { setFocusAction(), pressAction(), toggleAction() };
}

void BoxAccessible::doAction(const QString& name)
{
    if (name == setFocusAction())
        m_picture.setFocus();
    if (name == toggleAction())
        m_picture.fold(index());
    else
        m_picture.select(index());
}

} // namespace nestbox
