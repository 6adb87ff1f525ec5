// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/locktext.h"

#include <QCoreApplication>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LockText)
};

} // namespace

LockText lockText(LockState state)
{
    switch (state) {
    case LockState::Unknown:
        return { Words::tr("Administrator"), Words::tr("polkit is being asked whether a password is needed.") };
    case LockState::NeedsPassword:
        return { Words::tr("Needs a password"),
            Words::tr("Launch opens a dialog for an administrator's password, unless a rule of this machine decides on"
                      " these very IDs.") };
    case LockState::Allowed:
        return { Words::tr("Allowed by a rule"),
            Words::tr("A rule of this machine allows you maps of other people's IDs without a password.") };
    case LockState::Refused:
        return { Words::tr("Not possible"),
            Words::tr("A rule of this machine refuses you maps of other people's IDs; an administrator can change it in"
                      " /etc/polkit-1/rules.d.") };
    case LockState::NoAuthority:
        break;
    }
    return { Words::tr("Not possible"),
        Words::tr(
            "polkit does not answer or does not know Nestbox's mapper; check that polkitd runs and that Nestbox is"
            " installed completely.") };
}

} // namespace nestbox
