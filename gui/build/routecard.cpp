// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/build/routecard.h"

#include "gui/document/sandboxdocument.h"
#include "gui/text/idtext.h"
#include "gui/text/routetext.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/labels.h"

#include <QVBoxLayout>

namespace nestbox {

namespace {

void showRoute(Chip* chip, Route route)
{
    const QString text = routeText(route, IdKind::Uid).chip;
    if (route == Route::Impossible)
        chip->show(Chip::Tone::Danger, QStringLiteral("error"), text);
    else if (route == Route::Administrator)
        chip->show(Chip::Tone::Warning, QStringLiteral("lock"), text);
    else
        chip->show(Chip::Tone::Good, QStringLiteral("check"), text);
}

} // namespace

RouteCard::RouteCard(SandboxDocument& document, QWidget* parent)
    : Card(tr("Who can apply this map"), parent)
    , m_document(document)
    , m_chip(new Chip)
    , m_uid(newTextLabel())
    , m_gid(newTextLabel())
{
    body()->addWidget(m_chip, 0, Qt::AlignLeft);
    body()->addWidget(m_uid);
    body()->addWidget(m_gid);
    connect(&document, &SandboxDocument::changed, this, &RouteCard::refresh);
    refresh();
}

void RouteCard::refresh()
{
    const Assessment& assessment = m_document.assessment();
    showRoute(m_chip, dearestRoute(assessment));
    for (const auto& [label, kind] : { std::pair { m_uid, IdKind::Uid }, std::pair { m_gid, IdKind::Gid } })
        label->setText(
            unbroken(tr("%1: %2").arg(kindText(kind), routeText(dearestRoute(assessment, kind), kind).explanation)));
}

} // namespace nestbox
