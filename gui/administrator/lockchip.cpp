// SPDX-FileCopyrightText: 2026 The Nestbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/administrator/lockchip.h"

#include "gui/document/sandboxdocument.h"
#include "gui/text/locktext.h"
#include "gui/text/routetext.h"

namespace nestbox {

namespace {

Chip::Tone toneOf(LockState state)
{
    switch (state) {
    case LockState::Allowed:
        return Chip::Tone::Good;
    case LockState::NeedsPassword:
        return Chip::Tone::Warning;
    case LockState::Refused:
    case LockState::NoAuthority:
        return Chip::Tone::Danger;
    case LockState::Unknown:
        break;
    }
    return Chip::Tone::Neutral;
}

QString iconOf(LockState state)
{
    switch (state) {
    case LockState::Allowed:
        return QStringLiteral("check");
    case LockState::Refused:
    case LockState::NoAuthority:
        return QStringLiteral("error");
    case LockState::NeedsPassword:
    case LockState::Unknown:
        break;
    }
    return QStringLiteral("lock");
}

} // namespace

LockChip::LockChip(SandboxDocument& document, QWidget* parent)
    : Chip(parent)
    , m_document(document)
{
    connect(&document, &SandboxDocument::changed, this, &LockChip::refresh);
    connect(&m_watcher, &LockWatcher::changed, this, &LockChip::refresh);
    refresh();
}

void LockChip::refresh()
{
    const bool matters = dearestRoute(m_document.assessment()) == Route::Administrator;
    setVisible(matters);
    if (!matters)
        return;
    m_watcher.want();
    const LockState state = m_watcher.state();
    const LockText text = lockText(state);
    Chip::show(toneOf(state), iconOf(state), text.chip);
    setToolTip(text.sentence);
    setAccessibleDescription(text.sentence);
}

} // namespace nestbox
