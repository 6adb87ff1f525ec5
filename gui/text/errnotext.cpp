// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/errnotext.h"

#include <cstring>

namespace nestbox {

QString errnoName(int error)
{
    const char* const name = ::strerrorname_np(error);
    return name != nullptr ? QString::fromLatin1(name) : QString::number(error);
}

} // namespace nestbox
