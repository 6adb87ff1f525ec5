// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/idtext.h"

#include "gui/text/hostdirectory.h"

#include <QCoreApplication>
#include <QLocale>

namespace nestbox {

namespace {

struct IdText
{
    Q_DECLARE_TR_FUNCTIONS(IdText)
};

} // namespace

QString idsText(IdInterval ids)
{
    if (ids.size() <= 1)
        return QString::number(ids.first);
    return QStringLiteral("%1–%2").arg(ids.first).arg(ids.end - 1);
}

QString kindText(IdKind kind)
{
    switch (kind) {
    case IdKind::Uid:
        return IdText::tr("UID");
    case IdKind::Gid:
        return IdText::tr("GID");
    case IdKind::Projid:
        break;
    }
    return IdText::tr("project ID");
}

QString rangesText(const std::vector<std::size_t>& rows)
{
    if (rows.empty())
        return IdText::tr("the map");
    if (rows.size() == 1)
        return IdText::tr("range %1").arg(rows[0] + 1);
    return IdText::tr("ranges %1 and %2").arg(rows[0] + 1).arg(rows[1] + 1);
}

QString countOfIdsText(std::uint64_t count)
{
    return count == 1 ? IdText::tr("1 ID")
                      : IdText::tr("%1 IDs").arg(QLocale().toString(static_cast<qulonglong>(count)));
}

QString idName(std::uint64_t id, IdKind kind, const HostFacts& facts)
{
    if (id == 0)
        return QStringLiteral("root");
    if (id == facts.of(kind).me && kind == IdKind::Uid)
        return QString::fromStdString(facts.user_name);
    if (id == overflowId)
        return kind == IdKind::Uid ? QStringLiteral("nobody") : QStringLiteral("nogroup");
    return id < id_space_end ? QString::fromStdString(HostDirectory::localNameOf(static_cast<Id>(id), kind))
                             : QString();
}

QString insideName(std::uint64_t inside, std::optional<std::uint64_t> host, IdKind kind, const HostFacts& facts)
{
    const QString name = idName(inside, kind, facts);
    if (inside == 0 || name.isEmpty() || host == inside)
        return name;
    return host ? IdText::tr("looks like %1").arg(name) : QString();
}

QString namedIdText(std::uint64_t id, IdKind kind, const HostFacts& facts)
{
    const QString name = idName(id, kind, facts);
    return name.isEmpty() ? QString::number(id) : QStringLiteral("%1 (%2)").arg(id).arg(name);
}

} // namespace nestbox
