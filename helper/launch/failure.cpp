// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/failure.h"

#include "helper/protocol/launchexit.h"

namespace nestbox::launch {

int Failure::exit_status() const
{
    if (code == FailureCode::ProgramNotFound)
        return not_found;
    return code == FailureCode::ProgramNotExecutable ? cannot_execute : launch_failed;
}

} // namespace nestbox::launch
