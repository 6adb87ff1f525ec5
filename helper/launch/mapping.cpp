// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/launch/mapping.h"

#include "helper/launch/consent.h"
#include "helper/launch/filetext.h"
#include "helper/launch/mapfile.h"
#include "helper/launch/outsidewriter.h"
#include "helper/launch/readback.h"
#include "helper/launch/usernamespace.h"

#include <fcntl.h>
#include <sys/prctl.h>

namespace nestbox::launch {

namespace {

/// Before any gid_map is written, by whatever route: afterwards it is too late.
Result deny_setgroups(const PlannedLevel& level)
{
    if (level.setgroups == Setgroups::Allow)
        return {};
    if (const int error = write_once(AT_FDCWD, "/proc/self/setgroups", "deny"); error != 0)
        return failed(FailureCode::SetgroupsNotWritten, error);
    return {};
}

Result write_from_inside(const PlannedMap& map)
{
    if (map.route != Route::Self)
        return {};
    const std::string path = std::string { "/proc/self/" } + map_file(map.kind);
    if (const int error = write_once(AT_FDCWD, path.c_str(), map.map.to_kernel_text()); error != 0)
        return failed(FailureCode::MapNotWritten, error, {}, map.kind);
    return {};
}

Result write_maps(const PlannedLevel& level, OutsideWriter& uid_writer, OutsideWriter& gid_writer)
{
    uid_writer.release();
    gid_writer.release();
    if (Result done = write_from_inside(level.uid); !done)
        return done;
    if (Result done = write_from_inside(level.gid); !done)
        return done;
    if (Result done = uid_writer.finish(); !done)
        return done;
    return gid_writer.finish();
}

void report(StatusLine line, const PlannedLevel& level, const StatusSink& status)
{
    if (level.number > 0)
        line.add("level", static_cast<std::int64_t>(level.number));
    status.write(line);
}

void report_mapped(const PlannedMap& map, const PlannedLevel& level, const StatusSink& status)
{
    if (map.route == Route::Unmapped)
        return;
    StatusLine line { "mapped" };
    line.add("kind", map.kind == IdKind::Gid ? "gid" : "uid").add("route", name(map.route));
    report(std::move(line), level, status);
}

bool is_reported(const PlannedLevel& level, const StatusSink& status)
{
    return status.wanted() && !level.is_sealed;
}

void report_mapped(const PlannedLevel& level, const StatusSink& status)
{
    if (!is_reported(level, status))
        return;
    report_mapped(level.uid, level, status);
    report_mapped(level.gid, level, status);
}

void report_step(std::string_view step, const PlannedLevel& level, const StatusSink& status)
{
    if (is_reported(level, status))
        report(StatusLine { step }, level, status);
}

} // namespace

Result create_mapped_namespace(const PlannedLevel& level, const StatusSink& status)
{
    prctl(PR_SET_DUMPABLE, 1); // else the map files belong to the machine's root (proc_id_map_open)
    OutsideWriter uid_writer { level.uid };
    OutsideWriter gid_writer { level.gid };
    if (Result done = uid_writer.prepare(); !done)
        return done;
    if (Result done = gid_writer.prepare(); !done)
        return done;
    Consent consent { level };
    if (Result done = consent.prepare(); !done)
        return done;
    if (Result done = enter_new_user_namespace(); !done)
        return done;
    report_step("namespace", level, status);
    if (Result done = deny_setgroups(level); !done)
        return done;
    if (Result done = write_maps(level, uid_writer, gid_writer); !done)
        return done;
    if (Result done = consent.obtain(status); !done)
        return done;
    report_mapped(level, status);
    if (Result done = read_back(level); !done)
        return done;
    report_step("verified", level, status);
    return {};
}

} // namespace nestbox::launch
