// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/lookpace.h"

#include <algorithm>

namespace nestbox {

/// One after the other does not make the looks as frequent as the announcements.
void LookPace::announce()
{
    const bool following = m_followed < announced.size();
    m_followed = following ? std::min<std::size_t>(m_followed, 1) : 0;
    m_quietLooks = 0;
}

void LookPace::begin()
{
    m_followed = std::min(m_followed + 1, announced.size());
}

void LookPace::end(bool changed)
{
    m_quietLooks = changed ? 0 : std::min(m_quietLooks + 1, quietLooksUntilIdle);
}

int LookPace::pause(bool elsewhere) const
{
    if (m_followed < announced.size())
        return std::min(announced[m_followed], m_pauses.active);
    if (m_quietLooks < quietLooksUntilIdle)
        return m_pauses.active;
    return elsewhere ? m_pauses.elsewhere : m_pauses.idle;
}

} // namespace nestbox
