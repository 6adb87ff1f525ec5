// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/text/capabilitysettext.h"

#include "engine/profile/legalnames.h"
#include "gui/text/namespacetext.h"

#include <QCoreApplication>
#include <QStringList>

#include <bit>

namespace nestbox {

namespace {

constexpr int fewMissing = 5;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CapabilitySetText)
};

QString namesText(CapabilitySet capabilities)
{
    QStringList names;
    for (unsigned capability = 0; capability < 64; ++capability)
        if (capabilities.has(capability))
            names << capabilityName(capability);
    return names.join(QStringLiteral(", "));
}

} // namespace

QString capabilityName(unsigned capability)
{
    const auto names = capability_names();
    if (capability >= names.size())
        return QString::number(capability);
    return QString::fromLatin1(names[capability].data(), static_cast<qsizetype>(names[capability].size()));
}

QString capabilitySetText(CapabilitySet capabilities)
{
    const CapabilitySet missing { CapabilitySet::full().bits & ~capabilities.bits };
    if (capabilities.empty())
        return Words::tr("none");
    if (missing.empty())
        return Words::tr("all %n", nullptr, std::popcount(capabilities.bits));
    if (std::popcount(missing.bits) <= fewMissing)
        return Words::tr("all but %1").arg(namesText(missing));
    return namesText(capabilities);
}

QString capabilityReasonText(
    const NamespaceTree& tree, std::size_t process, std::size_t target, const CapabilityPrediction& prediction)
{
    const Process& who = tree.processes[process];
    const QString name = QStringLiteral("%1 %2").arg(who.pid).arg(printable(who.name));
    const QString there = longNamespaceName(tree, target);
    const QString set = capabilitySetText(prediction.capabilities);
    switch (prediction.reason) {
    case CapabilityPrediction::Reason::Member:
        return Words::tr("%1 is in %2 itself: what it has effective counts there: %3.").arg(name, there, set);
    case CapabilityPrediction::Reason::Ancestor:
        return Words::tr(
            "%1 is in an ancestor of %2: what it has effective in its own namespace counts there, too: %3.")
            .arg(name, there, set);
    case CapabilityPrediction::Reason::Owner:
        return Words::tr("%1 has all capabilities in %2: its effective UID owns %3, and it is in the parent of that.")
            .arg(name, there, longNamespaceName(tree, prediction.decided_by.value_or(target)));
    case CapabilityPrediction::Reason::Outside:
        return Words::tr("%1 has none in %2: its namespace is neither that one nor an ancestor of it.")
            .arg(name, there);
    case CapabilityPrediction::Reason::Unknown:
        break;
    }
    return Words::tr("What %1 may in %2 is not known: its credentials, an owner or an ancestor could not be read.")
        .arg(name, there);
}

} // namespace nestbox
