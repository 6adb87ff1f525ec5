// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/idmap/writecase.h"

#include <QJsonObject>
#include <QString>

namespace nestbox {

/// What `nestbox check --context` says of one write: the answer of every system call, the reasons, what surprises, and
/// what would repair it; without the last newline.
[[nodiscard]] QString contextReportText(const WriteCase& write);

/// The same for programs: "verdict" as in "OK", "EPERM", "open:EACCES", "EPERM,EINVAL" for two writes or "SHORT7";
/// "rule" and "line" of what decides, "readback", "findings", "warnings" and "repairs".
[[nodiscard]] QJsonObject contextReportJson(const WriteCase& write);

/// Whether every system call succeeds.
[[nodiscard]] bool accepted(const WriteCase& write);

} // namespace nestbox
