// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/pictureaccessible.h"

#include "gui/namespaces/boxaccessible.h"
#include "gui/namespaces/namespacepicture.h"

namespace nestbox {

namespace {

QAccessibleInterface* make(const QString& className, QObject* object)
{
    if (className != QLatin1String("nestbox::NamespacePicture"))
        return nullptr;
    return new PictureAccessible(static_cast<NamespacePicture*>(object));
}

} // namespace

void installPictureAccessibility()
{
    static const bool installed = (QAccessible::installFactory(make), true);
    static_cast<void>(installed);
}

PictureAccessible::PictureAccessible(NamespacePicture* picture)
    : QAccessibleWidget(picture, QAccessible::List)
    , m_forgetting(QObject::connect(picture, &NamespacePicture::arranged, picture, [this] { forgetGone(); }))
{
}

PictureAccessible::~PictureAccessible()
{
    QObject::disconnect(m_forgetting);
    for (const QAccessible::Id id : std::as_const(m_objects))
        QAccessible::deleteAccessibleInterface(id);
}

NamespacePicture& PictureAccessible::picture() const
{
    return *static_cast<NamespacePicture*>(object());
}

int PictureAccessible::childCount() const
{
    return static_cast<int>(picture().boxCount());
}

QAccessibleInterface* PictureAccessible::child(int index) const
{
    const QString key = picture().shownKeys().value(index);
    return key.isEmpty() ? nullptr : objectOf(key);
}

int PictureAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    const QStringList& keys = picture().shownKeys();
    for (qsizetype i = 0; i < keys.size(); ++i)
        if (objectOf(keys[i]) == child)
            return static_cast<int>(i);
    return -1;
}

/// The innermost box: those inside come after what they are in.
QAccessibleInterface* PictureAccessible::childAt(int x, int y) const
{
    const QStringList& keys = picture().shownKeys();
    for (qsizetype i = keys.size(); i-- > 0;)
        if (QAccessibleInterface* box = objectOf(keys[i]); box->rect().contains(x, y))
            return box;
    return nullptr;
}

QAccessibleInterface* PictureAccessible::focusChild() const
{
    const QString key = picture().selectedBox().data(NamespaceModel::KeyRole).toString();
    return picture().hasFocus() && picture().itemOf(key) ? objectOf(key) : nullptr;
}

QAccessibleInterface* PictureAccessible::objectOf(const QString& key) const
{
    if (!m_objects.contains(key))
        m_objects.insert(key, QAccessible::registerAccessibleInterface(new BoxAccessible(picture(), key)));
    return QAccessible::accessibleInterface(m_objects.value(key));
}

void PictureAccessible::forgetGone()
{
    m_objects.removeIf([this](const auto& object) {
        const bool gone = picture().itemOf(object.key()) == nullptr;
        if (gone)
            QAccessible::deleteAccessibleInterface(object.value());
        return gone;
    });
}

} // namespace nestbox
