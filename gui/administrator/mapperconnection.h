// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/filedescriptor.h"
#include "helper/protocol/consentmessages.h"

#include <QObject>

namespace nestbox {

/// A connection to the system bus for one request, because leaving the bus is how a request is taken back. Lives on the
/// thread of its MapperCall.
class MapperConnection : public QObject
{
    Q_OBJECT

public:
    MapperConnection(int userNamespace, ConsentRequest request);
    ~MapperConnection() override;

    void call();

signals:
    void finished(const QString& reason);

private:
    QString m_name;
    FileDescriptor m_namespace;
    ConsentRequest m_request;
};

} // namespace nestbox
