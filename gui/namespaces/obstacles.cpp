// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namespaces/obstacles.h"

#include "engine/namespaces/capabilityprediction.h"
#include "gui/namespaces/entercommand.h"
#include "gui/namespaces/profileofnamespace.h"
#include "gui/text/namespacetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace nestbox {

namespace {

constexpr unsigned cap_sys_admin = 21;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Obstacles)
};

QString nothingSelected()
{
    return Words::tr("Select a single namespace first.");
}

/// What holds for all that needs a namespace that is there.
QString absence(const NamespacePlace& place)
{
    if (!place.valid())
        return nothingSelected();
    return place.live ? QString()
                      : Words::tr("In a snapshot nothing runs. “Back to This Machine” shows what runs here now.");
}

bool mayEnter(const NamespacePlace& place, std::uint32_t pid)
{
    const auto process = std::ranges::find(place.tree->processes, pid, &Process::pid);
    if (process == place.tree->processes.end())
        return false;
    const auto number = static_cast<std::size_t>(process - place.tree->processes.begin());
    const CapabilityPrediction found = predict_capabilities(*place.tree, number, *place.node);
    return found.reason == CapabilityPrediction::Reason::Unknown || found.capabilities.has(cap_sys_admin);
}

} // namespace

QString enterObstacle(const NamespacePlace& place, std::uint32_t pid)
{
    if (const QString absent = absence(place); !absent.isEmpty())
        return absent;
    if (place.node == place.tree->reader)
        return {};
    if (enterCommand(*place.tree, *place.node, { QString() }, EnteringUser::current()).isEmpty())
        return processesAreHidden(*place.tree, *place.node)
            ? Words::tr("Nothing that you may open leads into this namespace: it has no process that you may see, and "
                        "who keeps it is not known. Start Nestbox as root, who sees more.")
            : Words::tr("Nothing that can be opened leads into this namespace: it has no process, and who keeps it is "
                        "not known. Start Nestbox as root, who sees more, or look again when a program runs in it.");
    if (mayEnter(place, pid))
        return {};
    return Words::tr("You may not enter this namespace: only who administers it (CAP_SYS_ADMIN) may, and its owner is "
                     "%1. Start Nestbox as its owner or as root.")
        .arg(ownerName(*place.tree, *place.node));
}

QString profileObstacle(const NamespacePlace& place)
{
    if (!place.valid())
        return nothingSelected();
    if (place.node == place.tree->reader)
        return Words::tr("This is the namespace that you are in: there is no map between you and it. "
                         "Select one inside it.");
    if (!place.tree->reader || !place.tree->is_within(*place.node, *place.tree->reader))
        return Words::tr("It is not below the namespace that you are in, so its map cannot be said in your numbers. "
                         "Select one inside yours.");
    if (!profileOfNamespace(*place.tree, *place.node))
        return Words::tr("One of the maps between you and it could not be read. Start Nestbox as root, who may read "
                         "them all.");
    return {};
}

QString stopObstacle(const NamespacePlace& place)
{
    if (const QString absent = absence(place); !absent.isEmpty())
        return absent;
    if (place.node == place.tree->reader || place.namespaceNode().ancestry == Ancestry::Initial)
        return Words::tr("Nestbox itself is in it, and so is your session. Select a namespace inside it.");
    if (!place.namespaceNode().processes.empty())
        return {};
    return processesAreHidden(*place.tree, *place.node)
        ? Words::tr(
              "It has no process that you may see, so Nestbox knows of nothing to stop. Start Nestbox as root, who "
              "sees more.")
        : Words::tr("It has no process, so there is nothing to stop.");
}

} // namespace nestbox
