// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/routetext.h"

#include "gui/text/idtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace nestbox {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RouteText)
};

RouteText subordinateText(IdKind kind)
{
    const bool group = kind == IdKind::Gid;
    const QString tool = group ? QStringLiteral("newgidmap") : QStringLiteral("newuidmap");
    const QString file = group ? QStringLiteral("/etc/subgid") : QStringLiteral("/etc/subuid");
    return { Words::tr("No password needed"), tool,
        Words::tr("your own and your subordinate IDs (%1), written by %2.").arg(file, tool) };
}

} // namespace

RouteText routeText(Route route, IdKind kind)
{
    switch (route) {
    case Route::Unmapped:
        return { Words::tr("No password needed"), Words::tr("nobody"),
            Words::tr("nothing is mapped, nothing is written.") };
    case Route::Self:
        return { Words::tr("No password needed"), Words::tr("you"), Words::tr("only your own ID, written by you.") };
    case Route::Subordinate:
        return subordinateText(kind);
    case Route::Privileged:
        return { Words::tr("No password needed"), Words::tr("launcher"),
            Words::tr("the launcher itself holds the capability to write it.") };
    case Route::Administrator:
        return { Words::tr("Administrator"), Words::tr("administrator"),
            Words::tr("other people's IDs; an administrator must consent.") };
    case Route::Impossible:
        break;
    }
    return { Words::tr("Cannot be written"), Words::tr("refused"), Words::tr("refused, see the problems.") };
}

Route dearestRoute(const Assessment& assessment)
{
    if (!assessment.launchable())
        return Route::Impossible;
    Route dearest = Route::Unmapped;
    for (const Assessment::Level& level : assessment.levels)
        dearest = std::max({ dearest, level.uid.route, level.gid.route });
    return dearest;
}

QString routeName(Route route)
{
    switch (route) {
    case Route::Unmapped:
        return QStringLiteral("unmapped");
    case Route::Self:
        return QStringLiteral("self");
    case Route::Subordinate:
        return QStringLiteral("subordinate");
    case Route::Privileged:
        return QStringLiteral("privileged");
    case Route::Administrator:
        return QStringLiteral("administrator");
    case Route::Impossible:
        break;
    }
    return QStringLiteral("impossible");
}

} // namespace nestbox
