// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/mapper/maprequest.h"

#include "engine/idmap/grantcheck.h"
#include "engine/idmap/idkind.h"
#include "engine/idmap/maptext.h"

#include <QDataStream>
#include <QIODevice>

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

namespace nestbox {

namespace {

/// The mapper, and those who carry its questions and answers.
std::vector<Id> reserved_ids(IdKind kind)
{
    std::vector<Id> ids { kind == IdKind::Uid ? getuid() : getgid() };
    for (const char* name : { "polkitd", "messagebus", "dbus" }) {
        if (const passwd* account = getpwnam(name))
            ids.push_back(kind == IdKind::Uid ? account->pw_uid : account->pw_gid);
        if (const group* entry = kind == IdKind::Gid ? getgrnam(name) : nullptr)
            ids.push_back(entry->gr_gid);
    }
    return ids;
}

} // namespace

Refusal MapRequest::check() const
{
    static const std::vector<Id> uids = reserved_ids(IdKind::Uid);
    static const std::vector<Id> gids = reserved_ids(IdKind::Gid);
    // In the order of GrantFault.
    constexpr Refusal refusals[] { Refusal::None, Refusal::InvalidRanges, Refusal::ForbiddenId,
        Refusal::TooManyIntervals };
    const auto page_size = static_cast<unsigned>(sysconf(_SC_PAGESIZE));
    return refusals[static_cast<std::size_t>(check_grant(uid, gid, uids, gids, page_size))];
}

QByteArray MapRequest::packed() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << QByteArray::fromStdString(uid.to_kernel_text()) << QByteArray::fromStdString(gid.to_kernel_text())
           << allow_setgroups << caller << bus_name;
    return bytes;
}

MapRequest MapRequest::unpacked(const QByteArray& bytes)
{
    MapRequest request;
    QByteArray uid;
    QByteArray gid;
    QDataStream stream(bytes);
    stream >> uid >> gid >> request.allow_setgroups >> request.caller >> request.bus_name;
    request.uid = parse_map_text(uid.toStdString()).map;
    request.gid = parse_map_text(gid.toStdString()).map;
    return request;
}

} // namespace nestbox
