// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/host/filedescriptor.h"
#include "helper/protocol/consentmessages.h"

#include <QObject>

class QSocketNotifier;

namespace nestbox {

/// nestbox's end of `nestbox-launch --mapper-socket`: waits for one launcher, takes its request, passes the replies on.
class LauncherSocket : public QObject
{
    Q_OBJECT

public:
    explicit LauncherSocket(QObject* parent = nullptr);
    ~LauncherSocket() override;

    /// Makes the socket and its name; false = it cannot be made. Nothing is noticed before watch().
    [[nodiscard]] bool listen();
    [[nodiscard]] QString name() const { return m_name; }
    /// From now on in this process, which may be a child of the one that listened.
    void watch();
    void send(const ConsentReply& reply);
    [[nodiscard]] bool isConnected() const { return static_cast<bool>(m_connection); }

signals:
    /// The launcher is there and wants maps for the namespace.
    void asked(int userNamespace, const nestbox::ConsentRequest& request);
    /// It has ended, or speaks another language.
    void left();

private:
    void accept();
    void receive();
    void leave();

    QString m_name;
    FileDescriptor m_listener;
    FileDescriptor m_connection;
    FileDescriptor m_namespace; ///< kept open for whoever got its number
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace nestbox
