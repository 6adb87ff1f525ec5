// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nestbox {

/// Why an administrator's consent was not to be had.
struct ConsentText
{
    QString sentence;
    QString remedy;
};

/// `reason`: a name of org.nestbox.Mapper1.Error, or, where the mapper was not asked,
///     NotInstalled  there is no mapper on this machine      NotStarted    it cannot be started
///     NoBus         the system bus cannot be reached        BusRefused    the bus does not let the call through
///     OtherVersion  it does not know this call              ServiceGone   it ended, or never answered
///     Cancelled     the person has taken the request back
[[nodiscard]] ConsentText consentText(const QString& reason);

} // namespace nestbox
