// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/pathstate.h"

#include <cerrno>

#include <sys/stat.h>

namespace nestbox {

PathState path_state(const std::string& path)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0)
        return S_ISDIR(status.st_mode) ? PathState::Folder : PathState::Other;
    return errno == EACCES ? PathState::Unreachable : PathState::Missing;
}

} // namespace nestbox
