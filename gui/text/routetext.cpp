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

/// From what costs nobody anything to what cannot be had.
int cost(Route route)
{
    switch (route) {
    case Route::Unmapped:
        return 0;
    case Route::Self:
        return 1;
    case Route::Privileged:
        return 2;
    case Route::Subordinate:
        return 3;
    case Route::Administrator:
        return 4;
    case Route::Impossible:
        break;
    }
    return 5;
}

bool isCheaper(Route a, Route b)
{
    return cost(a) < cost(b);
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

Route dearestRoute(const Assessment& assessment, IdKind kind)
{
    const auto prevents = [kind](const Problem& problem) {
        return problem.kind == kind && problem.severity == Problem::Severity::Error;
    };
    if (std::ranges::any_of(assessment.problems, prevents))
        return Route::Impossible;
    Route dearest = Route::Unmapped;
    for (const Assessment::Level& level : assessment.levels)
        dearest = std::max(dearest, level.of(kind).route, isCheaper);
    return dearest;
}

Route dearestRoute(const Assessment& assessment)
{
    if (!assessment.launchable())
        return Route::Impossible;
    return std::max(dearestRoute(assessment, IdKind::Uid), dearestRoute(assessment, IdKind::Gid), isCheaper);
}

} // namespace nestbox
