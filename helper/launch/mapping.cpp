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
Result deny_setgroups(const Plan& plan)
{
    if (plan.setgroups == Setgroups::Allow)
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

Result write_maps(const Plan& plan, OutsideWriter& uid_writer, OutsideWriter& gid_writer)
{
    uid_writer.release();
    gid_writer.release();
    if (Result done = write_from_inside(plan.uid); !done)
        return done;
    if (Result done = write_from_inside(plan.gid); !done)
        return done;
    if (Result done = uid_writer.finish(); !done)
        return done;
    return gid_writer.finish();
}

void report_mapped(const PlannedMap& map, const StatusSink& status)
{
    if (!status.wanted() || map.route == Route::Unmapped)
        return;
    const std::string_view kind = map.kind == IdKind::Gid ? "gid" : "uid";
    status.write(StatusLine { "mapped" }.add("kind", kind).add("route", name(map.route)));
}

} // namespace

Result create_mapped_namespace(const Plan& plan, const StatusSink& status)
{
    prctl(PR_SET_DUMPABLE, 1); // else the map files belong to the machine's root (proc_id_map_open)
    OutsideWriter uid_writer { plan.uid };
    OutsideWriter gid_writer { plan.gid };
    if (Result done = uid_writer.prepare(); !done)
        return done;
    if (Result done = gid_writer.prepare(); !done)
        return done;
    Consent consent { plan };
    if (Result done = consent.prepare(); !done)
        return done;
    if (Result done = enter_new_user_namespace(); !done)
        return done;
    status.write_step("namespace");
    if (Result done = deny_setgroups(plan); !done)
        return done;
    if (Result done = write_maps(plan, uid_writer, gid_writer); !done)
        return done;
    if (Result done = consent.obtain(status); !done)
        return done;
    report_mapped(plan.uid, status);
    report_mapped(plan.gid, status);
    if (Result done = read_back(plan); !done)
        return done;
    status.write_step("verified");
    return {};
}

} // namespace nestbox::launch
