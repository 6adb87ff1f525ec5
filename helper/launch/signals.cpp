// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/signals.h"

namespace nestbox::launch {

HeldSignals::HeldSignals()
{
    sigfillset(&m_all);
    sigprocmask(SIG_SETMASK, &m_all, &m_before);
    struct sigaction report {};
    report.sa_handler = SIG_DFL;
    sigaction(SIGCHLD, &report, &m_child_before);
}

void HeldSignals::restore() const
{
    sigaction(SIGCHLD, &m_child_before, nullptr);
    sigprocmask(SIG_SETMASK, &m_before, nullptr);
}

} // namespace nestbox::launch
