// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/mapper/applymaps.h"

#include "engine/idmap/maptext.h"
#include "helper/mapper/joiner.h"
#include "helper/mapper/namespacecheck.h"

#include <QFile>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace nestbox {

namespace {

bool open(QFile& file)
{
    return file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered);
}

QByteArray content(QFile& file)
{
    return file.seek(0) ? file.readAll() : QByteArray();
}

bool holds(QFile& file, const IdMap& map)
{
    return parse_map_text(content(file).toStdString()).map == map.as_read_back();
}

/// In one write(2), as the kernel demands.
bool write_map(QFile& file, const IdMap& map)
{
    const std::string text = map.to_kernel_text();
    return text.empty() || file.write(text.data(), std::ssize(text)) == std::ssize(text);
}

Refusal write_maps(const MapRequest& request, int user_namespace, const QString& joiner)
{
    QFile setgroups(joiner + "setgroups");
    QFile uid_map(joiner + "uid_map");
    QFile gid_map(joiner + "gid_map");
    // The files stay those of the namespace in which the joiner was when they were opened. It is compared afterwards:
    // nobody who has left a namespace can come back.
    if (!open(setgroups) || !open(uid_map) || !open(gid_map) || !is_namespace(user_namespace, joiner + "ns/user"))
        return Refusal::Failed;
    if (request.check() != Refusal::None) // once more: the kernel would take outside group 0
        return Refusal::ForbiddenId;
    const QByteArray allowed = request.allow_setgroups ? "allow" : "deny";
    if (setgroups.write(allowed) != allowed.size() || !write_map(uid_map, request.uid)
        || !write_map(gid_map, request.gid))
        return content(uid_map).isEmpty() && content(gid_map).isEmpty() ? Refusal::Failed : Refusal::AlreadyMapped;
    return holds(uid_map, request.uid) && holds(gid_map, request.gid) && content(setgroups) == allowed + '\n'
        ? Refusal::None
        : Refusal::Failed;
}

} // namespace

Refusal apply_maps(const MapRequest& request, const std::vector<gid_t>& groups, int user_namespace)
{
    // Only the effective UID. The owner of the namespace needs no CAP_SYS_ADMIN to write its maps, and a process with
    // another real and saved UID is not the owner's to signal or trace. The change resets the death signal.
    if (setresuid(invalid_id, request.caller, invalid_id) != 0 || prctl(PR_SET_PDEATHSIG, SIGKILL) != 0)
        return Refusal::Failed;
    const pid_t joiner = start_joiner(user_namespace, request.caller, groups);
    const Refusal refusal
        = joiner < 0 ? Refusal::Failed : write_maps(request, user_namespace, QStringLiteral("/proc/%1/").arg(joiner));
    end_joiner(joiner);
    return refusal;
}

} // namespace nestbox
