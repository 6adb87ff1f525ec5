// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/protocol/consentmessages.h"

#include <QObject>

#include <memory>

namespace nestbox {

class MapperConnection;

/// One call of the mapper, made on a thread of its own: reaching the bus may take its time. It is heard of once, by
/// finished(). An object that is deleted before takes its request back: the password dialog closes.
class MapperCall : public QObject
{
    Q_OBJECT

public:
    /// The descriptor is duplicated.
    MapperCall(int userNamespace, const ConsentRequest& request, QObject* parent = nullptr);
    ~MapperCall() override;

    void start();

signals:
    /// Empty: the maps are written. Else why not: a name of org.nestbox.Mapper1.Error, or one of those that
    /// gui/text/consenttext.h adds for a mapper that cannot be asked.
    void finished(const QString& reason);

private:
    MapperConnection* m_connection;
};

/// A name of D-Bus's own errors as one of gui/text/consenttext.h; the mapper's errors without their prefix.
[[nodiscard]] QString consentReason(const QString& errorName);

} // namespace nestbox
