// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusMessage>
#include <QRandomGenerator>

#include <vector>

namespace nestbox::test {

/// Makes calls of ApplyMaps that nobody in their right mind would: nearly right ones, with IDs from the edges and any
/// kind of descriptor, and ones with arguments of any types.
class RandomCall
{
public:
    /// `descriptors` are what calls may carry; a user namespace should be among them.
    RandomCall(quint32 seed, std::vector<int> descriptors);

    [[nodiscard]] QDBusMessage next();

private:
    quint32 below(quint32 limit) { return limit == 0 ? 0 : m_random.bounded(limit); }
    quint32 id();
    QVariant rows();
    QVariant descriptor();
    QVariant anything(int depth);

    QRandomGenerator m_random;
    std::vector<int> m_descriptors;
};

} // namespace nestbox::test
