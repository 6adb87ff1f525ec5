// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/announcer.h"

#include <QAccessibleWidget>

namespace nestbox {

namespace {

QAccessibleInterface* make(const QString& className, QObject* object)
{
    if (className != QLatin1String("nestbox::Announcer"))
        return nullptr;
    return new QAccessibleWidget(static_cast<QWidget*>(object), QAccessible::AlertMessage);
}

} // namespace

Announcer::Announcer(QWidget* parent)
    : QWidget(parent)
{
    static const bool installed = (QAccessible::installFactory(make), true);
    static_cast<void>(installed);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedSize(1, 1);
}

void Announcer::say(const QString& sentence)
{
    setAccessibleName(sentence);
    // Screen readers read an alert when it appears; the event for announcements is newer than the Qt this needs.
    for (const QAccessible::Event type : { QAccessible::ObjectShow, QAccessible::Alert }) {
        QAccessibleEvent event(this, type);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace nestbox
