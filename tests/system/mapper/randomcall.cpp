// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomcall.h"

#include "helper/dbus/mappertypes.h"

#include <QDBusObjectPath>
#include <QDBusSignature>
#include <QDBusUnixFileDescriptor>
#include <QDBusVariant>

namespace nestbox::test {

RandomCall::RandomCall(quint32 seed, std::vector<int> descriptors)
    : m_random(seed)
    , m_descriptors(std::move(descriptors))
{
}

quint32 RandomCall::id()
{
    static constexpr quint32 edges[] { 0, 1, 2, 900, 901, 996, 999, 1000, 1999, 2000, 2001, 3000, 4000, 5000, 65534,
        65535, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFF };
    return below(4) == 0 ? m_random.generate() : edges[below(std::size(edges))];
}

QVariant RandomCall::rows()
{
    static constexpr quint32 sizes[] { 0, 1, 1, 1, 2, 3, 16, 17, 339, 340, 341, 5000 };
    const quint32 size = sizes[below(below(20) == 0 ? std::size(sizes) : 8)];
    const bool orderly = below(2) == 0;
    const quint32 base = below(2) == 0 ? 2000 : id();
    IdMap map;
    for (quint32 i = 0; i < size; ++i)
        map.ranges.push_back(orderly ? IdRange { i, base + i, 1 } : IdRange { id(), id(), id() });
    return QVariant::fromValue(map);
}

QVariant RandomCall::descriptor()
{
    return QVariant::fromValue(QDBusUnixFileDescriptor(m_descriptors[below(m_descriptors.size())]));
}

QVariant RandomCall::anything(int depth)
{
    switch (below(depth > 0 ? 14 : 11)) {
    case 0:
        return rows();
    case 1:
        return descriptor();
    case 2:
        return below(2) == 0;
    case 3:
        return id();
    case 4:
        return static_cast<int>(id());
    case 5:
        return static_cast<qulonglong>(id()) << below(33);
    case 6:
        return QVariant::fromValue(static_cast<uchar>(id()));
    case 7:
        return static_cast<double>(id());
    case 8:
        return QString(static_cast<qsizetype>(below(1000)), QChar('a' + below(26)));
    case 9:
        return QVariant::fromValue(QDBusObjectPath("/a/b"));
    case 10:
        return QVariant::fromValue(QDBusSignature("a(uuu)"));
    case 11:
        return QVariant::fromValue(QDBusVariant(anything(depth - 1)));
    case 12:
        return QVariantList { anything(depth - 1), anything(depth - 1) };
    default:
        return QVariantMap { { "key", anything(depth - 1) } };
    }
}

QDBusMessage RandomCall::next()
{
    auto call = QDBusMessage::createMethodCall(
        "org.nestbox.Mapper1", "/org/nestbox/Mapper1", "org.nestbox.Mapper1", "ApplyMaps");
    QVariantList arguments { descriptor(), rows(), rows(), below(2) == 0 };
    switch (below(8)) {
    case 0: // one of another type
        arguments[below(4)] = anything(3);
        break;
    case 1: // any
        arguments.clear();
        for (quint32 i = below(6); i > 0; --i)
            arguments << anything(3);
        break;
    case 2: // one more or one less
        if (below(2) == 0)
            arguments.removeLast();
        else
            arguments << anything(3);
        break;
    default:
        break;
    }
    call.setArguments(arguments);
    return call;
}

} // namespace nestbox::test
