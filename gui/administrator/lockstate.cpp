// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/administrator/lockstate.h"

#include <PolkitQt1/Authority>
#include <PolkitQt1/Subject>
#include <QCoreApplication>
#include <QDBusConnection>

namespace nestbox {

LockState askLockState()
{
    if (!QDBusConnection::systemBus().isConnected()) // polkit-qt would take an authority that is not there for one
        return LockState::NoAuthority;
    using PolkitQt1::Authority;
    Authority* authority = Authority::instance();
    authority->clearError();
    const PolkitQt1::UnixProcessSubject self(QCoreApplication::applicationPid());
    const Authority::Result result
        = authority->checkAuthorizationSync(QStringLiteral("org.nestbox.mapper.apply-maps"), self, Authority::None);
    if (authority->hasError())
        return LockState::NoAuthority;
    switch (result) {
    case Authority::Yes:
        return LockState::Allowed;
    case Authority::No:
        return LockState::Refused;
    case Authority::Challenge:
        return LockState::NeedsPassword;
    case Authority::Unknown:
        break;
    }
    return LockState::NoAuthority;
}

} // namespace nestbox
